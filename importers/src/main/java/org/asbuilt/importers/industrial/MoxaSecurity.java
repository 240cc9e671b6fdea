package org.asbuilt.importers.industrial;

import java.util.Optional;
import java.util.Set;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.AddressTranslation;
import org.asbuilt.model.FilterRule;
import org.asbuilt.model.VpnPeer;

/** The firewall, the lists, the translations and the tunnels of Moxa secure routers. Source: Moxa EDR-810 and EDR-G9010 CLI. */
final class MoxaSecurity {
    private static final Set<String> RULE = Set.of(
            "name",
            "action",
            "src-ip",
            "dst-ip",
            "interface",
            "protocol",
            "dst-port",
            "src-port",
            "logging",
            "log",
            "disable",
            "enable",
            "mode",
            "exit",
            "severity",
            "src-mac");
    private static final Set<String> TUNNEL = Set.of(
            "remote-gateway",
            "remote-vpn-gateway",
            "local-network",
            "local-subnet",
            "remote-network",
            "remote-subnet",
            "interface",
            "psk",
            "pre-shared-key",
            "certificate",
            "encryption",
            "enable",
            "disable",
            "exit",
            "phase1",
            "phase2",
            "ike",
            "dpd",
            "startup-mode",
            "mode");

    void blocks(Commands top) {
        top.on("firewall", (line, device, within) -> firewall(line, device))
                .on("ip access-list", (line, device, within) -> list(line, device))
                .on("ip nat", (line, device, within) -> nat(line, device))
                .on("ipsec", (line, device, within) -> ipsec(line, device))
                .on("openvpn server", (line, device, within) -> openVpn(line, device))
                .on("openvpn client", (line, device, within) -> openVpn(line, device))
                .known("router rip", "router ospf", "router vrrp", "vrrp", "ip dhcp pool", "ip ddns");
    }

    /** Takes the lines of a block that are known. */
    private static void take(Statement line, Set<String> known) {
        line.children().stream().filter(child -> known.contains(child.word(0))).forEach(Statement::takeAll);
    }

    private static void firewall(Statement line, Device device) {
        take(line, RULE);
        if (line.isLast()) {
            return;
        }
        String key = device.nextRule("firewall", line.locus());
        boolean on = true;
        String protocol = "";
        String port = "";
        for (Statement child : line.children()) {
            switch (child.word(0)) {
                case "name" -> rule(device, key, "name", child.from(1), child);
                case "action" -> rule(device, key, "action", action(child.word(1)), child);
                case "src-ip" -> rule(device, key, "sources", address(child), child);
                case "dst-ip" -> rule(device, key, "destinations", address(child), child);
                case "interface" -> {
                    child.after("from").ifPresent(zone -> rule(device, key, "fromZones", zone, child));
                    child.after("to").ifPresent(zone -> rule(device, key, "toZones", zone, child));
                }
                case "protocol" -> protocol = child.word(1);
                case "dst-port" -> port = range(child);
                case "logging", "log" -> rule(device, key, "logged", "true", child);
                case "disable" -> on = false;
                default -> {
                    // A detail of the rule.
                }
            }
        }
        rule(device, key, "services", Flows.service(protocol, port), line);
        rule(device, key, "enabled", Boolean.toString(on), line);
    }

    private static String action(String word) {
        return switch (word) {
            case "accept", "permit" -> "permit";
            case "drop", "deny" -> "deny";
            case "reject" -> "reject";
            default -> "other";
        };
    }

    private static String address(Statement line) {
        return switch (line.word(1)) {
            case "all", "any" -> "any";
            case "single" -> Flows.address(line.word(2));
            case "range" -> line.word(2) + "-" + line.word(3);
            case "subnet" -> Flows.subnet(line.word(2), line.word(3));
            default -> line.size() > 2 ? line.word(1) + "-" + line.word(2) : Flows.address(line.word(1));
        };
    }

    private static String range(Statement line) {
        String first = line.word(1).equals("single") || line.word(1).equals("range") ? line.word(2) : line.word(1);
        String last = line.word(1).equals("range") ? line.word(3) : "";
        return first.equals("all") ? "" : last.isEmpty() ? first : first + "-" + last;
    }

    private static void rule(Device device, String key, String part, String value, Statement line) {
        device.fact(FilterRule.class, key, part, value, line.locus());
    }

    private static void list(Statement line, Device device) {
        line.takeAll();
        String name = line.from(2);
        for (Statement child : line.children()) {
            if (child.is("permit") || child.is("deny")) {
                String key = device.nextRule(name, child.locus());
                rule(device, key, "action", child.word(0), child);
                rule(device, key, "words", child.text(), child);
            }
        }
    }

    private static void nat(Statement line, Device device) {
        line.takeAll();
        String kind = switch (line.word(2)) {
            case "n-1", "outside", "n-to-1" -> "source";
            case "1-1", "static", "1-to-1" -> "static";
            case "pat", "port-forward" -> "destination";
            default -> "";
        };
        if (kind.isEmpty()) {
            device.count("translations that were not understood", 1);
            device.wrong(line.locus(), "a translation of an unknown kind: " + line.word(2));
            return;
        }
        String key = device.nextKey("nat");
        device.fact(AddressTranslation.class, key, "kind", kind, line.locus());
        line.after("interface")
                .ifPresent(name -> device.fact(AddressTranslation.class, key, "toZones", name, line.locus()));
        line.after("inside")
                .or(() -> line.after("local"))
                .ifPresent(value ->
                        device.fact(AddressTranslation.class, key, "translatedDestination", value, line.locus()));
        line.after("global")
                .ifPresent(value ->
                        device.fact(AddressTranslation.class, key, "originalDestination", value, line.locus()));
    }

    private static void ipsec(Statement line, Device device) {
        take(line, TUNNEL);
        String name = line.word(1);
        if (name.isEmpty() || line.isLast()) {
            return;
        }
        tunnel(device, name, "technique", Optional.of("IPsec"), line);
        for (Statement child : line.children()) {
            switch (child.word(0)) {
                case "remote-gateway", "remote-vpn-gateway" ->
                    tunnel(device, name, "peer", Optional.of(child.word(1)), child);
                case "local-network", "local-subnet" ->
                    tunnel(device, name, "localNetworks", Optional.of(subnet(child)), child);
                case "remote-network", "remote-subnet" ->
                    tunnel(device, name, "remoteNetworks", Optional.of(subnet(child)), child);
                case "interface" -> tunnel(device, name, "leavesBy", Optional.of(child.word(1)), child);
                case "psk", "pre-shared-key" ->
                    tunnel(device, name, "authentication", Optional.of("pre-shared key"), child);
                case "certificate" -> tunnel(device, name, "authentication", Optional.of("certificate"), child);
                case "encryption" -> tunnel(device, name, "encryption", Optional.of(child.word(1)), child);
                case "enable", "disable" ->
                    tunnel(device, name, "enabled", Optional.of(Boolean.toString(child.is("enable"))), child);
                default -> {
                    // A detail of the tunnel.
                }
            }
        }
    }

    private static String subnet(Statement line) {
        return line.size() > 2 ? Flows.subnet(line.word(1), line.word(2)) : line.word(1);
    }

    private static void openVpn(Statement line, Device device) {
        line.takeAll();
        String name = line.from(0);
        tunnel(device, name, "technique", Optional.of("OpenVPN"), line);
        for (Statement child : line.children()) {
            if (child.is("remote")) {
                tunnel(device, name, "peer", Optional.of(child.word(1)), child);
            }
        }
    }

    private static void tunnel(Device device, String name, String part, Optional<String> value, Statement line) {
        value.ifPresent(text -> device.fact(VpnPeer.class, name, part, text, line.locus()));
    }
}
