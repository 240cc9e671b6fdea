package org.asbuilt.importers.industrial;

import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.DeviceInterface;

/** The lines under an interface in a script of a Hirschmann switch. */
final class HirschmannPort {
    private final Commands port = new Commands();

    private final HirschmannLists lists;

    HirschmannPort(HirschmannLists lists) {
        this.lists = lists;
        port.on("name", (line, device, name) -> say(device, name, "description", line.from(1), line))
                .on("description", (line, device, name) -> say(device, name, "description", line.from(1), line))
                .on("shutdown", (line, device, name) -> say(device, name, "enabled", "false", line))
                .on("no shutdown", (line, device, name) -> say(device, name, "enabled", "true", line))
                .on("vlan pvid", (line, device, name) -> Ports.untagged(device, name, line.word(2), line.locus()))
                .on(
                        "vlan tagging",
                        (line, device, name) ->
                                Ports.vlans(line.word(2)).forEach(id -> Ports.tagged(device, name, id, line.locus())))
                .on("vlan participation", (line, device, name) -> {
                    // Which of them are tagged is said by itself.
                })
                .on("ip address", (line, device, name) -> address(device, name, line, 2))
                .on("ip address primary", (line, device, name) -> address(device, name, line, 3))
                .on("ip address secondary", (line, device, name) -> address(device, name, line, 3))
                .on("hiper-ring", (line, device, name) -> Ports.ring(device, name, "HIPER-Ring", line.locus()))
                .known(
                        "exit",
                        "speed",
                        "auto-negotiate",
                        "auto-power-down",
                        "cable-crossing",
                        "spanning-tree",
                        "lldp",
                        "igmp")
                .known(
                        "set",
                        "storm-control",
                        "mtu",
                        "power-state",
                        "classofservice",
                        "vlan",
                        "ip",
                        "snmp",
                        "trap",
                        "dot1x")
                .known(
                        "port-sec",
                        "auto-disable",
                        "ptp",
                        "qos",
                        "traffic-shape",
                        "priority",
                        "utilization",
                        "dhcp-snooping");
    }

    private static void say(Device device, String name, String part, String value, Statement line) {
        device.fact(DeviceInterface.class, name, part, value, line.locus());
    }

    private static void address(Device device, String name, Statement line, int from) {
        if (Surroundings.isAddress(line.word(from))) {
            device.address(name, line.word(from), line.word(from + 1), line.locus());
        } else if (line.has("dhcp")) {
            say(device, name, "addresses", "dhcp", line);
        }
    }

    /** Reads an interface with the lines under it. */
    void read(Statement line, Device device) {
        String name = line.from(1);
        line.children().forEach(child -> {
            if (!lists.binds(child, device, name)) {
                port.read(child, device, name);
            }
        });
    }
}
