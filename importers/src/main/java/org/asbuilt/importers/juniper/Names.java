package org.asbuilt.importers.juniper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Literals;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.InvalidValue;

/** The named objects of Junos: addresses, applications, prefix lists, schedulers, VLANs. Source: Junos OS Security Policies User Guide. */
final class Names {
    private static final Set<String> MATCHES = Set.of(
            "protocol",
            "destination-port",
            "source-port",
            "icmp-type",
            "icmp-code",
            "icmp6-type",
            "icmp6-code",
            "alg",
            "inactivity-timeout",
            "uuid",
            "rpc-program-number");
    private static final String GLOBAL = "global";
    /** Applications that come with the device. Source: Junos OS, predefined policy applications. */
    private static final Map<String, List<String>> PREDEFINED = Map.ofEntries(
            Map.entry("any", List.of("any")),
            Map.entry("junos-tcp-any", List.of("tcp")),
            Map.entry("junos-udp-any", List.of("udp")),
            Map.entry("junos-icmp-all", List.of("icmp")),
            Map.entry("junos-icmp-ping", List.of("icmp/8")),
            Map.entry("junos-ping", List.of("icmp/8")),
            Map.entry("junos-icmp6-all", List.of("ip/58")),
            Map.entry("junos-ftp", List.of("tcp/21")),
            Map.entry("junos-ssh", List.of("tcp/22")),
            Map.entry("junos-telnet", List.of("tcp/23")),
            Map.entry("junos-smtp", List.of("tcp/25")),
            Map.entry("junos-tacacs", List.of("tcp/49")),
            Map.entry("junos-dns-tcp", List.of("tcp/53")),
            Map.entry("junos-dns-udp", List.of("udp/53")),
            Map.entry("junos-dhcp-server", List.of("udp/67")),
            Map.entry("junos-dhcp-client", List.of("udp/68")),
            Map.entry("junos-tftp", List.of("udp/69")),
            Map.entry("junos-http", List.of("tcp/80")),
            Map.entry("junos-pop3", List.of("tcp/110")),
            Map.entry("junos-ntp", List.of("udp/123")),
            Map.entry("junos-ms-rpc-tcp", List.of("tcp/135")),
            Map.entry("junos-ms-rpc-udp", List.of("udp/135")),
            Map.entry("junos-nbname", List.of("udp/137")),
            Map.entry("junos-nbds", List.of("udp/138")),
            Map.entry("junos-netbios-session", List.of("tcp/139")),
            Map.entry("junos-smb", List.of("tcp/139", "tcp/445")),
            Map.entry("junos-smb-session", List.of("tcp/445")),
            Map.entry("junos-imap", List.of("tcp/143")),
            Map.entry("junos-snmp", List.of("udp/161")),
            Map.entry("junos-bgp", List.of("tcp/179")),
            Map.entry("junos-ldap", List.of("tcp/389")),
            Map.entry("junos-https", List.of("tcp/443")),
            Map.entry("junos-ike", List.of("udp/500")),
            Map.entry("junos-ike-nat", List.of("udp/4500")),
            Map.entry("junos-syslog", List.of("udp/514")),
            Map.entry("junos-radius", List.of("udp/1812")),
            Map.entry("junos-radacct", List.of("udp/1813")),
            Map.entry("junos-ms-sql", List.of("tcp/1433")),
            Map.entry("junos-rdp", List.of("tcp/3389")),
            Map.entry("junos-ospf", List.of("ip/89")),
            Map.entry("junos-gre", List.of("ip/47")));

    private final Device device;

    Names(Device device) {
        this.device = device;
    }

    /** The books of addresses. */
    void books(Statement security) {
        for (Statement book : security.entries("address-book").toList()) {
            String name = book.word(0);
            for (Statement zone : book.entries("attach", "zone").toList()) {
                if (!device.claims()) {
                    device.widen(sort(zone.word(0)), sort(name));
                }
            }
            if (!name.equals(GLOBAL) && !device.claims()) {
                device.widen(sort(name), sort(GLOBAL));
            }
            book(book, name);
        }
    }

    /** A book of addresses that belongs to a zone or to those it is attached to. */
    void book(Statement book, String name) {
        book.entries("address").forEach(entry -> device.define(sort(name), entry.word(0), addresses(entry)));
        for (Statement set : book.entries("address-set").toList()) {
            List<String> members = new ArrayList<>();
            set.entries("address").map(member -> "name:" + member.word(0)).forEach(members::add);
            set.entries("address-set").map(member -> "name:" + member.word(0)).forEach(members::add);
            device.define(sort(name), set.word(0), members);
            Known.pass(device, set, "description");
        }
        Known.pass(device, book, "description");
    }

    private List<String> addresses(Statement entry) {
        List<String> held = new ArrayList<>();
        for (Statement value : entry.children()) {
            String word = value.take().word(0);
            switch (word) {
                case "description" -> value.pass();
                case "ip-prefix" ->
                    value.children()
                            .forEach(prefix -> held.add(
                                    Literals.addressOrName(prefix.take().word(0))));
                case "dns-name" ->
                    value.children()
                            .forEach(name -> held.add("name:" + name.take().word(0)));
                case "wildcard-address" ->
                    value.leaves()
                            .forEach(name ->
                                    held.add("name:wildcard " + name.take().word(0)));
                case "range-address" -> value.children().forEach(first -> held.add(range(first)));
                default -> held.add(Literals.addressOrName(word));
            }
            value.takeAll();
        }
        return held;
    }

    private String range(Statement first) {
        String last = first.value("to");
        try {
            return Literals.range(first.word(0), last.isEmpty() ? first.value("to", "range-high") : last);
        } catch (InvalidValue e) {
            device.wrong(first.locus(), String.valueOf(e.getMessage()));
            return "name:" + first.word(0);
        }
    }

    private static String sort(String book) {
        return "address@" + book;
    }

    /** What addresses of a zone hold. */
    Set<String> resolved(String zone, Collection<String> names) {
        Set<String> resolved = new LinkedHashSet<>();
        for (String name : names) {
            switch (name) {
                case "any", "any-ipv4", "any-ipv6" -> resolved.add("any");
                default -> {
                    String book = device.defines(sort(zone), name) ? zone : GLOBAL;
                    boolean known = device.defines(sort(book), name);
                    resolved.addAll(known ? device.members(sort(book), name) : List.of(Literals.addressOrName(name)));
                }
            }
        }
        return resolved;
    }

    /** Applications and sets of them. */
    void applications(Statement applications) {
        for (Statement entry : applications.entries("application").toList()) {
            List<String> services = new ArrayList<>();
            boolean whole = entry.at("protocol").findAny().isPresent();
            if (whole) {
                services.addAll(services(entry));
            }
            entry.entries("term").forEach(term -> services.addAll(services(term)));
            device.define("application", entry.word(0), services);
            Known.pass(
                    device,
                    entry,
                    "application-protocol",
                    "inactivity-timeout",
                    "description",
                    "rpc-program-number",
                    "uuid",
                    "ether-type",
                    "do-not-translate-A-query-to-AAAA-query");
        }
        for (Statement set : applications.entries("application-set").toList()) {
            List<String> members = new ArrayList<>();
            set.entries("application").forEach(member -> members.addAll(reference(member.word(0))));
            set.entries("application-set").forEach(member -> members.add("name:" + member.word(0)));
            device.define("application", set.word(0), members);
            Known.pass(device, set, "description");
        }
    }

    private static List<String> reference(String name) {
        return PREDEFINED.getOrDefault(name, List.of("name:" + name));
    }

    private static List<String> services(Statement entry) {
        Map<String, String> said = new HashMap<>();
        pairs(entry, said);
        String protocol = said.getOrDefault("protocol", "");
        String type = said.getOrDefault("icmp-type", said.getOrDefault("icmp6-type", ""));
        String code = said.getOrDefault("icmp-code", said.getOrDefault("icmp6-code", ""));
        if (!type.isEmpty()) {
            return List.of(Literals.message(protocol.isEmpty() ? "icmp" : protocol, type, code));
        }
        return Literals.services(
                protocol, said.getOrDefault("destination-port", ""), said.getOrDefault("source-port", ""));
    }

    /** Settings with their values, which may stand behind one another on one line. */
    private static void pairs(Statement node, Map<String, String> into) {
        for (Statement field : node.children()) {
            if (!MATCHES.contains(field.word(0))) {
                continue;
            }
            for (Statement value : field.take().children()) {
                into.put(field.word(0), value.take().word(0));
                pairs(value, into);
            }
        }
    }

    /** What applications hold. */
    Set<String> services(Collection<String> names) {
        Set<String> services = new LinkedHashSet<>();
        for (String name : names) {
            services.addAll(
                    PREDEFINED.containsKey(name)
                            ? PREDEFINED.getOrDefault(name, List.of())
                            : device.members("application", name));
        }
        return services;
    }

    /** Lists of prefixes; the rest of the policies for routing is known. */
    void prefixes(Statement options) {
        for (Statement list : options.entries("prefix-list").toList()) {
            List<String> held = new ArrayList<>();
            for (Statement prefix : list.children()) {
                prefix.take();
                boolean derived = prefix.word(0).equals("apply-path");
                held.add(derived ? "name:" + list.word(0) : Literals.addressOrName(prefix.word(0)));
                prefix.takeAll();
            }
            device.define("prefix list", list.word(0), held);
        }
        Known.pass(
                device,
                options,
                "policy-statement",
                "community",
                "as-path",
                "as-path-group",
                "route-filter-list",
                "damping",
                "condition");
    }

    /** When policies hold; the stop is when they expire. */
    void schedulers(Statement schedulers) {
        for (Statement scheduler : schedulers.entries("scheduler").toList()) {
            String stop = scheduler
                    .at("start-date")
                    .flatMap(Statement::leaves)
                    .map(leaf -> leaf.word(0))
                    .reduce("", (one, other) -> other);
            if (!stop.isEmpty()) {
                device.define("scheduler", scheduler.word(0), List.of(stop));
            }
            scheduler.pass();
        }
    }

    /** The VLANs by name. */
    String vlan(String name) {
        Set<String> held = device.held("vlan", name);
        return held.isEmpty() ? name : held.iterator().next();
    }
}
