package org.asbuilt.importers.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.importers.cisco.PortNames;
import org.asbuilt.importers.cisco.Vlans;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.importers.device.Stations;

/**
 * The table of hardware addresses of a switch: which machine sits behind which port. One machine alone at a port is probably plugged into
 * it; of several each may sit behind another switch.
 */
final class MacTableOutput implements Output {
    private static final Set<String> OWN = Set.of(
            "cpu",
            "switch",
            "router",
            "drop",
            "sup-eth1(r)",
            "sup-eth1",
            "self",
            "igmp",
            "vpls",
            "management",
            "mgmt",
            "-",
            "n/a");
    private static final Pattern TITLE = Pattern.compile(
            "(?i)mac.?addr|address(es)? .*count|address table|^total|legend|^\\s*age -|n/a - not|entries|displaying|primary entry|gateway mac|secure entry|duplicate"
                    + "|multicast|unicast|^[-+ ]+$|^codes|\\(t\\) - true|vpc peer|aging|fabric mac|destination|static addresses|self addresses|no entries|criterion|routed mac");

    private final Device device;
    private boolean group;

    MacTableOutput(Device device) {
        this.device = device;
    }

    @Override
    public void line(Statement line) {
        List<String> words = line.words();
        int at = Tokens.mac(words);
        if (at < 0) {
            // What a table of groups goes on with on the next line are ports.
            boolean known =
                    TITLE.matcher(line.text()).find() || (group && line.text().startsWith("   "));
            if (known) {
                line.take();
            }
            return;
        }
        String port = port(words);
        String mac = Tokens.whole(words.get(at));
        group = Character.digit(mac.charAt(1), 16) % 2 == 1;
        if (group || isOwn(port)) {
            line.take();
            device.count("hardware addresses of groups and of the device itself", 1);
            return;
        }
        String name = PortNames.full(port);
        device.define("stations at", name, List.of(mac));
        boolean alone = device.held("stations at", name).size() == 1;
        Confidence sure = alone ? Confidence.PROBABLE : Confidence.POSSIBLE;
        if (Stations.plugged(device, mac, name, vlan(words, at), sure, line.locus())) {
            line.take();
        }
    }

    private static boolean isOwn(String port) {
        String plain = port.toLowerCase(Locale.ROOT);
        return OWN.contains(plain)
                || plain.startsWith("vl")
                || plain.startsWith("sup-eth")
                || plain.startsWith("vplus");
    }

    private static String port(List<String> words) {
        return words.getLast().split(",", 2)[0];
    }

    private static Optional<Integer> vlan(List<String> words, int mac) {
        for (int i = mac - 1; i >= 0; i--) {
            if (Tokens.isNumber(words.get(i))) {
                return Vlans.id(words.get(i));
            }
        }
        for (int i = mac + 1; i < words.size() - 1; i++) {
            if (Tokens.isNumber(words.get(i))) {
                return Vlans.id(words.get(i));
            }
        }
        return Optional.empty();
    }
}
