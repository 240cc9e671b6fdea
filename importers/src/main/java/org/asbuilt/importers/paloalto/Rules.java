package org.asbuilt.importers.paloalto;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.asbuilt.importers.device.Entry;
import org.asbuilt.importers.device.Literals;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.AddressTranslation;
import org.asbuilt.model.FilterAction;

/** The rules of PAN-OS. Source: PAN-OS Administrator's Guide 10.2, policy. */
final class Rules {
    /** Applications that are nothing but a message of ICMP. */
    private static final Map<String, String> ECHOES = Map.of("ping", "icmp/8", "ping6", "ip/58/128");

    private final Scope scope;

    Rules(Scope scope) {
        this.scope = scope;
    }

    /** The rules of a base: those of the device, or those that Panorama puts before or behind them. */
    void read(Statement of) {
        base(of, "pre-rulebase", "pre/");
        base(of, "rulebase", "");
        base(of, "post-rulebase", "post/");
    }

    private void base(Statement of, String base, String before) {
        of.at(base).flatMap(node -> node.children().stream()).forEach(kind -> {
            String list = scope.list(before + kind.word(0));
            kind.take().entries("rules").forEach(rule -> {
                switch (kind.word(0)) {
                    case "security" -> security(list, rule);
                    case "nat" -> translation(before, rule);
                    case "default-security-rules" -> security(scope.list(before + "security-default"), rule);
                    default -> other(list, rule);
                }
            });
        });
    }

    private void security(String list, Statement rule) {
        String action = rule.value("action");
        Entry entry = matching(list, rule, meaning(action));
        String start = rule.value("log-start");
        String end = rule.value("log-end");
        if (!start.isEmpty() || !end.isEmpty()) {
            entry.say("logged", start.equals("yes") || end.equals("yes"));
        }
        rule.known(
                scope.device(),
                "rule-type",
                "profile-setting",
                "log-setting",
                "tag",
                "group-tag",
                "option",
                "hip-profiles",
                "source-hip",
                "destination-hip",
                "category",
                "icmp-unreachable",
                "qos",
                "target",
                "negate-target",
                "disable-inspect",
                "saas-user-list",
                "saas-tenant-list",
                "uuid");
    }

    private static FilterAction meaning(String action) {
        return switch (action.toLowerCase(Locale.ROOT)) {
            case "allow" -> FilterAction.PERMIT;
            case "deny", "drop" -> FilterAction.DENY;
            case "reset-client", "reset-server", "reset-both", "reset" -> FilterAction.REJECT;
            default -> FilterAction.OTHER;
        };
    }

    /** A rule that looks at traffic in some other way than to let it pass or not. */
    private void other(String list, Statement rule) {
        matching(list, rule, FilterAction.OTHER);
        rule.takeAll();
    }

    private Entry matching(String list, Statement rule, FilterAction action) {
        String schedule = rule.value("schedule");
        List<String> applications = scope.applications(rule.values("application"));
        List<String> services = new ArrayList<>(services(rule.values("service"), applications));
        String protocol = rule.value("protocol");
        if (!protocol.isEmpty()) {
            services.addAll(Literals.services(protocol, rule.value("port"), ""));
        }
        Entry entry = Entry.rule(scope.device(), list, rule.locus())
                .say("name", rule.word(0))
                .say("enabled", !rule.value("disabled").equals("yes"))
                .say("action", action.name().toLowerCase(Locale.ROOT))
                .say("fromZones", zones(rule, "from"))
                .say("toZones", zones(rule, "to"))
                .say("sources", sides(rule, "source"))
                .say("destinations", sides(rule, "destination"))
                .say("services", services)
                .say("applications", applications)
                .say(
                        "users",
                        rule.values("source-user").stream()
                                .filter(user -> !user.equals("any"))
                                .toList())
                .say("comment", rule.said("description"))
                .say("words", rule.inside());
        if (scope.device().defines(scope.sort("schedule"), schedule)) {
            entry.say("expires", scope.device().members(scope.sort("schedule"), schedule));
        }
        return entry;
    }

    /** The services; those that are usual for an application are known where it is nothing but a message of ICMP. */
    private Collection<String> services(List<String> names, List<String> applications) {
        boolean usual =
                names.equals(List.of("application-default")) && ECHOES.keySet().containsAll(applications);
        return usual && !applications.isEmpty()
                ? applications.stream()
                        .map(one -> ECHOES.getOrDefault(one, "any"))
                        .toList()
                : scope.services(names);
    }

    private static List<String> zones(Statement rule, String side) {
        return rule.values(side).stream().filter(zone -> !zone.equals("any")).toList();
    }

    private Collection<String> sides(Statement rule, String side) {
        boolean negated = rule.value("negate-" + side).equals("yes");
        Set<String> addresses = scope.addresses(rule.values(side));
        return negated ? Literals.without(addresses) : addresses;
    }

    private void translation(String before, Statement rule) {
        Set<String> sources = pool(rule, "dynamic-ip-and-port");
        sources.addAll(pool(rule, "dynamic-ip"));
        boolean fixed = rule.at("source-translation", "static-ip").findAny().isPresent();
        boolean bothWays =
                rule.value("source-translation", "static-ip", "bi-directional").equals("yes");
        sources.addAll(pool(rule, "static-ip"));
        if (rule.at("source-translation", "dynamic-ip-and-port", "interface-address")
                .findAny()
                .isPresent()) {
            sources.add("interface");
        }
        List<String> targets = new ArrayList<>();
        for (String way : List.of("destination-translation", "dynamic-destination-translation")) {
            targets.addAll(scope.addresses(rule.values(way, "translated-address")));
        }
        String port = rule.value("destination-translation", "translated-port");
        Entry.of(scope.device(), AddressTranslation.class, scope.list(before + "nat/" + rule.word(0)), rule.locus())
                .say("kind", kind(!sources.isEmpty(), !targets.isEmpty() || !port.isEmpty(), fixed && bothWays))
                .say("enabled", !rule.value("disabled").equals("yes"))
                .say("fromZones", zones(rule, "from"))
                .say("toZones", zones(rule, "to"))
                .say("originalSource", scope.addresses(rule.values("source")))
                .say("originalDestination", scope.addresses(rule.values("destination")))
                .say("originalService", scope.services(rule.values("service")))
                .say("translatedSource", sources)
                .say("translatedDestination", targets)
                .say("translatedService", port.isEmpty() ? List.of() : Literals.services("tcp", port, ""))
                .say("comment", rule.said("description"));
        rule.known(
                scope.device(),
                "source-translation",
                "destination-translation",
                "dynamic-destination-translation",
                "to-interface",
                "tag",
                "group-tag",
                "nat-type",
                "active-active-device-binding",
                "target",
                "uuid");
    }

    private Set<String> pool(Statement rule, String way) {
        return new LinkedHashSet<>(scope.addresses(rule.values("source-translation", way, "translated-address")));
    }

    private static String kind(boolean source, boolean destination, boolean bothWays) {
        if (source && destination) {
            return "twice";
        }
        if (source) {
            return bothWays ? "static" : "source";
        }
        return destination ? "destination" : "none";
    }
}
