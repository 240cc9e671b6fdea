package org.asbuilt.importers.opnsense;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Entry;
import org.asbuilt.importers.device.Literals;
import org.asbuilt.importers.device.Match;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.FilterAction;

/** The rules and translations of OPNsense and pfSense. Source: OPNsense documentation, firewall; pfSense documentation, firewall and NAT. */
final class Rules {
    private static final Set<String> UNSAID =
            Set.of("created", "updated", "tracker", "descr", "description", "associated-rule-id", "@uuid", "id");

    private final Device device;
    private final Names names;

    Rules(Device device, Names names) {
        this.device = device;
        this.names = names;
    }

    /** A rule of the filter. */
    void filter(Statement rule) {
        List<String> interfaces = Names.list(rule.value("interface"));
        boolean floating = Names.isOn(rule, "floating");
        String direction = rule.value("direction");
        Match match = match(rule, interfaces, direction);
        side(rule, "source", match);
        side(rule, "destination", match);
        if (!rule.value("statetype").isEmpty() && rule.value("statetype").equals("none")) {
            match.narrowed("without state");
        }
        String list = floating || interfaces.size() != 1 ? "floating" : interfaces.getFirst();
        claim(rule, match, list, rule.value("type"), !Names.isOn(rule, "disabled"), rule.value("descr"));
        rule.known(
                device,
                "ipprotocol",
                "id",
                "tag",
                "tagged",
                "max",
                "max-src-nodes",
                "max-src-conn",
                "max-src-states",
                "statetimeout",
                "os",
                "created",
                "updated",
                "tracker",
                "associated-rule-id",
                "quick",
                "gateway",
                "category",
                "sched",
                "dscp",
                "vlanprio",
                "vlanprioset",
                "ackqueue",
                "defaultqueue",
                "dnpipe",
                "pdnpipe",
                "tcpflags1",
                "tcpflags2",
                "tcpflags_any",
                "nopfsync",
                "nosync",
                "allowopts",
                "disablereplyto",
                "reply-to",
                "statepolicy",
                "state-policy",
                "max-src-conn-rate",
                "max-src-conn-rates",
                "adaptivestart",
                "adaptiveend",
                "set-prio",
                "set-prio-low",
                "prio",
                "overload",
                "interfacenot",
                "icmp6-type",
                "ridentifier",
                "bridgeto");
    }

    private Match match(Statement rule, List<String> interfaces, String direction) {
        boolean left = Names.isOn(rule, "interfacenot");
        Match match = new Match();
        if (direction.equals("out")) {
            match.to(interfaces, left);
        } else {
            match.from(interfaces, left);
        }
        protocol(rule.value("protocol"), match);
        String type = rule.value("icmptype");
        if (!type.isEmpty() && !type.equals("any")) {
            match.messages(Names.list(type), false);
        }
        for (String schedule : List.of(rule.value("sched"))) {
            if (!schedule.isEmpty()) {
                match.narrowed("at the times of " + schedule);
            }
        }
        return match;
    }

    private static void protocol(String written, Match match) {
        String protocol = written.toLowerCase(Locale.ROOT);
        if (protocol.equals("tcp/udp")) {
            match.protocol(List.of("tcp", "udp"), false);
        } else if (!protocol.isEmpty() && !protocol.equals("any")) {
            match.protocol(List.of(protocol), false);
        }
    }

    /** A side of a rule in the older form: any, a network of an interface, an address or an alias, perhaps negated, and ports. */
    private void side(Statement rule, String side, Match match) {
        for (Statement node : rule.at(side).map(Statement::take).toList()) {
            boolean left = Names.isOn(node, "not");
            List<String> written = new ArrayList<>(node.values("network"));
            written.addAll(node.values("address"));
            node.flag("any");
            List<String> all =
                    written.stream().flatMap(text -> Names.list(text).stream()).toList();
            Collection<String> ports = names.ports(node.value("port"));
            Collection<String> meant = ofVersion(rule, names.addresses(all));
            if (side.equals("source")) {
                match.source(meant, left).fromPorts(ports, false);
            } else {
                match.destination(meant, left).ports(ports, false);
            }
            node.at("any").forEach(Statement::takeAll);
        }
    }

    /** A rule for one version of the protocol means of an interface's networks only those of that version. */
    private static Collection<String> ofVersion(Statement rule, Collection<String> addresses) {
        String version = rule.value("ipprotocol");
        boolean only = (version.equals("inet") || version.equals("inet6")) && addresses.size() > 1;
        return addresses.stream()
                .filter(address -> !only
                        || Literals.address(address).isEmpty()
                        || version.equals("inet6") == address.contains(":"))
                .toList();
    }

    private void claim(Statement rule, Match match, String list, String type, boolean enabled, String comment) {
        FilterAction action = switch (type) {
            case "", "pass" -> FilterAction.PERMIT;
            case "block" -> FilterAction.DENY;
            case "reject" -> FilterAction.REJECT;
            default -> FilterAction.OTHER;
        };
        match.rule(device, list, action, rule.locus())
                .say("enabled", enabled)
                .say("logged", Names.isOn(rule, "log"))
                .say("comment", comment)
                .say("words", words(rule));
    }

    private static String words(Statement rule) {
        String words = rule.children().stream()
                .filter(child -> !UNSAID.contains(child.word(0)))
                .map(child -> child.word(0) + (child.isLast() ? "" : " " + child.inside()))
                .collect(Collectors.joining("; "));
        return words.length() > 3_900 ? words.substring(0, 3_900) + " …" : words;
    }

    /** A rule of the filter as the newer OPNsense keeps it. */
    void modelled(Statement rule) {
        List<String> interfaces = Names.list(rule.value("interface"));
        Match match = match(rule, interfaces, rule.value("direction"));
        match.source(names.addresses(Names.list(rule.value("source_net"))), Names.isOn(rule, "source_not"))
                .destination(
                        names.addresses(Names.list(rule.value("destination_net"))), Names.isOn(rule, "destination_not"))
                .fromPorts(names.ports(rule.value("source_port")), false)
                .ports(names.ports(rule.value("destination_port")), false);
        String list = interfaces.size() == 1 ? interfaces.getFirst() : "floating";
        claim(
                rule,
                match,
                "automation/" + list,
                rule.value("action"),
                Names.isOn(rule, "enabled"),
                rule.value("description"));
        rule.known(
                device,
                "sequence",
                "quick",
                "ipprotocol",
                "gateway",
                "replyto",
                "statetype",
                "state-policy",
                "categories",
                "sched",
                "tos",
                "shaper1",
                "shaper2",
                "prio",
                "set-prio",
                "set-prio-low",
                "tag",
                "tagged",
                "nopfsync",
                "nosync",
                "noxmlrpc",
                "tcpflags1",
                "tcpflags2",
                "tcpflags_any",
                "statetimeout",
                "udp-first",
                "udp-single",
                "udp-multiple",
                "max",
                "max-src-nodes",
                "max-src-states",
                "max-src-conn",
                "max-src-conn-rate",
                "max-src-conn-rates",
                "overload",
                "adaptivestart",
                "adaptiveend",
                "interfacenot",
                "allowopts",
                "sort_order",
                "icmp6type",
                "disablereplyto",
                "prio_group",
                "divert-to");
    }

    /** A destination that is translated. */
    void redirect(Statement rule) {
        Match match = match(rule, Names.list(rule.value("interface")), "in");
        side(rule, "source", match);
        side(rule, "destination", match);
        boolean none = Names.isOn(rule, "nordr");
        String port = rule.value("local-port");
        List<String> services = port.isEmpty()
                ? List.of()
                : match.carriers().stream()
                        .flatMap(carrier -> Literals.services(carrier.replace("ip/", ""), port, "").stream())
                        .toList();
        match.translation(device, device.nextKey("rdr"), none ? "none" : "destination", rule.locus())
                .say("enabled", !Names.isOn(rule, "disabled"))
                .say("translatedDestination", names.addresses(rule.values("target")))
                .say("translatedService", services)
                .say("comment", rule.value("descr"));
        rule.known(
                device,
                "associated-rule-id",
                "created",
                "updated",
                "natreflection",
                "ipprotocol",
                "tag",
                "tagged",
                "poolopts",
                "poolopts_sourcehashkey",
                "nosync",
                "log",
                "category",
                "target",
                "sched",
                "pass",
                "ridentifier");
    }

    /** A source that is translated. */
    void outbound(Statement rule) {
        Match match = new Match().to(Names.list(rule.value("interface")), false);
        protocol(rule.value("protocol"), match);
        side(rule, "source", match);
        side(rule, "destination", match);
        match.fromPorts(names.ports(rule.value("sourceport")), false).ports(names.ports(rule.value("dstport")), false);
        String target = rule.value("target");
        String address = rule.value("targetip");
        boolean own = target.isEmpty() && address.isEmpty();
        rule.flag("target");
        List<String> written = target.equals("other-subnet") || address.isEmpty() ? List.of(target) : List.of(address);
        match.translation(
                        device, device.nextKey("outbound"), Names.isOn(rule, "nonat") ? "none" : "source", rule.locus())
                .say("enabled", !Names.isOn(rule, "disabled"))
                .say("translatedSource", own ? Set.of("interface") : names.addresses(written))
                .say("comment", rule.value("descr"));
        rule.known(
                device,
                "created",
                "updated",
                "ipprotocol",
                "poolopts",
                "poolopts_sourcehashkey",
                "staticnatport",
                "natport",
                "tag",
                "tagged",
                "nosync",
                "log",
                "category",
                "targetip_subnet",
                "target_subnet",
                "source_hash_key",
                "any",
                "sched",
                "targetip");
    }

    /** One address for another, both ways. */
    void oneToOne(Statement rule) {
        Match match = new Match().from(Names.list(rule.value("interface")), false);
        side(rule, "source", match);
        side(rule, "destination", match);
        match.translation(device, device.nextKey("onetoone"), "static", rule.locus())
                .say("enabled", !Names.isOn(rule, "disabled"))
                .say("translatedSource", names.addresses(rule.values("external")))
                .say("comment", rule.value("descr"));
        rule.known(
                device, "natreflection", "type", "ipprotocol", "category", "subnet", "nobinat", "created", "updated");
    }

    /** A source that is translated, as the newer OPNsense keeps it. */
    void modelledOutbound(Statement rule) {
        Match match = new Match().to(Names.list(rule.value("interface")), false);
        protocol(rule.value("protocol"), match);
        match.source(names.addresses(Names.list(rule.value("source_net"))), Names.isOn(rule, "source_not"))
                .destination(
                        names.addresses(Names.list(rule.value("destination_net"))), Names.isOn(rule, "destination_not"))
                .fromPorts(names.ports(rule.value("source_port")), false)
                .ports(names.ports(rule.value("destination_port")), false);
        Entry entry = match.translation(
                device,
                device.nextKey("automation/outbound"),
                Names.isOn(rule, "nonat") ? "none" : "source",
                rule.locus());
        entry.say("enabled", Names.isOn(rule, "enabled"))
                .say("translatedSource", names.addresses(Names.list(rule.value("target"))))
                .say("comment", rule.value("description"));
        rule.known(
                device,
                "sequence",
                "ipprotocol",
                "target_port",
                "log",
                "categories",
                "tagged",
                "staticnatport",
                "poolopts");
    }

    /** One address for another, as the newer OPNsense keeps it. */
    void modelledOneToOne(Statement rule) {
        new Match()
                .from(Names.list(rule.value("interface")), false)
                .source(names.addresses(Names.list(rule.value("source_net"))), Names.isOn(rule, "source_not"))
                .destination(
                        names.addresses(Names.list(rule.value("destination_net"))), Names.isOn(rule, "destination_not"))
                .translation(device, device.nextKey("automation/onetoone"), "static", rule.locus())
                .say("enabled", Names.isOn(rule, "enabled"))
                .say("translatedSource", names.addresses(rule.values("external")))
                .say("comment", rule.value("description"));
        rule.known(device, "sequence", "type", "natreflection", "categories", "log");
    }
}
