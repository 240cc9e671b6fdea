package org.asbuilt.importers.cisco;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.Transport;
import org.asbuilt.model.VpnPeer;

/**
 * What begins with {@code crypto}: peers, ciphers and how the ends prove who they are; never a key. Source: Cisco IOS Security Command
 * Reference, crypto.
 */
final class IosVpn implements Chapter {
    private static final KnownLines KNOWN = new KnownLines("ios-crypto.txt");

    @Override
    public boolean read(Statement line, Device device) {
        if (!line.is("crypto")) {
            return false;
        }
        switch (line.word(1).toLowerCase(Locale.ROOT)) {
            case "map", "dynamic-map" -> map(line, device);
            case "isakmp" -> isakmp(line, device);
            case "keyring" -> keyring(line, device);
            case "ikev2" -> ikev2(line, device);
            case "ipsec" -> ipsec(line, device);
            case "pki", "ca" -> certificates(line, device);
            default -> KNOWN.cover(line, 0);
        }
        if (!line.isTaken() && KNOWN.cover(line, 0)) {
            line.takeAll();
        }
        return true;
    }

    private static void certificates(Statement line, Device device) {
        line.takeAll();
        device.count(
                "lines of certificates and trust points", 1L + line.children().size());
    }

    private static void isakmp(Statement line, Device device) {
        switch (line.word(2).toLowerCase(Locale.ROOT)) {
            case "policy" -> {
                device.define("isakmp policy", "all", List.of(policy(line)));
                line.takeAll();
                ike(line, device);
            }
            case "key" -> {
                String peer =
                        line.after("address").or(() -> line.after("hostname")).orElse("");
                preShared(peer.equals("0.0.0.0") ? "any" : peer, line, device);
                line.take();
            }
            case "profile" -> line.takeAll();
            case "enable" -> {
                ike(line, device);
                line.take();
            }
            default -> {
                if (KNOWN.cover(line, 0)) {
                    line.takeAll();
                }
            }
        }
    }

    private static void ike(Statement line, Device device) {
        device.service(Transport.UDP, 500, "IPsec", line.locus());
    }

    private static String policy(Statement line) {
        List<String> parts = new ArrayList<>();
        for (String part : List.of("encryption", "encr", "hash", "integrity", "group", "prf")) {
            line.child(part).ifPresent(child -> parts.add((part.equals("group") ? "group " : "") + child.from(1)));
        }
        return "IKE " + (parts.isEmpty() ? "as the system has it" : String.join(" ", parts));
    }

    /** That a key for that peer is there; the key itself is never looked at. */
    private static void preShared(String peer, Statement line, Device device) {
        if (peer.isEmpty()) {
            return;
        }
        device.define("pre-shared key", peer, List.of(peer));
        if (device.claims() && !device.defines("vpn peer", peer)) {
            String key = "key for " + peer;
            device.fact(VpnPeer.class, key, "technique", "IPsec", line.locus());
            device.fact(VpnPeer.class, key, "peer", peer, line.locus());
            device.fact(VpnPeer.class, key, "authentication", "pre-shared key", line.locus());
        }
    }

    /** How a peer proves who it is; empty if nothing tells. */
    static String authentication(String peer, Device device) {
        return device.defines("pre-shared key", peer) || device.defines("pre-shared key", "any")
                ? "pre-shared key"
                : "";
    }

    private static void keyring(Statement line, Device device) {
        line.children("pre-shared-key").forEach(child -> {
            String peer =
                    child.after("address").or(() -> child.after("hostname")).orElse("");
            preShared(peer.equals("0.0.0.0") ? "any" : peer, child, device);
        });
        line.takeAll();
    }

    private static void ikev2(Statement line, Device device) {
        String what = line.word(2).toLowerCase(Locale.ROOT);
        if (what.equals("proposal") || what.equals("policy")) {
            device.define("isakmp policy", "all", line.children().isEmpty() ? List.of() : List.of(policy(line)));
            ike(line, device);
        }
        if (what.equals("keyring")) {
            for (Statement peer : line.children()) {
                boolean secret = peer.child("pre-shared-key").isPresent();
                peer.child("address").filter(child -> secret).ifPresent(child -> {
                    String address = child.word(1).equals("0.0.0.0") ? "any" : child.word(1);
                    preShared(address, child, device);
                });
            }
        }
        line.takeAll();
    }

    private static void ipsec(Statement line, Device device) {
        switch (line.word(2).toLowerCase(Locale.ROOT)) {
            case "transform-set" -> {
                device.define("transform set", line.word(3), List.of(line.from(4)));
                line.takeAll();
            }
            case "profile" -> {
                List<String> ciphers = ciphers(line, device);
                device.define("ipsec profile", line.word(3), ciphers);
                line.takeAll();
            }
            default -> {
                if (KNOWN.cover(line, 0)) {
                    line.takeAll();
                }
            }
        }
    }

    private static List<String> ciphers(Statement block, Device device) {
        List<String> ciphers = new ArrayList<>();
        block.children("set", "transform-set").forEach(set -> {
            for (int i = 2; i < set.size(); i++) {
                ciphers.addAll(device.members("transform set", set.word(i)));
            }
        });
        block.child("set", "pfs").ifPresent(pfs -> ciphers.add("pfs " + pfs.word(2)));
        ciphers.addAll(device.held("isakmp policy", "all"));
        return ciphers;
    }

    private static void map(Statement line, Device device) {
        boolean dynamic = line.is("crypto", "dynamic-map");
        String name = line.word(2);
        line.take();
        if (!ServiceNames.isNumber(line.word(3))) {
            if (!KNOWN.cover(line, 0) && !line.has("local-address") && !line.has("client") && !line.has("isakmp")) {
                line.passOver();
                device.wrong(line.locus(), "not understood: " + line.shown());
            }
            return;
        }
        String key = name + " " + line.word(3);
        if (line.has("dynamic")) {
            String template = line.after("dynamic").orElse("");
            device.define("crypto map at", template, List.of("name:" + name));
            line.children().forEach(Statement::takeAll);
            return;
        }
        List<String> peers =
                line.children("set", "peer").map(child -> child.word(2)).toList();
        claim(key, name, line, peers, device);
        for (Statement child : line.children()) {
            if (child.is("match", "address")) {
                device.define(AccessLists.TUNNELS, child.word(child.size() - 1), List.of(key));
                child.take();
            } else if (child.is("set") || child.is("description") || child.is("reverse-route") || child.is("qos")) {
                child.takeAll();
            }
        }
        device.define("is", dynamic ? "vpn hub" : "vpn", List.of("vpn"));
    }

    private static void claim(String key, String map, Statement line, List<String> peers, Device device) {
        device.fact(VpnPeer.class, key, "technique", "IPsec", line.locus());
        String peer = peers.isEmpty() ? "any" : String.join(", ", peers);
        device.fact(VpnPeer.class, key, "peer", peer, line.locus());
        peers.forEach(one -> device.define("vpn peer", one, List.of(key)));
        if (peers.isEmpty()) {
            device.define("vpn peer", "any", List.of(key));
        }
        Set<String> at = device.held("crypto map at", map);
        device.fact(VpnPeer.class, key, "leavesBy", String.join(", ", at), line.locus());
        device.fact(VpnPeer.class, key, "encryption", String.join("; ", ciphers(line, device)), line.locus());
        Optional<String> first = peers.stream().findFirst();
        device.fact(VpnPeer.class, key, "authentication", authentication(first.orElse("any"), device), line.locus());
        device.fact(VpnPeer.class, key, "enabled", at.isEmpty() ? "false" : "true", line.locus());
        line.child("description")
                .ifPresent(child -> device.fact(VpnPeer.class, key, "comment", child.rest(1), child.locus()));
    }
}
