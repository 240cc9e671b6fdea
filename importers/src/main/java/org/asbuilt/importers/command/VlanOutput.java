package org.asbuilt.importers.command;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.importers.cisco.PortNames;
import org.asbuilt.importers.cisco.Vlans;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.DeviceInterface;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.VlanEntry;

/** What show vlan tells: the VLANs of a switch and which ports are in which. Also of HP ProCurve, show vlans. */
final class VlanOutput implements Output {
    private static final Pattern ROW = Pattern.compile(
            "^ *(\\d{1,4}) +(\\S.*?) +(active|act/unsup|act/lshut|act/ishut|suspended|suspend|sus/lshut|sus/ishut|Port-based|Dynamic|Protocol)(?: +(.*))?$");
    private static final Pattern PORTS = Pattern.compile("^ {20,}(\\S.*)$");
    private static final Pattern KNOWN = Pattern.compile(
            "(?i)^vlan |^ *-[- ]+$|remote span|^ *primary|status and counters|maximum vlans|management vlan|802\\.1q vlan id|^ *\\d+ +(enet|fddi|tr|fdnet|trnet|trcrf|trbrf) |^ *vlan id|total");

    private final Device device;
    private Optional<String> last = Optional.empty();

    VlanOutput(Device device) {
        this.device = device;
    }

    @Override
    public void line(Statement line) {
        if (line.text().isEmpty()) {
            return;
        }
        if (KNOWN.matcher(line.text()).find()) {
            last = Optional.empty();
            line.take();
            return;
        }
        Matcher row = ROW.matcher(line.text());
        if (row.matches() && Vlans.id(row.group(1)).isPresent()) {
            String id = row.group(1);
            last = Optional.of(id);
            device.fact(VlanEntry.class, id, "name", row.group(2).strip(), line.locus());
            boolean off = row.group(3).startsWith("sus") || row.group(3).contains("shut");
            device.fact(VlanEntry.class, id, "enabled", off ? "false" : "true", line.locus());
            boolean cisco = row.group(3).charAt(0) >= 'a';
            ports(id, cisco && row.group(4) != null ? row.group(4) : "", line.take());
            return;
        }
        Matcher ports = PORTS.matcher(line.text());
        if (ports.matches() && last.isPresent()) {
            ports(last.get(), ports.group(1), line.take());
        }
    }

    private void ports(String vlan, String list, Statement line) {
        for (String port : list.split("[, ]+", -1)) {
            if (!port.isEmpty()) {
                device.fact(
                        PartPath.of(DeviceInterface.class, PortNames.full(port), "vlan"),
                        vlan,
                        line.locus(),
                        Confidence.PROBABLE);
            }
        }
    }
}
