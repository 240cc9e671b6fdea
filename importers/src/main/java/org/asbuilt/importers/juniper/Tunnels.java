package org.asbuilt.importers.juniper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Entry;
import org.asbuilt.importers.device.Literals;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.VpnPeer;

/** The tunnels of SRX; keys are secret. Source: Junos OS IPsec VPN User Guide. */
final class Tunnels {
    private final Device device;

    Tunnels(Device device) {
        this.device = device;
    }

    /** All that stands under {@code security ike} and {@code security ipsec}. */
    void read(Statement security) {
        for (String kind : List.of("ike", "ipsec")) {
            for (Statement node : security.at(kind).toList()) {
                node.entries("proposal").forEach(proposal -> proposal(kind, proposal));
                node.entries("policy").forEach(policy -> policy(kind, policy));
                Known.pass(
                        device,
                        node,
                        "traceoptions",
                        "respond-bad-spi",
                        "vpn-monitor-options",
                        "blacklist",
                        "anti-replay-window-size");
            }
        }
        security.entries("ike", "gateway").forEach(this::gateway);
        security.entries("ipsec", "vpn").forEach(this::tunnel);
    }

    private void proposal(String kind, Statement proposal) {
        List<String> ciphers = new ArrayList<>();
        for (String field : List.of("protocol", "encryption-algorithm", "authentication-algorithm", "dh-group")) {
            ciphers.addAll(proposal.values(field));
        }
        device.define(kind + " proposal", proposal.word(0), List.of(String.join(" ", ciphers)));
        String method = proposal.value("authentication-method");
        if (!method.isEmpty()) {
            device.define(
                    kind + " method",
                    proposal.word(0),
                    List.of(
                            method.equals("pre-shared-keys")
                                    ? "pre-shared key"
                                    : method.contains("signatures") ? "certificate" : method));
        }
        Known.pass(device, proposal, "lifetime-seconds", "lifetime-kilobytes", "description");
    }

    private void policy(String kind, Statement policy) {
        List<String> ciphers = new ArrayList<>();
        List<String> methods = new ArrayList<>();
        for (String proposal : policy.values("proposals")) {
            ciphers.addAll(device.held(kind + " proposal", proposal));
            methods.addAll(device.held(kind + " method", proposal));
        }
        policy.values("proposal-set").forEach(set -> ciphers.add("set " + set));
        policy.values("perfect-forward-secrecy", "keys").forEach(group -> ciphers.add("PFS " + group));
        boolean shared = policy.at("pre-shared-key").findAny().isPresent();
        device.define(kind + " policy", policy.word(0), ciphers);
        device.define(kind + " policy method", policy.word(0), shared ? List.of("pre-shared key") : methods);
        Known.pass(
                device,
                policy,
                "mode",
                "pre-shared-key",
                "certificate",
                "description",
                "reauth-frequency",
                "seeded-pre-shared-key");
    }

    private void gateway(Statement gateway) {
        String name = gateway.word(0);
        List<String> peers = new ArrayList<>(gateway.values("address"));
        if (gateway.at("dynamic").findAny().isPresent()) {
            peers.add("any");
        }
        device.define("gateway peer", name, peers);
        device.define("gateway interface", name, gateway.values("external-interface"));
        String policy = gateway.value("ike-policy");
        device.define("gateway ciphers", name, device.held("ike policy", policy));
        device.define("gateway method", name, device.held("ike policy method", policy));
        device.define("gateway version", name, gateway.values("version"));
        Known.pass(
                device,
                gateway,
                "dynamic",
                "dead-peer-detection",
                "nat-keepalive",
                "no-nat-traversal",
                "local-identity",
                "remote-identity",
                "local-address",
                "general-ikeid",
                "advpn",
                "aaa",
                "xauth",
                "fragmentation",
                "tcp-encap-profile",
                "description",
                "node-local");
    }

    private void tunnel(Statement tunnel) {
        String gateway = tunnel.value("ike", "gateway");
        String version = String.join("", device.held("gateway version", gateway));
        List<String> ciphers = new ArrayList<>(device.held("gateway ciphers", gateway));
        tunnel.values("ike", "ipsec-policy").forEach(policy -> ciphers.addAll(device.held("ipsec policy", policy)));
        Entry peer = Entry.of(device, VpnPeer.class, tunnel.word(0), tunnel.locus())
                .say("technique", version.startsWith("v2") ? "IPsec, IKEv2" : "IPsec")
                .say("peer", String.join(", ", device.held("gateway peer", gateway)))
                .say("leavesBy", String.join(", ", device.held("gateway interface", gateway)))
                .say("authentication", String.join(", ", device.held("gateway method", gateway)))
                .say("encryption", String.join("; ", ciphers))
                .say("enabled", !tunnel.isInactive())
                .say("comment", tunnel.said("description"));
        for (Statement selector : Stream.concat(tunnel.entries("traffic-selector"), tunnel.at("ike", "proxy-identity"))
                .toList()) {
            for (String field : List.of("local-ip", "local")) {
                selector.values(field).forEach(network -> peer.say("localNetworks", Literals.addressOrName(network)));
            }
            for (String field : List.of("remote-ip", "remote")) {
                selector.values(field).forEach(network -> peer.say("remoteNetworks", Literals.addressOrName(network)));
            }
            Known.pass(device, selector, "service", "description", "term");
        }
        tunnel.at("ike")
                .forEach(ike -> Known.pass(
                        device,
                        ike,
                        "idle-time",
                        "no-anti-replay",
                        "anti-replay-window-size",
                        "install-interval",
                        "proxy-identity"));
        Known.pass(
                device,
                tunnel,
                "bind-interface",
                "establish-tunnels",
                "vpn-monitor",
                "df-bit",
                "copy-outer-dscp",
                "manual",
                "distribution-profile",
                "multi-sa");
    }
}
