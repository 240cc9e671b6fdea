package org.asbuilt.importers.juniper;

import java.util.List;
import java.util.stream.Stream;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Entry;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.DeviceInterface;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.VlanEntry;

/** The interfaces and VLANs of Junos. Source: Junos OS Interfaces Fundamentals, Ethernet Switching User Guide. */
final class Ports {
    private static final String[] LOOKS = {
        "speed",
        "link-mode",
        "mtu",
        "gigether-options",
        "ether-options",
        "fastether-options",
        "aggregated-ether-options",
        "redundant-ether-options",
        "vlan-tagging",
        "flexible-vlan-tagging",
        "stacked-vlan-tagging",
        "encapsulation",
        "hold-time",
        "traps",
        "no-traps",
        "gratuitous-arp-reply",
        "no-gratuitous-arp-request",
        "fabric-options",
        "optics-options",
        "framing",
        "clocking",
        "per-unit-scheduler",
        "auto-negotiation",
        "media-type",
        "proxy-arp",
        "family",
        "dialer-options",
        "modem-options",
        "esi",
        "hierarchical-scheduler",
        "layer2-policer",
        "keepalives",
        "no-keepalives",
        "point-to-point",
        "multipoint",
        "bandwidth",
        "tunnel",
        "apply-groups",
        "apply-groups-except",
        "rpm",
        "sonet-options",
        "t1-options",
        "e1-options",
        "ppp-options",
        "pppoe-options",
        "accounting-profile",
        "input-vlan-map",
        "output-vlan-map",
        "vlan-id-list",
        "vlan-id-range",
        "vlan-tags",
        "inner-vlan-id-range",
        "damping",
        "otn-options",
        "multi-chassis-protection",
        "disable",
        "unnumbered-address"
    };

    private final Device device;
    private final Names names;

    Ports(Device device, Names names) {
        this.device = device;
        this.names = names;
    }

    /** All interfaces. */
    void read(Statement interfaces) {
        Known.entries(interfaces, "interface").forEach(port -> {
            if (port.word(0).equals("interface-range")) {
                port.children().forEach(this::range);
            } else if (!port.word(0).contains("<")
                    && !List.of("apply-groups", "traceoptions").contains(port.word(0))) {
                one(port.word(0), port);
            } else {
                device.count("settings that are known and not kept", port.pass());
            }
        });
    }

    /** Several ports that are alike. */
    private void range(Statement range) {
        List<String> members = range.take().values("member");
        String first = range.at("member-range")
                .flatMap(node -> node.children().stream())
                .map(node -> node.word(0))
                .findFirst()
                .orElse("");
        if (!first.isEmpty()) {
            String last = range.at("member-range")
                    .flatMap(Statement::leaves)
                    .map(leaf -> leaf.word(0))
                    .reduce("", (one, other) -> other);
            one(first + " to " + last, range);
        }
        members.forEach(member -> one(member, range));
        range.at("member-range").forEach(Statement::takeAll);
    }

    private void one(String name, Statement port) {
        Entry own = Entry.of(device, DeviceInterface.class, name, port.locus())
                .say("description", port.said("description"))
                .say("enabled", !port.isInactive() && !port.flag("disable"));
        for (String options : List.of("gigether-options", "ether-options", "fastether-options")) {
            own.say("memberOf", port.said(options, "802.3ad")).say("memberOf", port.said(options, "redundant-parent"));
            for (Statement bundle : port.at(options, "ieee-802.3ad", "bundle")
                    .flatMap(node -> node.children().stream())
                    .toList()) {
                own.say("memberOf", bundle.take().word(0));
            }
        }
        String mac = port.value("mac");
        if (!mac.isEmpty()) {
            device.mac(name, mac, port.locus());
        }
        String untagged = port.value("native-vlan-id");
        own.say("vlan", untagged);
        port.entries("unit").forEach(unit -> unit(name, unit));
        Known.pass(device, port, LOOKS);
    }

    private void unit(String port, Statement unit) {
        String name = port + "." + unit.word(0);
        String vlan = unit.value("vlan-id");
        boolean routed = Stream.of("inet", "inet6")
                .anyMatch(family -> unit.at("family", family).findAny().isPresent());
        boolean software = port.matches("(irb|vlan|lo0|st0|gr-.*|ip-.*|lt-.*)");
        if (routed) {
            Entry own = Entry.of(device, DeviceInterface.class, name, unit.locus())
                    .say("description", unit.said("description"))
                    .say("enabled", !unit.isInactive() && !unit.flag("disable"))
                    .say("mode", software || !vlan.isEmpty() ? "virtual" : "routed")
                    .say("vlan", vlan)
                    .say("memberOf", port);
            for (String family : List.of("inet", "inet6")) {
                for (Statement inside : unit.at("family", family).toList()) {
                    family(name, vlan, inside, own);
                }
            }
        } else {
            Entry.of(device, DeviceInterface.class, name, unit.locus())
                    .say("description", unit.said("description"))
                    .say("vlan", vlan);
        }
        if (!vlan.isEmpty() && !software) {
            device.fact(DeviceInterface.class, port, "taggedVlans", vlan, unit.locus());
        }
        unit.at("family", "ethernet-switching").forEach(switching -> switching(port, switching));
        unit.at("family", "bridge").forEach(switching -> switching(port, switching));
        Known.pass(device, unit, LOOKS);
    }

    private void family(String name, String vlan, Statement family, Entry own) {
        family.take();
        for (Statement address : family.entries("address").toList()) {
            if (address.isInactive()) {
                continue;
            }
            String written = address.word(0);
            int slash = written.indexOf('/');
            String host = slash < 0 ? written : written.substring(0, slash);
            device.address(name, host, slash < 0 ? "" : written.substring(slash + 1), address.locus());
            device.fact(NetworkPort.class, "ip:" + host, "vlan", vlan, address.locus());
            Known.pass(
                    device,
                    address,
                    "primary",
                    "preferred",
                    "vrrp-group",
                    "vrrp-inet6-group",
                    "eui-64",
                    "broadcast",
                    "arp",
                    "master-only",
                    "virtual-gateway-address");
        }
        if (family.at("dhcp").findAny().isPresent()
                || family.at("dhcp-client").findAny().isPresent()) {
            own.say("addresses", "dhcp");
        }
        for (String direction : List.of("input", "input-list")) {
            filter(family, direction, own, "rulesIn");
        }
        for (String direction : List.of("output", "output-list")) {
            filter(family, direction, own, "rulesOut");
        }
        Known.pass(
                device,
                family,
                "dhcp",
                "dhcp-client",
                "mtu",
                "no-redirects",
                "rpf-check",
                "sampling",
                "filter",
                "policer",
                "targeted-broadcast",
                "no-neighbor-learn",
                "primary",
                "tcp-mss",
                "dhcpv6-client",
                "unnumbered-address",
                "service",
                "negotiate-address");
    }

    private static void filter(Statement family, String direction, Entry own, String part) {
        List<String> filters = Stream.concat(
                        family.values("filter", direction, "filter-name").stream(),
                        family.values("filter", direction).stream().filter(name -> !name.equals("filter-name")))
                .toList();
        if (!filters.isEmpty()) {
            own.say(part, String.join(", ", filters));
        }
    }

    private void switching(String port, Statement switching) {
        switching.take();
        String mode = switching.value("interface-mode") + switching.value("port-mode");
        boolean trunk = mode.equals("trunk");
        Entry own = Entry.of(device, DeviceInterface.class, port, switching.locus())
                .say("mode", trunk ? "trunk" : "access");
        for (Statement member : switching.entries("vlan", "members").toList()) {
            String id = names.vlan(member.word(0));
            if (trunk) {
                own.say("taggedVlans", id);
            } else if (id.matches("\\d{1,4}")) {
                own.say("vlan", id);
            } else {
                device.wrong(member.locus(), "there is no VLAN of the name " + member.word(0));
            }
        }
        String untagged = switching.value("native-vlan-id");
        if (!untagged.isEmpty()) {
            own.say("vlan", names.vlan(untagged));
        }
        own.say("rulesIn", switching.said("filter", "input")).say("rulesOut", switching.said("filter", "output"));
        Known.pass(
                device,
                switching,
                "recovery-timeout",
                "filter",
                "storm-control",
                "vlan",
                "isolated",
                "reflective-relay",
                "vlan-id");
    }

    /** VLANs by name. */
    void vlans(Statement vlans) {
        for (Statement vlan : Known.entries(vlans, "vlan").toList()) {
            String id = vlan.value("vlan-id");
            if (!id.isEmpty()) {
                device.define("vlan", vlan.word(0), List.of(id));
            }
            if (id.matches("\\d{1,4}")) {
                Entry.of(device, VlanEntry.class, id, vlan.locus())
                        .say("name", vlan.word(0))
                        .say("enabled", vlan.isInactive() ? "false" : "");
            }
            String routed = vlan.value("l3-interface");
            if (!routed.isEmpty()) {
                Entry.of(device, DeviceInterface.class, routed, vlan.locus()).say("vlan", id);
            }
            for (Statement member : vlan.entries("interface").toList()) {
                String port = member.word(0).endsWith(".0")
                        ? member.word(0).substring(0, member.word(0).length() - 2)
                        : member.word(0);
                Entry.of(device, DeviceInterface.class, port, member.locus()).say("vlan", id);
                member.pass();
            }
            Known.pass(
                    device,
                    vlan,
                    "description",
                    "vlan-id-list",
                    "vlan-range",
                    "vxlan",
                    "switch-options",
                    "forwarding-options",
                    "dot1q-tunneling",
                    "filter",
                    "mac-table-size",
                    "mac-limit",
                    "no-mac-learning",
                    "private-vlan",
                    "isolated-vlan",
                    "community-vlans",
                    "mcae-mac-synchronize",
                    "domain-type");
        }
    }
}
