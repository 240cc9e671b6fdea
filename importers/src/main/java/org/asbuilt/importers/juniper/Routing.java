package org.asbuilt.importers.juniper;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Entry;
import org.asbuilt.importers.device.Literals;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.Communication;
import org.asbuilt.model.DeviceInterface;
import org.asbuilt.model.Neighbour;

/** The routes of Junos and the protocols by which it learns them. Source: Junos OS Protocol-Independent Routing Properties. */
final class Routing {
    /** Protocols that a device speaks with others. */
    private static final Set<String> SPOKEN = Set.of(
            "lldp",
            "ospf",
            "ospf3",
            "bgp",
            "rip",
            "isis",
            "rstp",
            "mstp",
            "vstp",
            "stp",
            "vrrp",
            "bfd",
            "pim",
            "ldp",
            "mpls",
            "igmp",
            "lldp-med",
            "mvrp",
            "igmp-snooping");
    /** What else may stand there and needs no place in the record. */
    private static final Set<String> KNOWN = Set.of(
            "router-advertisement",
            "l2-learning",
            "layer2-control",
            "oam",
            "dot1x",
            "sflow",
            "evpn",
            "rsvp",
            "mld",
            "mld-snooping",
            "dcbx",
            "l2circuit",
            "l2vpn",
            "vpls",
            "neighbor-discovery",
            "uplink-failure-detection",
            "loop-detect",
            "iccp",
            "vxlan",
            "msdp");

    private final Device device;

    Routing(Device device) {
        this.device = device;
    }

    /** What stands under {@code routing-options}. */
    void options(Statement options, String instance) {
        Stream.concat(
                        options.entries("static", "route"),
                        options.entries("rib").flatMap(table -> table.entries("static", "route")))
                .toList()
                .forEach(route -> route(route, instance));
        options.at("static").forEach(routes -> routes.known(device, "defaults", "rib-group"));
        options.known(
                device,
                "router-id",
                "bmp",
                "srlg",
                "maximum-prefixes",
                "source-routing",
                "transport-class",
                "autonomous-system",
                "forwarding-table",
                "rib-groups",
                "interface-routes",
                "aggregate",
                "generate",
                "graceful-restart",
                "nonstop-routing",
                "martians",
                "maximum-paths",
                "multicast",
                "confederation",
                "rib",
                "resolution",
                "auto-export",
                "instance-import",
                "instance-export",
                "route-distinguisher-id",
                "flow",
                "validation",
                "access",
                "access-internal",
                "fate-sharing",
                "dynamic-tunnels",
                "ppm",
                "nsr-phantom-holdtime",
                "warm-standby");
    }

    private void route(Statement route, String instance) {
        String destination =
                Literals.network(route.word(0)).map(Object::toString).orElse(route.word(0));
        if (route.isInactive()) {
            return;
        }
        boolean said = false;
        for (String hop : route.values("next-hop")) {
            say(route, destination, hop, instance);
            said = true;
        }
        for (Statement hop : route.entries("qualified-next-hop").toList()) {
            say(route, destination, hop.word(0), instance);
            hop.pass();
            said = true;
        }
        for (String end : List.of("discard", "reject", "receive")) {
            if (route.flag(end)) {
                Entry.route(device, destination, "", end, "static", route.locus())
                        .say("instance", instance);
                said = true;
            }
        }
        String table = route.value("next-table");
        if (!table.isEmpty()) {
            Entry.route(device, destination, "", table, "static", route.locus()).say("instance", instance);
        } else if (!said) {
            device.wrong(route.locus(), "the route to " + destination + " leads nowhere");
        }
        route.known(
                device,
                "preference",
                "metric",
                "no-readvertise",
                "readvertise",
                "no-install",
                "install",
                "retain",
                "no-retain",
                "resolve",
                "no-resolve",
                "tag",
                "community",
                "bfd-liveness-detection",
                "as-path",
                "lsp-next-hop",
                "passive",
                "active");
    }

    private void say(Statement route, String destination, String hop, String instance) {
        boolean address = Literals.address(hop).isPresent();
        Entry.route(device, destination, address ? hop : "", address ? "" : hop, "static", route.locus())
                .say("metric", route.said("preference"))
                .say("instance", instance);
    }

    /** What stands under {@code protocols}. */
    void protocols(Statement protocols, String instance) {
        for (Statement protocol : protocols.take().children()) {
            String name = protocol.word(0);
            if (protocol.isInactive() || protocol.at("disable").findAny().isPresent()) {
                protocol.pass();
                continue;
            }
            if (SPOKEN.contains(name)) {
                device.fact(Communication.class, "supportedProtocols", name.toUpperCase(Locale.ROOT), protocol.locus());
            }
            if (name.equals("bgp")) {
                Stream.concat(
                                protocol.entries("group").flatMap(group -> group.entries("neighbor")),
                                protocol.entries("neighbor"))
                        .toList()
                        .forEach(peer -> Entry.of(
                                        device,
                                        Neighbour.class,
                                        ("bgp " + instance + " " + peer.word(0)).replace("  ", " "),
                                        peer.locus())
                                .say("address", peer.word(0))
                                .say("knownBy", "BGP")
                                .say("description", peer.said("description")));
            }
            if (SPOKEN.contains(name) || KNOWN.contains(name)) {
                device.count("settings that are known and not kept", protocol.pass());
            }
        }
    }

    /** What stands under {@code routing-instances}. */
    void instances(Statement instances) {
        for (Statement instance : Lists.entries(instances, "instance").toList()) {
            String name = instance.word(0);
            for (Statement member : instance.entries("interface").toList()) {
                device.fact(DeviceInterface.class, member.word(0), "instance", name, member.locus());
                member.pass();
            }
            instance.at("routing-options").forEach(options -> options(options.take(), name));
            instance.at("protocols").forEach(protocols -> protocols(protocols, name));
            instance.known(
                    device,
                    "instance-type",
                    "route-distinguisher",
                    "vrf-target",
                    "vrf-import",
                    "vrf-export",
                    "vrf-table-label",
                    "description",
                    "vtep-source-interface",
                    "forwarding-options",
                    "bridge-domains",
                    "access",
                    "system",
                    "no-vrf-advertise");
        }
    }
}
