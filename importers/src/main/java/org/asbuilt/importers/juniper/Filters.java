package org.asbuilt.importers.juniper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Entry;
import org.asbuilt.importers.device.Literals;
import org.asbuilt.importers.device.Statement;

/** The stateless filters of Junos. Source: Junos OS Routing Policies, Firewall Filters, and Traffic Policers User Guide. */
final class Filters {
    private static final Set<String> READ = Set.of(
            "source-address",
            "destination-address",
            "address",
            "source-prefix-list",
            "destination-prefix-list",
            "prefix-list",
            "protocol",
            "next-header",
            "payload-protocol",
            "destination-port",
            "source-port",
            "port",
            "icmp-type",
            "icmp-code",
            "interface",
            "ip-protocol");

    private final Device device;

    Filters(Device device) {
        this.device = device;
    }

    /** All that stands under {@code firewall}. */
    void read(Statement firewall) {
        for (Statement family :
                firewall.at("family").flatMap(node -> node.children().stream()).toList()) {
            family.entries("filter").forEach(filter -> filter(family.word(0), filter));
            Known.pass(device, family, "prefix-action", "service-filter", "simple-filter", "dialer-filter");
        }
        firewall.entries("filter").forEach(filter -> filter("inet", filter));
        Known.pass(
                device,
                firewall,
                "policer",
                "three-color-policer",
                "hierarchical-policer",
                "prefix-action",
                "interface-set");
    }

    private void filter(String family, Statement filter) {
        filter.entries("term").forEach(term -> term(family + "/" + filter.word(0), term));
        Known.pass(
                device,
                filter,
                "interface-specific",
                "physical-interface-filter",
                "accounting-profile",
                "enhanced-mode");
    }

    private void term(String list, Statement term) {
        String next =
                first(term, "accept", "permit") + first(term, "discard", "deny") + first(term, "reject", "reject");
        boolean logs = term.at("then", "log").findAny().isPresent()
                || term.at("then", "syslog").findAny().isPresent();
        Entry.rule(device, list, term.locus())
                .say("name", term.word(0))
                .say("enabled", !term.isInactive())
                .say("action", next.isEmpty() ? silent(term) : next)
                .say("fromZones", term.values("from", "interface"))
                .say("sources", side(term, "source"))
                .say("destinations", side(term, "destination"))
                .say("services", Literals.narrowed(services(term), conditions(term)))
                .say("logged", logs)
                .say("words", term.inside());
        term.takeAll();
    }

    /** What a term asks for beside addresses and services. */
    private static List<String> conditions(Statement term) {
        return term.at("from")
                .flatMap(from -> from.children().stream())
                .filter(other -> !READ.contains(other.word(0)))
                .map(other -> (other.word(0) + " " + other.inside()).strip())
                .toList();
    }

    private static String first(Statement term, String word, String action) {
        return term.at("then", word).findAny().isPresent() ? action : "";
    }

    /** A term that says neither lets pass what it matches, unless it goes on to the next. */
    private static String silent(Statement term) {
        boolean goesOn = term.at("then", "next").findAny().isPresent()
                || term.at("then", "routing-instance").findAny().isPresent();
        return goesOn ? "other" : "permit";
    }

    private Collection<String> side(Statement term, String side) {
        Set<String> addresses = new LinkedHashSet<>();
        for (String field : List.of(side + "-address", "address")) {
            for (Statement address : term.entries("from", field).toList()) {
                String literal = Literals.addressOrName(address.word(0));
                addresses.add(address.at("except").findAny().isPresent() ? "not:" + literal : literal);
            }
        }
        for (String field : List.of(side + "-prefix-list", "prefix-list")) {
            for (Statement list : term.entries("from", field).toList()) {
                Set<String> members = device.members("prefix list", list.word(0));
                addresses.addAll(list.at("except").findAny().isPresent() ? Literals.without(members) : members);
            }
        }
        return addresses.isEmpty() ? List.of("any") : addresses;
    }

    private static Collection<String> services(Statement term) {
        List<String> protocols = new ArrayList<>();
        for (String field : List.of("protocol", "next-header", "payload-protocol", "ip-protocol")) {
            protocols.addAll(term.values("from", field));
        }
        List<String> to = new ArrayList<>(term.values("from", "destination-port"));
        to.addAll(term.values("from", "port"));
        List<String> from = term.values("from", "source-port");
        List<String> types = term.values("from", "icmp-type");
        if (protocols.isEmpty() && to.isEmpty() && from.isEmpty()) {
            return types.isEmpty()
                    ? List.of("any")
                    : types.stream().map(type -> "icmp/" + type).toList();
        }
        Set<String> services = new LinkedHashSet<>();
        for (String protocol : protocols.isEmpty() ? List.of("tcp", "udp") : protocols) {
            String carrier = Literals.protocol(protocol);
            boolean ported = carrier.equals("tcp") || carrier.equals("udp") || carrier.equals("ip/132");
            if (ported && (!to.isEmpty() || !from.isEmpty())) {
                to.forEach(port -> services.addAll(Literals.services(protocol, port, "")));
                from.forEach(port -> services.addAll(Literals.services(protocol, "", port)));
            } else if (carrier.equals("icmp") && !types.isEmpty()) {
                types.forEach(type -> services.add("icmp/" + type));
            } else {
                services.add(carrier);
            }
        }
        return services;
    }
}
