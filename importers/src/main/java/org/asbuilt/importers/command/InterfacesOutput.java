package org.asbuilt.importers.command;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.importers.cisco.PortNames;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.DeviceInterface;

/** What show interfaces tells of each interface; counters are known and counted. */
final class InterfacesOutput implements Output {
    private static final Pattern HEAD = Pattern.compile("^(?:Interface )?(\\S+)(?: \"([^\"]*)\",)? is (.*)$");
    private static final Pattern HARDWARE =
            Pattern.compile("(?i)address(?: is|:) ([0-9a-f]{4}\\.[0-9a-f]{4}\\.[0-9a-f]{4})");
    private static final Pattern FIREWALL_MAC = Pattern.compile("^ +MAC address ([0-9a-fA-F.]{14})");
    private static final Pattern FIREWALL_ADDRESS = Pattern.compile("^ +IP address ([\\d.]+), subnet mask ([\\d.]+)");
    private static final Pattern ADDRESS = Pattern.compile("(?i)^ +Internet address is ([\\d.]+)/(\\d+)");
    private static final Pattern SECOND = Pattern.compile("(?i)^ +Secondary address ([\\d.]+)/(\\d+)");
    private static final Pattern TAG = Pattern.compile("(?i)Vlan ID +(\\d+)");
    private static final Pattern MEMBERS = Pattern.compile("^ +Members in this (?:channel|fex)?: *(.*)$");

    private final Device device;
    private String name = "";
    private boolean burntIn;

    InterfacesOutput(Device device) {
        this.device = device;
    }

    @Override
    public void line(Statement line) {
        if (line.text().isEmpty()) {
            return;
        }
        boolean deep = Character.isWhitespace(line.text().charAt(0));
        Matcher head = HEAD.matcher(line.text());
        if (!deep && head.matches()) {
            begin(head, line.take());
            return;
        }
        if (name.isEmpty()) {
            return;
        }
        detail(line);
        line.take();
    }

    private void begin(Matcher head, Statement line) {
        name = PortNames.full(head.group(1));
        burntIn = false;
        String state = head.group(3).toLowerCase(Locale.ROOT);
        boolean off = state.contains("admin") && state.contains("down");
        fact("enabled", off ? "false" : "true", line);
        String zone = head.group(2) == null ? "" : head.group(2);
        fact("zone", zone, line);
    }

    private void fact(String part, String value, Statement line) {
        device.fact(DeviceInterface.class, name, part, value, line.locus());
    }

    private void detail(Statement line) {
        String text = line.text();
        String plain = text.strip();
        if (plain.startsWith("Description:") || plain.startsWith("Port description is")) {
            String said = plain.substring(plain.startsWith("D") ? 12 : 19).strip();
            fact("description", said, line);
            return;
        }
        for (Pattern pattern : List.of(ADDRESS, SECOND, FIREWALL_ADDRESS)) {
            Matcher address = pattern.matcher(text);
            if (address.find()) {
                device.address(name, address.group(1), address.group(2), line.locus());
                return;
            }
        }
        Matcher hardware = plain.startsWith("MAC address") ? FIREWALL_MAC.matcher(text) : HARDWARE.matcher(text);
        if (!burntIn && hardware.find()) {
            burntIn = true;
            device.mac(name, hardware.group(1), line.locus());
            return;
        }
        Matcher tag = TAG.matcher(text);
        if (tag.find()) {
            fact("taggedVlans", tag.group(1), line);
            return;
        }
        Matcher members = MEMBERS.matcher(text);
        if (members.find()) {
            for (String member : members.group(1).split("[ ,]+", -1)) {
                device.fact(DeviceInterface.class, PortNames.full(member), "memberOf", name, line.locus());
            }
            return;
        }
        device.count("lines of known detail", 1);
    }
}
