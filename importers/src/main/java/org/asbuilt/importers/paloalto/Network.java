package org.asbuilt.importers.paloalto;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Entry;
import org.asbuilt.importers.device.Literals;
import org.asbuilt.importers.device.Reservation;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.Communication;
import org.asbuilt.model.DeviceInterface;
import org.asbuilt.model.Neighbour;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.Transport;

/** The interfaces and routes of PAN-OS. Source: PAN-OS Administrator's Guide 10.2, networking. */
final class Network {
    private final Scope scope;
    private final Device device;

    Network(Scope scope) {
        this.scope = scope;
        device = scope.device();
    }

    /** All that stands under {@code network}. */
    void read(Statement network) {
        network.entries("profiles", "interface-management-profile").forEach(this::management);
        for (String kind : List.of("ethernet", "aggregate-ethernet")) {
            network.entries("interface", kind).forEach(this::port);
        }
        for (String kind : List.of("vlan", "loopback", "tunnel", "sdwan", "cellular")) {
            network.at("interface", kind).forEach(node -> {
                layer(kind, "virtual", node);
                scope.known(node, "comment");
            });
        }
        network.entries("virtual-router").forEach(router -> router(router, router.word(0)));
        network.entries("logical-router")
                .forEach(router -> router.entries("vrf").forEach(part -> {
                    boolean only = part.word(0).equals("default");
                    router(part, only ? router.word(0) : router.word(0) + "/" + part.word(0));
                }));
        network.entries("dhcp", "interface").forEach(this::leases);
        new Tunnels(scope).read(network);
        network.entries("vlan").forEach(vlan -> scope.known(vlan, "interface", "virtual-interface", "mac"));
        network.at("profiles")
                .forEach(profiles -> scope.known(
                        profiles,
                        "monitor-profile",
                        "zone-protection-profile",
                        "lldp-profile",
                        "bfd-profile",
                        "sdwan-interface-profile"));
        network.at("dhcp").forEach(Statement::take);
        scope.known(
                network,
                "virtual-wire",
                "qos",
                "lldp",
                "dns-proxy",
                "shared-gateway",
                "secure-web-gateway",
                "routing-profile",
                "underlay-net",
                "gretunnel");
    }

    private void management(Statement profile) {
        List<String> offered = new ArrayList<>();
        for (String service : List.of(
                "https", "http", "ssh", "telnet", "snmp", "ping", "userid-service", "http-ocsp", "response-pages")) {
            if (profile.value(service).equals("yes")) {
                offered.add(service);
            }
        }
        device.define("management", scope.key(profile.word(0)), offered);
        scope.known(profile, "permitted-ip", "userid-syslog-listener-ssl", "userid-syslog-listener-udp");
    }

    private void port(Statement port) {
        String name = port.word(0);
        Entry own = Entry.of(device, DeviceInterface.class, scope.key(name), port.locus());
        String state = port.value("link-state");
        own.say("description", port.said("comment")).say("enabled", !state.equals("down"));
        String bundle = port.value("aggregate-group");
        own.say("memberOf", bundle.isEmpty() ? "" : scope.key(bundle));
        for (Statement layer : port.at("layer3").toList()) {
            layer(name, "routed", layer);
        }
        port.at("layer2").forEach(layer -> layer(name, "trunk", layer));
        for (String mode : List.of("virtual-wire", "tap", "ha", "decrypt-mirror", "log-card")) {
            port.at(mode).forEach(node -> layer(name, "", node));
        }
        scope.known(port, "link-speed", "link-duplex", "lacp", "poe");
    }

    private void layer(String name, String mode, Statement layer) {
        layer.take();
        one(name, mode, "", layer);
        for (Statement unit : layer.entries("units").toList()) {
            String tag = unit.value("tag");
            one(unit.word(0), "virtual", tag, unit);
            if (!tag.isEmpty()) {
                device.fact(DeviceInterface.class, scope.key(name), "taggedVlans", tag, unit.locus());
                Entry.of(device, DeviceInterface.class, scope.key(unit.word(0)), unit.locus())
                        .say("memberOf", scope.key(name));
            }
            Entry.of(device, DeviceInterface.class, scope.key(unit.word(0)), unit.locus())
                    .say("description", unit.said("comment"));
        }
    }

    private void one(String name, String mode, String tag, Statement node) {
        Entry own = Entry.of(device, DeviceInterface.class, scope.key(name), node.locus())
                .say("mode", mode)
                .say("vlan", tag);
        node.entries("ip").forEach(address -> address(name, address, tag));
        node.entries("ipv6", "address").forEach(address -> {
            address(name, address, tag);
            address.pass();
        });
        if (node.at("dhcp-client").findAny().isPresent()) {
            own.say("addresses", "dhcp");
        }
        if (node.at("pppoe").findAny().isPresent()) {
            own.say("addresses", "pppoe");
        }
        node.said("interface-management-profile")
                .ifPresent(profile -> device.held("management", scope.key(profile.word(0)))
                        .forEach(service -> offer(service, profile.locus())));
        scope.known(
                node,
                "mtu",
                "dhcp-client",
                "pppoe",
                "lldp",
                "ndp-proxy",
                "adjust-tcp-mss",
                "ipv6",
                "arp",
                "df-ignore",
                "untagged-sub-interface",
                "ddns-config",
                "sdwan-link-settings",
                "bonjour",
                "traffic-interconnect",
                "decrypt-forward",
                "netflow-profile",
                "lacp",
                "bfd",
                "link-tag",
                "enabled");
    }

    private void offer(String service, Locus at) {
        switch (service) {
            case "https" -> device.service(Transport.TCP, 443, "HTTPS", at);
            case "http" -> device.service(Transport.TCP, 80, "HTTP", at);
            case "ssh" -> device.service(Transport.TCP, 22, "SSH", at);
            case "telnet" -> device.service(Transport.TCP, 23, "Telnet", at);
            case "snmp" -> device.service(Transport.UDP, 161, "SNMP", at);
            case "ping" -> device.fact(Communication.class, "supportedProtocols", "ICMP", at);
            default -> {
                // Not a service for administrators.
            }
        }
    }

    /** An address directly or by the name of an object, of which only one with a single address can be meant. */
    private void address(String name, Statement address, String tag) {
        String written = address.word(0);
        address.pass();
        List<String> named = List.copyOf(device.held(scope.sort("host"), written));
        String literal = named.size() == 1 ? named.getFirst() : written;
        if (Literals.address(literal).isEmpty() || literal.contains("-")) {
            device.wrong(
                    address.locus(),
                    "the interface " + name + " has the address " + written + ", which is no address that is known");
            return;
        }
        int slash = literal.indexOf('/');
        String host = slash < 0 ? literal : literal.substring(0, slash);
        String length = slash < 0 ? "" : literal.substring(slash + 1);
        if (scope.template().isEmpty()) {
            device.address(name, host, length, address.locus());
            device.fact(NetworkPort.class, "ip:" + host, "vlan", tag, address.locus());
        } else {
            // Of a template many devices are made, none of which is the one that holds it.
            device.fact(DeviceInterface.class, scope.key(name), "addresses", literal, address.locus());
            Literals.network(literal).ifPresent(range -> device.network(range, address.locus()));
        }
    }

    private void router(Statement router, String name) {
        for (Statement member : router.entries("interface").toList()) {
            device.fact(DeviceInterface.class, scope.key(member.word(0)), "instance", name, member.locus());
        }
        for (String version : List.of("ip", "ipv6")) {
            router.entries("routing-table", version, "static-route").forEach(route -> route(route, name));
        }
        for (String protocol : List.of("ospf", "ospfv3", "bgp", "rip")) {
            router.at("protocol", protocol).forEach(node -> protocol(protocol, node));
            router.at(protocol).forEach(node -> protocol(protocol, node));
        }
        scope.known(
                router,
                "protocol",
                "admin-dists",
                "multicast",
                "ecmp",
                "rib-filter",
                "ospf",
                "bgp",
                "rip",
                "ospfv3",
                "vr-admin-dists",
                "sdwan-type");
    }

    private void protocol(String protocol, Statement node) {
        if (!node.value("enable").equals("yes")) {
            return;
        }
        device.fact(Communication.class, "supportedProtocols", protocol.toUpperCase(Locale.ROOT), node.locus());
        node.entries("peer-group")
                .flatMap(group -> group.entries("peer"))
                .forEach(peer -> peer.said("peer-address", "ip")
                        .ifPresent(address -> Entry.of(
                                        device, Neighbour.class, scope.key(protocol + " " + peer.word(0)), peer.locus())
                                .say("address", scope.addresses(List.of(address.word(0))))
                                .say("knownBy", "BGP")));
    }

    private void route(Statement route, String router) {
        String destination = route.value("destination");
        List<String> next = new ArrayList<>(scope.addresses(route.values("nexthop", "ip-address")));
        next.addAll(scope.addresses(route.values("nexthop", "ipv6-address")));
        next.addAll(route.values("nexthop", "fqdn"));
        String other = route.value("nexthop", "next-vr");
        String hop = next.isEmpty() ? other : next.getFirst();
        boolean sinks = route.flag("nexthop", "discard");
        String leavesBy = route.value("interface");
        String written = Literals.network(destination)
                .map(Object::toString)
                .orElseGet(() -> scope.addresses(List.of(destination)).stream()
                        .findFirst()
                        .orElse(destination));
        if (!destination.isEmpty()) {
            Entry.route(device, written, hop, sinks ? "discard" : leavesBy, "static", route.locus())
                    .say("metric", route.said("metric"))
                    .say("instance", scope.key(router));
        }
        scope.known(route, "admin-dist", "path-monitor", "bfd", "route-table", "option", "nexthop", "metric");
    }

    private void leases(Statement node) {
        if (node.at("server").findAny().isPresent()) {
            device.service(Transport.UDP, 67, "DHCP", node.locus());
        }
        node.entries("server", "reserved")
                .forEach(station -> new Reservation(
                                station.value("mac"), station.word(0), "", station.value("description"))
                        .tell(device, station.locus()));
        scope.known(node, "server", "relay");
    }
}
