package org.asbuilt.importers.industrial;

import java.util.Optional;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.AddressTranslation;
import org.asbuilt.model.DeviceInterface;
import org.asbuilt.model.FilterRule;
import org.asbuilt.model.VpnPeer;

/** Routes, rules, translations and tunnels of Westermo WeOS. Source: WeOS Management Guide 4.31, firewall and VPN. */
final class WeosFirewall {

    /** A line in the block of IP. */
    void ip(Statement line, Device device) {
        line.take();
        switch (line.word(0)) {
            case "default-gateway" -> Surroundings.route(device, "default", "", line.word(1), line.locus());
            case "route" -> route(line, device);
            case "name-server" -> Surroundings.names(device, line.word(1), line.locus());
            case "firewall" -> line.children().forEach(child -> firewall(child, device));
            default -> {
                line.takeAll();
                device.count("settings that say nothing for the record", 1);
            }
        }
    }

    private static void route(Statement line, Device device) {
        boolean masked = line.word(2).startsWith("255.") || line.word(2).equals("0.0.0.0");
        if (masked) {
            Surroundings.route(device, line.word(1), line.word(2), line.word(3), line.locus());
        } else {
            Surroundings.route(device, line.word(1), "", line.word(2), line.locus());
        }
    }

    private static void firewall(Statement line, Device device) {
        switch (line.word(0)) {
            case "filter" -> filter(line.take(), device);
            case "nat" -> nat(line.take(), device);
            case "port-forward" -> forward(line.take(), device);
            case "policy" -> device.remark(line.take().locus(), "firewall " + line.text());
            case "end", "enable", "no", "alg", "sni", "spoof" -> line.takeAll();
            default -> {
                // Stays open.
            }
        }
    }

    private static void filter(Statement line, Device device) {
        String list = "firewall";
        String key = device.nextRule(list, line.locus());
        String action = line.has("deny") || line.has("drop") ? "deny" : "permit";
        rule(device, key, "action", action, line);
        rule(device, key, "enabled", Boolean.toString(!line.has("inactive")), line);
        said(line, "in").ifPresent(value -> rule(device, key, "fromZones", value, line));
        said(line, "out").ifPresent(value -> rule(device, key, "toZones", value, line));
        rule(device, key, "sources", said(line, "src").orElse("any"), line);
        rule(device, key, "destinations", said(line, "dst").orElse("any"), line);
        rule(
                device,
                key,
                "services",
                Flows.service(
                        said(line, "proto").orElse(""), said(line, "dport").orElse("")),
                line);
        rule(device, key, "words", line.text(), line);
    }

    private static Optional<String> said(Statement line, String word) {
        return line.after(word).filter(value -> !value.equals("any"));
    }

    private static void rule(Device device, String key, String part, String value, Statement line) {
        device.fact(FilterRule.class, key, part, value, line.locus());
    }

    private static void nat(Statement line, Device device) {
        String key = device.nextKey("nat");
        device.fact(AddressTranslation.class, key, "kind", line.has("1-to-1") ? "static" : "source", line.locus());
        line.after("in").ifPresent(name -> device.fact(AddressTranslation.class, key, "fromZones", name, line.locus()));
        line.after("out").ifPresent(name -> device.fact(AddressTranslation.class, key, "toZones", name, line.locus()));
        line.after("src")
                .ifPresent(value -> device.fact(AddressTranslation.class, key, "originalSource", value, line.locus()));
        line.after("new-dst")
                .ifPresent(value ->
                        device.fact(AddressTranslation.class, key, "translatedDestination", value, line.locus()));
        line.after("dst")
                .ifPresent(value ->
                        device.fact(AddressTranslation.class, key, "originalDestination", value, line.locus()));
        if (!line.has("1-to-1")) {
            device.fact(AddressTranslation.class, key, "translatedSource", "interface", line.locus());
        }
    }

    private static void forward(Statement line, Device device) {
        String key = device.nextKey("port-forward");
        device.fact(AddressTranslation.class, key, "kind", "destination", line.locus());
        String from = line.after("in").orElse("");
        int colon = from.indexOf(':');
        String protocol = line.after("proto").orElse("tcp");
        if (colon > 0) {
            device.fact(AddressTranslation.class, key, "fromZones", from.substring(0, colon), line.locus());
            device.fact(
                    AddressTranslation.class,
                    key,
                    "originalService",
                    Flows.service(protocol, from.substring(colon + 1)),
                    line.locus());
        }
        String to = line.after("dst").orElse("");
        int port = to.indexOf(':');
        device.fact(
                AddressTranslation.class,
                key,
                "translatedDestination",
                port > 0 ? to.substring(0, port) : to,
                line.locus());
        if (port > 0) {
            device.fact(
                    AddressTranslation.class,
                    key,
                    "translatedService",
                    Flows.service(protocol, to.substring(port + 1)),
                    line.locus());
        }
    }

    /** A tunnel. */
    void tunnel(Statement line, Device device) {
        line.takeAll();
        if (line.is("end")) {
            return;
        }
        String name = line.from(0);
        String technique = line.is("ssl") ? "OpenVPN" : line.is("gre") ? "GRE" : "IPsec";
        device.fact(VpnPeer.class, name, "technique", technique, line.locus());
        boolean on = line.children().stream().noneMatch(child -> child.is("no", "enable"));
        device.fact(VpnPeer.class, name, "enabled", Boolean.toString(on), line.locus());
        for (Statement child : line.children()) {
            String part = switch (child.word(0)) {
                case "peer", "remote" -> "peer";
                case "local-subnet", "local-net" -> "localNetworks";
                case "remote-subnet", "remote-net" -> "remoteNetworks";
                case "outbound" -> "leavesBy";
                case "ike", "esp", "cipher" -> "encryption";
                default -> "";
            };
            if (!part.isEmpty()) {
                String value = part.equals("encryption") ? child.text() : child.word(1);
                device.fact(VpnPeer.class, name, part, value, child.locus());
            }
            if (child.is("psk") || child.is("secret")) {
                device.fact(VpnPeer.class, name, "authentication", "pre-shared key", child.locus());
            } else if (child.is("cert") || child.is("local-cert")) {
                device.fact(VpnPeer.class, name, "authentication", "certificate", child.locus());
            }
        }
        device.fact(DeviceInterface.class, name.replace(" ", ""), "mode", "virtual", line.locus());
    }
}
