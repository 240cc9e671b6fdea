package org.asbuilt.importers.fortinet;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Entry;
import org.asbuilt.importers.device.Literals;
import org.asbuilt.model.Communication;
import org.asbuilt.model.Neighbour;
import org.asbuilt.model.Transport;
import org.asbuilt.model.VpnPeer;

/** The tunnels and routes of a FortiGate; keys of tunnels are secret. Source: FortiOS CLI Reference 7.4, config vpn, config router. */
final class Tunnels {
    private static final String[] IPSEC = {
        "psksecret*",
        "peertype",
        "peerid",
        "peer",
        "localid*",
        "usrgrp",
        "net-device",
        "mode",
        "mode-cfg*",
        "dpd*",
        "keylife*",
        "comments",
        "nattraversal",
        "add-route",
        "add-gw-route",
        "wizard-type",
        "xauthtype",
        "authusr",
        "authpasswd",
        "ipv4-*",
        "ipv6-*",
        "certificate",
        "auto-*",
        "fragmentation*",
        "forticlient-*",
        "exchange-*",
        "keepalive",
        "rekey",
        "reauth",
        "tunnel-search",
        "passive-mode",
        "eap*",
        "assign-*",
        "dns-mode",
        "unity-support",
        "idle-timeout*",
        "split-include-service",
        "aggregate*",
        "monitor*",
        "priority",
        "local-gw*",
        "loopback-asymroute",
        "npu-offload",
        "banner",
        "digital-signature-auth",
        "signature-hash-alg",
        "rsa-signature-*",
        "enforce-unique-id",
        "cert-*",
        "send-cert-chain",
        "suite-b",
        "domain",
        "client-*",
        "distance",
        "encapsulation*",
        "fec-*",
        "ha-sync-esp-seqno",
        "include-local-lan",
        "inbound-dscp-copy",
        "ip-version",
        "transport",
        "group-authentication*",
        "ppk*",
        "network-*",
        "replay",
        "pfs",
        "protocol",
        "src-port",
        "dst-port",
        "route-overlap",
        "selector-match",
        "single-source",
        "l2tp",
        "use-natip",
        "add-dn*",
        "inbound",
        "remote-gw-*",
        "acct-verify",
        "childless-ike",
        "default-gw*",
        "backup-gateway",
        "ike-*",
        "link-cost",
        "packet-*"
    };

    private final Device device;
    private final Objects objects;
    private final String domain;

    Tunnels(Device device, Objects objects, String domain) {
        this.device = device;
        this.objects = objects;
        this.domain = domain;
    }

    /** The first phase of a tunnel. */
    void first(Fields entry) {
        String type = entry.one("type", "static");
        String peer = type.equals("dynamic") ? "any" : entry.one("remote-gw", entry.one("remotegw-ddns"));
        String method = entry.one("authmethod", "psk");
        String groups = String.join(", ", entry.all("dhgrp"));
        Entry.of(device, VpnPeer.class, entry.name(), entry.locus())
                .say("technique", "IPsec, IKEv" + entry.one("ike-version", "1"))
                .say("peer", peer)
                .say("leavesBy", entry.one("interface"))
                .say(
                        "authentication",
                        method.equals("psk") ? "pre-shared key" : method.equals("signature") ? "certificate" : method)
                .say(
                        "encryption",
                        String.join(", ", entry.all("proposal")) + (groups.isEmpty() ? "" : "; DH groups " + groups))
                .say("enabled", entry.notOff("status"))
                .say("comment", entry.one("comments"));
        entry.known(device, IPSEC);
    }

    /** The second phase: what passes through the tunnel. */
    void second(Fields entry) {
        String tunnel = entry.one("phase1name");
        Entry peer = Entry.of(device, VpnPeer.class, tunnel.isEmpty() ? entry.name() : tunnel, entry.locus());
        peer.say("localNetworks", networks(entry, "src")).say("remoteNetworks", networks(entry, "dst"));
        entry.known(device, "proposal", "dhgrp", "src-addr-type", "dst-addr-type");
        entry.known(device, IPSEC);
    }

    private List<String> networks(Fields entry, String side) {
        String subnet =
                entry.one(side + "-subnet", entry.one(side + "-subnet6")).replaceAll("\\s+", "/");
        List<String> named = Stream.concat(entry.all(side + "-name").stream(), entry.all(side + "-name6").stream())
                .toList();
        String first = entry.one(side + "-start-ip");
        if (!named.isEmpty()) {
            return objects.addresses(named, false);
        }
        if (!first.isEmpty()) {
            return List.of(Literals.addressOrName(first + "-" + entry.one(side + "-end-ip", first)));
        }
        return List.of(subnet.isEmpty() ? "any" : Literals.addressOrName(subnet));
    }

    /** The portal for users from outside. */
    void portal(Fields entry) {
        if (!entry.notOff("status")) {
            entry.known(device, "*");
            return;
        }
        List<String> interfaces = entry.all("source-interface");
        String port = entry.one("port", "443");
        if (interfaces.isEmpty()) {
            entry.known(device, "*");
            return;
        }
        Literals.ports(port)
                .filter(number -> !number.contains("-"))
                .ifPresent(number ->
                        device.service(Transport.TCP, Integer.parseInt(number, 10), "SSL VPN", entry.at("port")));
        Entry.of(device, VpnPeer.class, (domain.isEmpty() ? "" : domain + "/") + "ssl-vpn", entry.locus())
                .say("technique", "SSL VPN")
                .say("peer", "any")
                .say("leavesBy", String.join(", ", interfaces))
                .say("remoteNetworks", objects.addresses(entry.all("tunnel-ip-pools"), false))
                .say("authentication", entry.on("reqclientcert") ? "certificate" : "password");
        entry.entries("authentication-rule").forEach(rule -> rule.known(device, "*"));
        entry.known(device, "*");
    }

    /** A fixed route. */
    void route(Fields entry) {
        String object = entry.one("dstaddr");
        String written = entry.one("dst", "0.0.0.0/0").replaceAll("\\s+", "/");
        String destination =
                object.isEmpty() ? Literals.address(written).map(this::prefix).orElse(written) : "name:" + object;
        if (!entry.notOff("status")) {
            device.count("routes that are switched off", 1);
            entry.known(device, "*");
            return;
        }
        boolean sinks = entry.on("blackhole");
        String gateway = entry.one("gateway");
        String leavesBy = entry.one("device", String.join(", ", entry.all("sdwan-zone")));
        Entry.route(device, destination, gateway, sinks ? "blackhole" : leavesBy, "static", entry.locus())
                .say("metric", entry.one("distance"))
                .say("instance", domain);
        entry.known(
                device,
                "priority",
                "comment",
                "weight",
                "sdwan*",
                "virtual-wan-link",
                "link-monitor-exempt",
                "vrf",
                "bfd",
                "internet-service*",
                "dynamic-gateway",
                "src",
                "preferred-source",
                "tag");
    }

    private String prefix(String address) {
        return address.equals("any")
                ? "0.0.0.0/0"
                : address.contains("/") || address.startsWith("name:")
                        ? address
                        : address + (address.contains(":") ? "/128" : "/32");
    }

    /** A protocol of routing, with its neighbours. */
    void routing(Fields entry, String protocol) {
        List<Fields> neighbours = entry.entries("neighbor");
        boolean used = !neighbours.isEmpty()
                || !entry.inner("area").isEmpty()
                || !entry.one("as").isEmpty();
        if (used) {
            device.fact(Communication.class, "supportedProtocols", protocol.toUpperCase(Locale.ROOT), entry.locus());
        }
        for (Fields neighbour : neighbours) {
            Entry.of(device, Neighbour.class, protocol + " " + neighbour.name(), neighbour.locus())
                    .say("address", neighbour.one("ip", neighbour.name()))
                    .say("knownBy", protocol.toUpperCase(Locale.ROOT))
                    .say("description", neighbour.one("description"));
            neighbour.known(device, "*");
        }
        for (String section : List.of(
                "area",
                "network",
                "ospf-interface",
                "redistribute connected",
                "redistribute static",
                "redistribute ospf",
                "redistribute bgp",
                "redistribute rip",
                "redistribute isis",
                "redistribute6 connected",
                "redistribute6 static",
                "redistribute6 ospf",
                "redistribute6 rip",
                "redistribute6 bgp",
                "redistribute6 isis",
                "neighbor-group",
                "neighbor-range",
                "interface",
                "ospf6-interface")) {
            entry.entries(section.split(" ", -1)).forEach(inner -> inner.known(device, "*"));
            entry.inner(section.split(" ", -1)).forEach(inner -> inner.known(device, "*"));
        }
        entry.entries("redistribute").forEach(inner -> inner.known(device, "*"));
        entry.known(device, "*");
    }
}
