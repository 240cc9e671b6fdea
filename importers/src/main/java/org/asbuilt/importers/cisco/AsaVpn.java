package org.asbuilt.importers.cisco;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.Transport;
import org.asbuilt.model.VpnPeer;

/** Tunnels of a firewall and calls from outside; never a key. Source: ASA Command Reference, crypto map, tunnel-group, webvpn. */
final class AsaVpn implements Chapter {
    private static final KnownLines KNOWN = new KnownLines("asa-crypto.txt");
    private static final int MOST_TUNNELS = 20_000;

    private final Map<String, Tunnel> tunnels = new LinkedHashMap<>();

    private static final class Tunnel {
        private final Locus at;
        private final Set<String> peers = new LinkedHashSet<>();
        private final Set<String> ciphers = new LinkedHashSet<>();
        private boolean listed;

        Tunnel(Locus at) {
            this.at = at;
        }
    }

    @Override
    public boolean read(Statement line, Device device) {
        switch (line.word(0).toLowerCase(Locale.ROOT)) {
            case "crypto", "isakmp" -> crypto(line, device);
            case "tunnel-group" -> group(line, device);
            case "webvpn" -> web(line, device);
            case "group-policy", "ip-local-pool", "tunnel-group-map", "dynamic-access-policy-record" -> {
                line.takeAll();
                device.count(
                        "lines of policies for callers", 1L + line.children().size());
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void crypto(Statement line, Device device) {
        switch (line.is("isakmp") ? "isakmp" : line.word(1).toLowerCase(Locale.ROOT)) {
            case "map", "dynamic-map" -> map(line, device);
            case "ikev1", "ikev2", "isakmp" -> ike(line, device);
            case "ipsec" -> ipsec(line, device);
            case "ca", "key" -> {
                line.takeAll();
                device.count(
                        "lines of certificates and trust points",
                        1L + line.children().size());
            }
            default -> {
                if (KNOWN.cover(line, 0)) {
                    line.takeAll();
                }
            }
        }
    }

    private static void ike(Statement line, Device device) {
        if (line.has("enable")) {
            device.service(Transport.UDP, 500, "IPsec", line.locus());
        }
        if (line.has("policy")) {
            List<String> parts = new ArrayList<>();
            for (Statement child : line.children()) {
                if (!child.is("lifetime") && !child.is("authentication")) {
                    parts.add(child.from(child.is("group") ? 0 : 1));
                }
            }
            device.define("isakmp policy", "all", List.of(line.word(1) + " " + String.join(" ", parts)));
        }
        line.takeAll();
    }

    private static void ipsec(Statement line, Device device) {
        if (line.is("crypto", "ipsec", "ikev1", "transform-set")) {
            device.define("transform set", line.word(4), List.of(line.from(5)));
            line.take();
        } else if (line.is("crypto", "ipsec", "transform-set")) {
            device.define("transform set", line.word(3), List.of(line.from(4)));
            line.take();
        } else if (line.is("crypto", "ipsec", "ikev2", "ipsec-proposal")) {
            List<String> parts =
                    line.children().stream().map(child -> child.from(2)).toList();
            device.define("transform set", line.word(4), List.of(String.join(" ", parts)));
            line.takeAll();
        } else if (KNOWN.cover(line, 0)) {
            line.takeAll();
        }
    }

    private void map(Statement line, Device device) {
        String name = line.word(2);
        if (line.word(3).equals("interface")) {
            device.define("crypto map at", name, List.of(line.word(4)));
            line.take();
            return;
        }
        if (!ServiceNames.isNumber(line.word(3)) || tunnels.size() >= MOST_TUNNELS) {
            return;
        }
        String key = name + " " + line.word(3);
        if (line.word(4).equals("ipsec-isakmp")) {
            line.after("dynamic")
                    .ifPresent(dynamic -> device.define("crypto map at", dynamic, List.of("name:" + name)));
            line.take();
            return;
        }
        Tunnel tunnel = tunnels.computeIfAbsent(key, none -> new Tunnel(line.locus()));
        if (line.word(4).equals("match") && line.word(5).equals("address")) {
            device.define(AccessLists.TUNNELS, line.word(6), List.of(key));
            tunnel.listed = true;
        } else if (line.word(4).equals("set")) {
            set(tunnel, line, key, device);
        }
        line.take();
    }

    private static void set(Tunnel tunnel, Statement line, String key, Device device) {
        String what = line.word(5).toLowerCase(Locale.ROOT);
        if (what.equals("peer")) {
            for (int i = 6; i < line.size(); i++) {
                tunnel.peers.add(line.word(i));
                device.define("vpn peer", line.word(i), List.of(key));
            }
        } else if (what.equals("pfs")) {
            tunnel.ciphers.add("pfs " + line.word(6));
        } else if (line.has("transform-set") || line.has("ipsec-proposal")) {
            for (int i = what.startsWith("ike") ? 7 : 6; i < line.size(); i++) {
                tunnel.ciphers.addAll(device.members("transform set", line.word(i)));
            }
        }
    }

    private static void group(Statement line, Device device) {
        String name = line.word(1);
        Locus at = line.locus();
        boolean calls = line.is("tunnel-group", name, "type") && !line.word(3).equals("ipsec-l2l");
        if (calls) {
            String key = "callers " + name;
            device.fact(VpnPeer.class, key, "technique", line.word(3), at);
            device.fact(VpnPeer.class, key, "peer", "any", at);
        }
        for (Statement child : line.children()) {
            if (child.has("pre-shared-key")) {
                device.define("authentication of", name, List.of("pre-shared key"));
            } else if (child.has("certificate") || child.has("trust-point")) {
                device.define("authentication of", name, List.of("certificate"));
            } else if (child.is("authentication-server-group")) {
                String servers = child.word(child.size() - 1);
                device.fact(
                        VpnPeer.class, "callers " + name, "authentication", "accounts of " + servers, child.locus());
            }
        }
        line.takeAll();
    }

    private static void web(Statement line, Device device) {
        for (Statement child : line.children()) {
            if (child.is("enable")) {
                int port = line.child("port")
                        .flatMap(told -> ServiceNames.port(told.word(1)))
                        .orElse(443);
                device.service(Transport.TCP, port, "HTTPS", child.locus());
                device.remark(child.locus(), "calls by TLS are answered at " + child.word(1));
            }
        }
        line.takeAll();
        device.count("lines of policies for callers", 1L + line.children().size());
    }

    @Override
    public void end(Device device) {
        tunnels.forEach((key, tunnel) -> claim(key, tunnel, device));
    }

    private static void claim(String key, Tunnel tunnel, Device device) {
        fact(key, "technique", "IPsec", tunnel, device);
        fact(key, "peer", tunnel.peers.isEmpty() ? "any" : String.join(", ", tunnel.peers), tunnel, device);
        Set<String> ciphers = new LinkedHashSet<>(tunnel.ciphers);
        ciphers.addAll(device.held("isakmp policy", "all"));
        fact(key, "encryption", String.join("; ", ciphers), tunnel, device);
        Set<String> at = device.held("crypto map at", key.substring(0, key.lastIndexOf(' ')));
        fact(key, "leavesBy", String.join(", ", at), tunnel, device);
        fact(key, "enabled", at.isEmpty() ? "false" : "true", tunnel, device);
        Set<String> proofs = new LinkedHashSet<>();
        tunnel.peers.forEach(peer -> proofs.addAll(device.held("authentication of", peer)));
        fact(key, "authentication", String.join(", ", proofs), tunnel, device);
        if (!tunnel.listed && !tunnel.peers.isEmpty()) {
            device.remark(tunnel.at, "tunnel " + key + " names no list of what it carries");
        }
    }

    private static void fact(String key, String part, String value, Tunnel tunnel, Device device) {
        device.fact(VpnPeer.class, key, part, value, tunnel.at);
    }
}
