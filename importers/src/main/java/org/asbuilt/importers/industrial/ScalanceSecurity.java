package org.asbuilt.importers.industrial;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.AddressTranslation;
import org.asbuilt.model.FilterRule;
import org.asbuilt.model.VpnPeer;

/** The firewall, the translations and the tunnels of Siemens SCALANCE S and M. Source: PH_SCALANCE-S615-CLI_76, chapters 12.3 and 12.4. */
final class ScalanceSecurity {
    private static final Set<String> REMOTE = Set.of("addr", "subnet", "conn-mode", "addr-mode", "vir-ip", "exit");
    private static final Set<String> CONNECTION = Set.of(
            "rmend", "loc-subnet", "k-proto", "operation", "authentication", "phase", "exit", "timeout", "vir-ip");

    void blocks(Commands top) {
        top.on("firewall", (line, device, within) -> line.children().forEach(child -> firewall(child, device)))
                .on("nat", (line, device, within) -> line.children().forEach(child -> nat(child, device)))
                .on("firewallnat", (line, device, within) -> line.children().forEach(child -> nat(child, device)))
                .on("ipsec", (line, device, within) -> ipsec(line, device))
                .known("openvpn", "sinemarc");
    }

    private static void firewall(Statement line, Device device) {
        switch (line.word(0)) {
            case "ipv4rule" -> rule(line.take(), device);
            case "service" -> service(line.take(), device);
            case "prerule" -> prerule(line.take(), device);
            case "exit", "idle-timeout", "logging" -> line.takeAll();
            case "no", "shutdown" -> {
                line.take();
                boolean off = line.is("shutdown");
                if (off || line.is("no", "shutdown")) {
                    device.remark(line.locus(), "the firewall is switched " + (off ? "off" : "on"));
                }
            }
            default -> {
                // Stays open.
            }
        }
    }

    /** A service that rules name: {@code service name Modbus protocol tcp dstport 502}. */
    private static void service(Statement line, Device device) {
        String name = line.after("name").orElse(line.word(1));
        String protocol = line.after("protocol").or(() -> line.after("proto")).orElse("");
        String ports = line.after("dstport")
                .or(() -> line.after("dst"))
                .or(() -> line.after("dst-port"))
                .orElse("");
        if (!protocol.isEmpty()) {
            device.define("service", name, List.of(Flows.service(protocol, ports)));
        }
    }

    private static void rule(Statement line, Device device) {
        String key = device.nextRule("ipv4rule", line.locus());
        String action = switch (line.after("action").orElse("")) {
            case "acc" -> "permit";
            case "rej" -> "reject";
            case "drop" -> "deny";
            default -> "other";
        };
        say(device, key, "action", action, line);
        say(device, key, "enabled", "true", line);
        say(device, key, "fromZones", between(line, "from", "to"), line);
        say(device, key, "toZones", between(line, "to", "srcip"), line);
        say(device, key, "sources", Flows.address(between(line, "srcip", "dstip")), line);
        say(device, key, "destinations", Flows.address(between(line, "dstip", "action")), line);
        String service = line.after("service").orElse("all");
        if (service.equals("all")) {
            say(device, key, "services", "any", line);
        } else {
            device.members("service", service).forEach(one -> say(device, key, "services", one, line));
        }
        line.after("log").ifPresent(level -> say(device, key, "logged", Boolean.toString(!level.equals("no")), line));
        line.after("comment").ifPresent(comment -> say(device, key, "comment", comment, line));
        say(device, key, "words", line.text(), line);
    }

    private static String between(Statement line, String word, String until) {
        int from = -1;
        for (int i = 0; i < line.size(); i++) {
            if (from < 0 && line.word(i).equalsIgnoreCase(word)) {
                from = i + 1;
            } else if (from >= 0 && line.word(i).equalsIgnoreCase(until)) {
                return String.join(" ", line.words().subList(from, i));
            }
        }
        return "";
    }

    /** Whether a service of the device itself may be reached by an interface. */
    private static void prerule(Statement line, Device device) {
        boolean on = line.has("enabled");
        String by = line.has("all-int") ? "" : between(line, "int", on ? "enabled" : "disabled");
        String key = device.nextRule("prerule", line.locus());
        say(device, key, "name", line.word(1), line);
        say(device, key, "action", on ? "permit" : "deny", line);
        say(device, key, "fromZones", by, line);
        say(device, key, "toZones", "Device", line);
        say(device, key, "words", line.text(), line);
        if (on) {
            Offered.say(device, line.word(1), true, line.locus());
        }
    }

    private static void say(Device device, String key, String part, String value, Statement line) {
        device.fact(FilterRule.class, key, part, value, line.locus());
    }

    private static void nat(Statement line, Device device) {
        line.takeAll();
        String kind = switch (line.word(0)) {
            case "masquerading" -> "source";
            case "napt" -> "destination";
            case "srcnat" -> "source";
            case "netmap", "1to1" -> "static";
            default -> "";
        };
        if (kind.isEmpty()) {
            return;
        }
        String key = device.nextKey(line.word(0));
        device.fact(AddressTranslation.class, key, "kind", kind, line.locus());
        if (line.is("masquerading")) {
            translate(device, key, "toZones", Optional.of(line.from(1)), line);
            translate(device, key, "translatedSource", Optional.of("interface"), line);
        }
        translate(device, key, "originalDestination", line.after("dstip"), line);
        translate(device, key, "originalSource", line.after("srcip"), line);
        translate(device, key, "translatedDestination", line.after("transip").or(() -> line.after("dsttransip")), line);
        String protocol = line.after("type").or(() -> line.after("protocol")).orElse("tcp");
        translate(
                device, key, "originalService", line.after("dstport").map(port -> Flows.service(protocol, port)), line);
        translate(
                device,
                key,
                "translatedService",
                line.after("transport").map(port -> Flows.service(protocol, port)),
                line);
    }

    private static void translate(Device device, String key, String part, Optional<String> value, Statement line) {
        value.ifPresent(text -> device.fact(AddressTranslation.class, key, part, text, line.locus()));
    }

    private static void ipsec(Statement line, Device device) {
        for (Statement child : line.children()) {
            switch (child.word(0)) {
                case "remote-end" -> remote(child, device);
                case "connection" -> connection(child, device);
                case "exit", "no", "shutdown", "crl", "nat-t" -> child.takeAll();
                default -> {
                    // Stays open.
                }
            }
        }
    }

    /** The other end of connections, which name it. */
    private static void remote(Statement line, Device device) {
        take(line.take(), REMOTE);
        String name = line.after("name").orElse(line.word(1));
        for (Statement child : line.children()) {
            if (child.is("addr")) {
                device.define("remote", name, List.of(child.word(1)));
            } else if (child.is("subnet")) {
                device.define("remote subnet", name, List.of(child.word(1)));
            }
        }
    }

    private static void take(Statement line, Set<String> known) {
        line.children().stream().filter(child -> known.contains(child.word(0))).forEach(Statement::takeAll);
    }

    private static void connection(Statement line, Device device) {
        take(line.take(), CONNECTION);
        String name = line.after("name").orElse(line.word(1));
        String version = line.child("k-proto").map(child -> " " + child.word(1)).orElse("");
        tunnel(device, name, "technique", "IPsec" + version, line);
        for (Statement child : line.children()) {
            switch (child.word(0)) {
                case "rmend" -> {
                    String other = child.after("name").orElse(child.word(1));
                    device.held("remote", other).forEach(peer -> tunnel(device, name, "peer", peer, child));
                    device.held("remote subnet", other)
                            .forEach(subnet -> tunnel(device, name, "remoteNetworks", subnet, child));
                }
                case "loc-subnet" -> tunnel(device, name, "localNetworks", child.word(1), child);
                case "operation" ->
                    tunnel(
                            device,
                            name,
                            "enabled",
                            Boolean.toString(!child.word(1).equals("disabled")),
                            child);
                case "authentication" -> child.children().forEach(auth -> authentication(device, name, auth));
                case "phase" -> child.children().forEach(phase -> cipher(device, name, child, phase));
                default -> {
                    // A detail of the connection.
                }
            }
        }
    }

    private static void authentication(Device device, String name, Statement line) {
        if (line.is("auth", "psk")) {
            tunnel(device, name, "authentication", "pre-shared key", line);
        } else if (line.is("auth")) {
            tunnel(device, name, "authentication", "certificate", line);
        }
    }

    private static void cipher(Device device, String name, Statement phase, Statement line) {
        if (line.word(0).endsWith("-encryption") && phase.word(1).equals("1")) {
            tunnel(device, name, "encryption", line.word(1), line);
        }
    }

    private static void tunnel(Device device, String name, String part, String value, Statement line) {
        device.fact(VpnPeer.class, name, part, value, line.locus());
    }
}
