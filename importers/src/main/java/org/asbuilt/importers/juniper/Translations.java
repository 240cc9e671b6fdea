package org.asbuilt.importers.juniper;

import java.util.ArrayList;
import java.util.List;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Entry;
import org.asbuilt.importers.device.Literals;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.AddressTranslation;

/** The translations of SRX. Source: Junos OS Network Address Translation User Guide. */
final class Translations {
    private final Device device;
    private final Names names;

    Translations(Device device, Names names) {
        this.device = device;
        this.names = names;
    }

    /** All that stands under {@code security nat}. */
    void read(Statement security) {
        for (Statement nat : security.at("nat").toList()) {
            for (String kind : List.of("source", "destination", "static")) {
                nat.entries(kind, "pool").forEach(pool -> pool(kind, pool));
                nat.entries(kind, "rule-set").forEach(set -> set(kind, set));
                nat.at(kind)
                        .forEach(node -> Known.pass(
                                device,
                                node,
                                "address-persistent",
                                "port-randomization",
                                "interface",
                                "pool-utilization-alarm",
                                "pool-default-port-range",
                                "pool-default-twin-port-range",
                                "session-persistence-scan",
                                "session-drop-hold-down"));
            }
            Known.pass(device, nat, "proxy-arp", "proxy-ndp", "traceoptions", "allow-overlapping-pools", "natv6v4");
        }
    }

    private void pool(String kind, Statement pool) {
        List<String> addresses = new ArrayList<>();
        for (Statement address : pool.entries("address").toList()) {
            String last = address.value("to");
            addresses.add(Literals.addressOrName(
                    last.isEmpty() ? address.word(0) : bare(address.word(0)) + "-" + bare(last)));
            String port = address.value("port");
            device.define(kind + " pool port", pool.word(0), port.isEmpty() ? List.of() : List.of(port));
            address.takeAll();
        }
        device.define(kind + " pool", pool.word(0), addresses);
        Known.pass(
                device,
                pool,
                "port",
                "overflow-pool",
                "host-address-base",
                "address-shared",
                "routing-instance",
                "description",
                "address-pooling");
    }

    private static String bare(String address) {
        int slash = address.indexOf('/');
        return slash < 0 ? address : address.substring(0, slash);
    }

    private void set(String kind, Statement set) {
        List<String> from = ends(set, "from");
        List<String> to = ends(set, "to");
        set.entries("rule").forEach(rule -> rule(kind, set.word(0), from, to, rule));
        Known.pass(device, set, "description");
    }

    private static List<String> ends(Statement set, String side) {
        List<String> ends = new ArrayList<>();
        for (String kind : List.of("zone", "interface", "routing-instance", "routing-group")) {
            ends.addAll(set.values(side, kind));
        }
        return ends;
    }

    private void rule(String kind, String set, List<String> from, List<String> to, Statement rule) {
        String then = kind + "-nat";
        boolean off = rule.at("then", then, "off").findAny().isPresent();
        String pool = rule.value("then", then, "pool");
        if (pool.equals("pool-name")) {
            pool = rule.value("then", then, "pool", "pool-name");
        }
        List<String> translated = new ArrayList<>();
        translated.addAll(pool.isEmpty() ? List.of() : device.members(kind + " pool", pool));
        for (String prefix : rule.values("then", then, "prefix")) {
            translated.add(
                    prefix.equals("addr-prefix")
                            ? Literals.addressOrName(rule.value("then", then, "prefix", "addr-prefix"))
                            : Literals.addressOrName(prefix));
        }
        translated.addAll(names.resolved("global", rule.values("then", then, "prefix-name")));
        if (rule.at("then", then, "interface").findAny().isPresent()) {
            translated.add("interface");
        }
        boolean source = kind.equals("source");
        Entry entry = Entry.of(device, AddressTranslation.class, kind + "/" + set + "/" + rule.word(0), rule.locus())
                .say("kind", off ? "none" : kind)
                .say("enabled", !rule.isInactive())
                .say("fromZones", from)
                .say("toZones", to)
                .say("originalSource", side(rule, "source-address"))
                .say("originalDestination", side(rule, "destination-address"))
                .say("originalService", services(rule))
                .say(source ? "translatedSource" : "translatedDestination", translated)
                .say("comment", rule.said("description"));
        for (String port : device.held(kind + " pool port", pool)) {
            entry.say("translatedService", Literals.services("tcp", port, ""));
        }
        rule.at("match").forEach(Statement::takeAll);
        rule.at("then").forEach(Statement::takeAll);
    }

    private List<String> side(Statement rule, String side) {
        List<String> addresses = new ArrayList<>();
        rule.values("match", side).forEach(address -> addresses.add(Literals.addressOrName(address)));
        addresses.addAll(names.resolved("global", rule.values("match", side + "-name")));
        return addresses;
    }

    private List<String> services(Statement rule) {
        List<String> protocols = new ArrayList<>(rule.values("match", "protocol"));
        List<String> ports = rule.values("match", "destination-port");
        List<String> services = new ArrayList<>(names.services(rule.values("match", "application")));
        if (!ports.isEmpty() && protocols.isEmpty()) {
            protocols.addAll(List.of("tcp", "udp"));
        }
        for (String protocol : protocols) {
            if (ports.isEmpty()) {
                services.add(Literals.protocol(protocol));
            }
            ports.forEach(port -> services.addAll(Literals.services(protocol, port, "")));
        }
        return services;
    }
}
