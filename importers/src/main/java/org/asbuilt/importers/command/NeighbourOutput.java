package org.asbuilt.importers.command;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.importers.cisco.PortNames;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Statement;

/** What show cdp neighbors and show lldp neighbors tell, with and without detail. */
final class NeighbourOutput implements Output {
    private static final Pattern PLATFORM = Pattern.compile("^Platform: *(.*?) *, *Capabilities: *(.*)$");
    private static final Pattern INTERFACE =
            Pattern.compile("^Interface: *(\\S+?) *, *Port ID \\(outgoing port\\): *(.*)$");
    private static final Pattern IP =
            Pattern.compile("^(?:IP|IPv4|IP address|IPv4 Address|Management Address)(?: \\(ipv4\\))?: *([\\d.]{7,15})");
    private static final Pattern KNOWN = Pattern.compile(
            "(?i)^(-{3,}|holdtime|technical support|copyright|compiled|advertisement version|protocol hello|vtp management|native vlan|duplex|(entry|management|mgmt|interface) address|time remaining|capability codes|total|capabilities:|\\([A-Z]{1,2}\\) |[SMrDs] - |power|poe|auto negotiation|physical media|media attachment|vlan id|med |inventory|device type|network policies|location|oid:|[\\d.]+\\.$|pd device|system capabilities|enabled capabilities|management addresses|peer mac|second port|spare pair|sysobjectid|physical loc|other|unidirectional|version *: *$|port vlan|ipv6|extended power|802\\.3|link aggregation|mtu|local port id|chassis id:|serial number|manufacturer|model|h/w|f/w|s/w|hardware|firmware|software|asset)|.*(baseT|base-|pause|full duplex|Symm).*");

    private final Device device;
    private NeighbourTable table;
    private Seen seen;
    private String protocol;
    private boolean describing;

    NeighbourOutput(Device device, String protocol) {
        this.device = device;
        this.protocol = protocol;
        seen = new Seen(protocol);
        table = new NeighbourTable(device, protocol);
    }

    @Override
    public boolean keeps(Class<? extends Output> other) {
        return other == NeighbourOutput.class || other == VersionOutput.class || other == ValueOutput.class;
    }

    @Override
    public void line(Statement line) {
        String text = line.text().strip();
        if (text.isEmpty()) {
            describing = false;
            return;
        }
        if (table.line(line)) {
            return;
        }
        if (describing && !text.startsWith("advertisement version") && !text.startsWith("Time remaining")) {
            seen.describe(text);
            line.take();
            return;
        }
        describing = false;
        if (begins(text)) {
            flush();
        }
        if (field(text, line)) {
            line.take();
        } else if (KNOWN.matcher(text).find()) {
            line.take();
        }
    }

    private boolean begins(String text) {
        return text.startsWith("Device ID:")
                || text.startsWith("Local Intf:")
                || (text.startsWith("Chassis id:") && seen.hasChassis())
                || text.matches("-{8,}");
    }

    private void flush() {
        seen.claim(device);
        seen = new Seen(protocol);
    }

    private boolean field(String text, Statement line) {
        seen.at(line.locus());
        int colon = text.indexOf(':');
        String value = colon > 0 ? text.substring(colon + 1).strip() : "";
        if (text.startsWith("Device ID:")) {
            protocol = "CDP";
            seen = new Seen(protocol);
            seen.at(line.locus());
            seen.name(value);
            return true;
        }
        if (text.startsWith("Local Intf:") || text.startsWith("Chassis id:")) {
            protocol = "LLDP";
            seen.by(protocol);
        }
        Matcher platform = PLATFORM.matcher(text);
        if (platform.find()) {
            seen.platform(platform.group(1).strip(), platform.group(2).strip());
            return true;
        }
        Matcher ports = INTERFACE.matcher(text);
        if (ports.find()) {
            seen.ports(PortNames.full(ports.group(1)), ports.group(2).strip());
            return true;
        }
        Matcher address = IP.matcher(text);
        if (address.find()) {
            seen.address(address.group(1));
            return true;
        }
        return named(text, value);
    }

    private boolean named(String text, String value) {
        for (String title : List.of(
                "Local Intf", "Chassis id", "Port id", "Port Description", "System Name", "Enabled Capabilities")) {
            if (text.startsWith(title + ":") || text.startsWith(title + " - ")) {
                boolean told = text.startsWith(title + ":")
                        && !value.equals("not advertised")
                        && !value.equals("- not advertised");
                seen.lldp(title, told ? value : "");
                return true;
            }
        }
        if (text.startsWith("System Description") || text.matches("Version *:.*")) {
            describing = true;
            Optional.of(value)
                    .filter(told -> !told.isEmpty() && !told.startsWith("- "))
                    .ifPresent(seen::describe);
            return true;
        }
        return false;
    }

    @Override
    public void end() {
        table.end();
        flush();
    }
}
