package org.asbuilt.importers.mikrotik;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Entry;
import org.asbuilt.importers.device.Literals;
import org.asbuilt.importers.device.Match;
import org.asbuilt.model.FilterAction;

/** The packet filter of RouterOS. Source: RouterOS documentation, firewall and quality of service. */
final class Firewall {
    private static final Set<String> OF_ACTIONS = Set.of(
            "chain",
            "action",
            "comment",
            "disabled",
            "log",
            "log-prefix",
            "jump-target",
            "reject-with",
            "to-addresses",
            "to-ports",
            "address-list",
            "address-list-timeout",
            "hw-offload",
            "passthrough",
            "new-packet-mark",
            "new-connection-mark",
            "new-routing-mark",
            "new-dscp",
            "new-mss",
            "new-ttl",
            "new-priority",
            "sniff-target",
            "sniff-target-port",
            "randomise-ports",
            "same-not-by-dst",
            "to-address",
            "to-address-prefix",
            "new-vlan-id",
            "new-hop-limit");

    private final Device device;

    Firewall(Device device) {
        this.device = device;
    }

    /** Reads a command of one of its menus; says whether it is one. */
    boolean read(String menu, Row row) {
        switch (menu) {
            case "ip firewall address-list", "ipv6 firewall address-list" -> {
                if (row.isEnabled()) {
                    String address = row.one("address");
                    device.define("list", row.one("list"), List.of(Literals.addressOrName(address)));
                }
                row.one("comment");
                row.one("list");
                row.take(device, "timeout", "dynamic", "creation-time");
            }
            case "ip firewall filter" -> rule("filter", row);
            case "ipv6 firewall filter" -> rule("ipv6/filter", row);
            case "ip firewall raw" -> rule("raw", row);
            case "ipv6 firewall raw" -> rule("ipv6/raw", row);
            case "ip firewall mangle" -> rule("mangle", row);
            case "ipv6 firewall mangle" -> rule("ipv6/mangle", row);
            case "ip firewall nat" -> translation("nat", row);
            case "ipv6 firewall nat" -> translation("ipv6/nat", row);
            case "interface bridge filter" -> rule("bridge", row);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void rule(String table, Row row) {
        if (!row.verb().equals("add")) {
            return;
        }
        Match match = match(row);
        boolean filters = !table.contains("mangle");
        Entry entry = match.rule(
                        device,
                        table + "/" + row.one("chain"),
                        filters ? action(row.one("action")) : FilterAction.OTHER,
                        row.locus())
                .say("enabled", row.isEnabled())
                .say("comment", row.one("comment"))
                .say("jumpsTo", row.one("action").equals("jump") ? table + "/" + row.one("jump-target") : "")
                .say("jumpsTo", row.one("action").equals("return") ? "return" : "")
                .say("words", row.words());
        boolean logs = row.one("log").equals("yes") || row.one("action").equals("log");
        if (logs || row.settings().containsKey("log")) {
            entry.say("logged", logs);
        }
        row.take();
    }

    /** An action that is not said is to accept. */
    private static FilterAction action(String action) {
        return switch (action) {
            case "", "accept" -> FilterAction.PERMIT;
            case "drop", "tarpit" -> FilterAction.DENY;
            case "reject" -> FilterAction.REJECT;
            default -> FilterAction.OTHER;
        };
    }

    private void translation(String table, Row row) {
        String kind = switch (row.one("action")) {
            case "masquerade", "src-nat", "same" -> "source";
            case "dst-nat", "redirect" -> "destination";
            case "netmap" -> row.one("chain").equals("dstnat") ? "destination" : "source";
            case "", "accept" -> "none";
            default -> "";
        };
        if (kind.isEmpty()) {
            rule(table, row);
            return;
        }
        Match match = match(row);
        List<String> translated = new ArrayList<>(
                row.all("to-addresses").stream().map(Literals::addressOrName).toList());
        if (Set.of("masquerade", "redirect").contains(row.one("action"))) {
            translated.add("interface");
        }
        List<String> ports = row.all("to-ports").stream()
                .flatMap(port -> match.carriers().stream()
                        .map(carrier -> carrier + "/" + Literals.ports(port).orElse(port)))
                .toList();
        match.translation(device, device.nextKey(table + "/" + row.one("chain")), kind, row.locus())
                .say("enabled", row.isEnabled())
                .say(
                        kind.equals("source") ? "translatedSource" : "translatedDestination",
                        kind.equals("none") ? List.of() : translated)
                .say("translatedService", ports)
                .say("comment", row.one("comment"));
        row.take();
    }

    private Match match(Row row) {
        Match match = new Match();
        row.settings().forEach((setting, value) -> {
            boolean left = value.startsWith("!");
            condition(match, setting, left ? value.substring(1) : value, left);
        });
        return match;
    }

    private void condition(Match match, String setting, String value, boolean left) {
        switch (setting) {
            case "src-address" -> match.source(addresses(value), left);
            case "dst-address" -> match.destination(addresses(value), left);
            case "src-address-list" -> match.source(device.members("list", value), left);
            case "dst-address-list" -> match.destination(device.members("list", value), left);
            case "in-interface", "in-interface-list", "in-bridge-port", "in-bridge" -> match.from(List.of(value), left);
            case "out-interface", "out-interface-list", "out-bridge-port", "out-bridge" ->
                match.to(List.of(value), left);
            case "protocol", "ip-protocol" -> match.protocol(List.of(value), left);
            case "dst-port" -> match.ports(Row.list(value), left);
            case "src-port" -> match.fromPorts(Row.list(value), left);
            case "port", "any-port" -> match.ports(Row.list(value), left).narrowed("at either end");
            case "icmp-options" ->
                match.messages(
                        Row.list(value).stream()
                                .map(type -> type.replace(':', '.'))
                                .toList(),
                        left);
            case "connection-state" -> match.narrowed((left ? "not in state " : "in state ") + value);
            default -> {
                if (!OF_ACTIONS.contains(setting)) {
                    match.narrowed((left ? "not " : "") + setting + " " + value);
                }
            }
        }
    }

    private static List<String> addresses(String value) {
        return Row.list(value).stream().map(Literals::addressOrName).toList();
    }
}
