package org.asbuilt.importers.cisco;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.FilterRule;

/** The firewall between zones: classes, policies and pairs of zones. Source: Cisco IOS Security Configuration Guide, zone-based policy firewall. */
final class IosZones implements Chapter {
    @Override
    public boolean read(Statement line, Device device) {
        switch (line.word(0).toLowerCase(Locale.ROOT)) {
            case "class-map" -> classes(line, device);
            case "policy-map" -> policy(line, device);
            case "zone" -> line.takeAll();
            case "zone-pair" -> pair(line, device);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void classes(Statement line, Device device) {
        String name = line.word(line.size() - 1);
        List<String> matched = new ArrayList<>();
        for (Statement child : line.children("match").toList()) {
            int from = child.word(1).equals("not") ? 2 : 1;
            switch (child.word(from)) {
                case "protocol" -> matched.add("protocol " + child.word(from + 1));
                case "access-group" -> matched.add("list " + child.word(child.size() - 1));
                case "class-map" -> matched.add("name:" + child.word(from + 1));
                default -> matched.add("other " + child.from(from));
            }
        }
        device.define("class map", name, matched);
        line.takeAll();
        device.count(
                "lines of classes and policies of traffic", 1L + line.children().size());
    }

    private static void policy(Statement line, Device device) {
        if (line.has("inspect")) {
            String name = line.word(line.size() - 1);
            for (Statement part : line.children("class").toList()) {
                device.define("policy", name, List.of(part.word(part.size() - 1) + " " + action(part)));
            }
        }
        line.takeAll();
        device.count(
                "lines of classes and policies of traffic", 1L + line.children().size());
    }

    private static String action(Statement part) {
        boolean passes = part.child("inspect").isPresent() || part.child("pass").isPresent();
        boolean logs = part.children().stream().anyMatch(child -> child.has("log"));
        return (passes ? "permit" : "deny") + (logs ? " log" : "");
    }

    private static void pair(Statement line, Device device) {
        String list = line.word(2);
        String from = line.after("source").orElse("");
        String to = line.after("destination").orElse("");
        line.takeAll();
        line.child("service-policy").ifPresent(used -> {
            String policy = used.word(used.size() - 1);
            for (String entry : device.held("policy", policy)) {
                String[] words = entry.split(" ", 3);
                if (words.length > 1) {
                    rule(list, from, to, words, used, device);
                } else {
                    device.wrong(
                            used.locus(), "the policy " + policy + " was not resolved, so its rules are not known");
                }
            }
        });
    }

    private static void rule(String list, String from, String to, String[] entry, Statement line, Device device) {
        String key = device.nextRule(list, line.locus());
        fact(key, "name", entry[0], line, device);
        fact(key, "fromZones", from, line, device);
        fact(key, "toZones", to, line, device);
        fact(key, "action", entry[1], line, device);
        fact(key, "logged", entry.length > 2 ? "true" : "", line, device);
        if (entry[0].equals("class-default")) {
            List.of("sources", "destinations", "services").forEach(part -> fact(key, part, "any", line, device));
            return;
        }
        Set<String> matched = device.members("class map", entry[0]);
        boolean byList = false;
        for (String match : matched) {
            if (match.startsWith("protocol ")) {
                fact(key, "services", service(match.substring(9)), line, device);
            } else {
                byList = true;
                String name = match.startsWith("list ") ? "name:list " + match.substring(5) : "name:" + match;
                fact(key, "sources", name, line, device);
                fact(key, "destinations", name, line, device);
                fact(key, "services", name, line, device);
            }
        }
        if (!byList) {
            fact(key, "sources", "any", line, device);
            fact(key, "destinations", "any", line, device);
        }
    }

    private static String service(String protocol) {
        return switch (protocol) {
            case "tcp", "udp", "icmp" -> protocol;
            case "dns" -> "name:dns";
            case "https", "http", "ssh", "telnet", "ftp", "smtp" ->
                ServiceNames.port(protocol).map(port -> "tcp/" + port).orElse("name:" + protocol);
            case "ntp", "snmp", "tftp", "syslog" ->
                ServiceNames.port(protocol).map(port -> "udp/" + port).orElse("name:" + protocol);
            default -> "name:" + protocol;
        };
    }

    private static void fact(String key, String part, String value, Statement line, Device device) {
        device.fact(FilterRule.class, key, part, value, line.locus());
    }
}
