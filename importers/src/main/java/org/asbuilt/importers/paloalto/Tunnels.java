package org.asbuilt.importers.paloalto;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Entry;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.VpnPeer;

/** The tunnels of PAN-OS; keys are secret. Source: PAN-OS Administrator's Guide 10.2, VPNs. */
final class Tunnels {
    private static final String PEER = "gateway peer";
    private static final String BY = "gateway leaves by";
    private static final String PROOF = "gateway authentication";
    private static final String CIPHERS = "ciphers";

    private final Scope scope;
    private final Device device;

    Tunnels(Scope scope) {
        this.scope = scope;
        device = scope.device();
    }

    /** All tunnels under {@code network}. What a gateway says is kept by its name for the tunnels through it. */
    void read(Statement network) {
        for (String kind :
                List.of("ike-crypto-profiles", "ipsec-crypto-profiles", "global-protect-app-crypto-profiles")) {
            network.entries("ike", "crypto-profiles", kind).forEach(this::ciphers);
        }
        network.entries("ike", "gateway").forEach(this::gateway);
        network.entries("tunnel", "ipsec").forEach(this::tunnel);
        network.entries("tunnel", "global-protect-gateway").forEach(gateway -> users(gateway, "local-address"));
        network.at("tunnel").forEach(node -> scope.known(node, "global-protect-site-to-site", "gre"));
    }

    private void ciphers(Statement profile) {
        List<String> ciphers = new ArrayList<>(profile.values("encryption"));
        ciphers.addAll(profile.values("esp", "encryption"));
        ciphers.addAll(profile.values("hash"));
        ciphers.addAll(profile.values("authentication"));
        ciphers.addAll(profile.values("esp", "authentication"));
        ciphers.addAll(profile.values("ah", "authentication"));
        ciphers.addAll(profile.values("dh-group"));
        device.define(CIPHERS, scope.key(profile.word(0)), List.of(String.join(", ", ciphers)));
        scope.known(profile, "lifetime", "lifesize", "esp", "ah", "authentication-multiple");
    }

    private void gateway(Statement gateway) {
        String name = scope.key(gateway.word(0));
        List<String> peers = new ArrayList<>(scope.addresses(gateway.values("peer-address", "ip")));
        peers.addAll(gateway.values("peer-address", "fqdn"));
        if (gateway.at("peer-address", "dynamic").findAny().isPresent()) {
            peers.add("any");
        }
        boolean shared =
                gateway.at("authentication", "pre-shared-key").findAny().isPresent();
        boolean certificate =
                gateway.at("authentication", "certificate").findAny().isPresent();
        List<String> ciphers = new ArrayList<>();
        for (String version : List.of("ikev1", "ikev2")) {
            gateway.said("protocol", version, "ike-crypto-profile")
                    .ifPresent(profile -> ciphers.add(
                            "IKE " + text(device.held(CIPHERS, scope.key(profile.word(0))), profile.word(0))));
        }
        device.define(PEER, name, peers);
        device.define(BY, name, gateway.values("local-address", "interface"));
        device.define(PROOF, name, List.of(shared ? "pre-shared key" : certificate ? "certificate" : ""));
        device.define("gateway " + CIPHERS, name, ciphers);
        device.define("gateway off", name, gateway.value("disabled").equals("yes") ? List.of("yes") : List.of());
        scope.known(
                gateway,
                "authentication",
                "peer-address",
                "local-address",
                "protocol",
                "protocol-common",
                "peer-id",
                "local-id",
                "comment");
    }

    private static String text(Set<String> ciphers, String otherwise) {
        return ciphers.isEmpty() ? otherwise : String.join(", ", ciphers);
    }

    private void tunnel(Statement tunnel) {
        List<String> ciphers = new ArrayList<>();
        Entry peer = Entry.of(device, VpnPeer.class, scope.key(tunnel.word(0)), tunnel.locus())
                .say("technique", "IPsec")
                .say("enabled", !tunnel.value("disabled").equals("yes"))
                .say("comment", tunnel.said("comment"));
        for (Statement gateway : tunnel.entries("auto-key", "ike-gateway").toList()) {
            String name = scope.key(gateway.word(0));
            peer.say("peer", String.join(", ", device.held(PEER, name)))
                    .say("leavesBy", String.join(", ", device.held(BY, name)))
                    .say("authentication", String.join(", ", device.held(PROOF, name)));
            ciphers.addAll(device.held("gateway " + CIPHERS, name));
        }
        tunnel.said("auto-key", "ipsec-crypto-profile")
                .ifPresent(profile ->
                        ciphers.add("ESP " + text(device.held(CIPHERS, scope.key(profile.word(0))), profile.word(0))));
        peer.say("encryption", String.join("; ", ciphers));
        for (String version : List.of("proxy-id", "proxy-id-v6")) {
            for (Statement selector : tunnel.entries("auto-key", version).toList()) {
                peer.say("localNetworks", scope.addresses(selector.values("local")))
                        .say("remoteNetworks", scope.addresses(selector.values("remote")));
            }
        }
        scope.known(
                tunnel,
                "auto-key",
                "manual-key",
                "global-protect-satellite",
                "tunnel-interface",
                "tunnel-monitor",
                "anti-replay",
                "anti-replay-window",
                "copy-tos",
                "copy-flow-label",
                "enable-gre-encapsulation",
                "ipsec-mode");
    }

    /** A gateway for users from outside. */
    void users(Statement gateway, String where) {
        Entry.of(device, VpnPeer.class, scope.key(scope.list(gateway.word(0))), gateway.locus())
                .say("technique", "GlobalProtect")
                .say("peer", "any")
                .say("leavesBy", gateway.said(where, "interface"))
                .say("remoteNetworks", scope.addresses(gateway.values("ip-pool")));
        long passed = gateway.pass();
        device.count("settings that are known and not kept", passed);
    }
}
