package org.asbuilt.importers.industrial;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.device.Device;
import org.asbuilt.model.FilterRule;

/**
 * Access lists of Hirschmann HiOS, for IPv4, IPv6 and frames. Behind the last rule of a list that filters stands
 * an unwritten one that denies the rest. Source: HM2-PLATFORM-QOS-ACL-MIB; Hirschmann, Reference Manual Command Line Interface, IP
 * Access Control List Commands; HiSecOS and HiOS, Reference Manual Graphical User Interface, Network Security, ACL.
 */
final class HiosLists {
    private static final String MIB = "HM2-PLATFORM-QOS-ACL-MIB";
    private static final String NAMES = "names of lists";
    private static final String IN = "list filters in";
    private static final String OUT = "list filters out";
    private static final String SIX = "ipv6/";
    private static final String FRAMES = "mac/";
    private static final Map<String, String> KINDS = Map.of("1", "", "2", FRAMES, "3", SIX);
    private static final int MOST_LISTS = 10_000;

    private final Map<String, Last> lists = new LinkedHashMap<>();

    private record Last(Locus at, boolean deniesAll) {}

    /** Says what an entry means; false if it is of another MIB. */
    boolean read(String mib, String group, MibEntry entry, Device device) {
        if (!mib.equals(MIB)) {
            return false;
        }
        switch (group) {
            case "hm2AgentAclEntry" -> named("", entry, "hm2AgentAcl", device);
            case "hm2AgentAclIpv6Entry" -> named(SIX, entry, "hm2AgentAclIpv6", device);
            case "hm2AgentAclMacEntry" -> named(FRAMES, entry, "hm2AgentAclMac", device);
            case "hm2AgentAclRuleEntry" -> rule(entry, new HiosRule(entry, false), "", device);
            case "hm2AgentAclIpv6RuleEntry" -> rule(entry, new HiosRule(entry, true), SIX, device);
            case "hm2AgentAclMacRuleEntry" -> frames(entry, device);
            case "hm2AgentAclIfEntry" -> applied(entry, "hm2AgentAclIf", entry.raw("hm2AgentAclIfIndex"), device);
            case "hm2AgentAclVlanEntry" ->
                applied(entry, "hm2AgentAclVlan", "vlan/" + entry.raw("hm2AgentAclVlanIndex"), device);
            default -> {
                // Counters and what is told of hits.
            }
        }
        return true;
    }

    private static void named(String kind, MibEntry entry, String table, Device device) {
        String index = entry.raw(table + "Index");
        String name = entry.text(table + "Name");
        device.define(NAMES, kind + index, List.of(kind + (name.isEmpty() ? index : name)));
    }

    /** Lists of each kind have indices and names of their own. */
    private static String list(String kind, String index, Device device) {
        return device.held(NAMES, kind + index).stream().findFirst().orElse(kind + index);
    }

    private static void applied(MibEntry entry, String table, String port, Device device) {
        Locus at = entry.statement().locus();
        String kind = KINDS.getOrDefault(entry.raw(table + "AclType"), "");
        String list = list(kind, entry.raw(table + "AclId"), device);
        boolean out = entry.raw(table + "Direction").equals("2");
        device.define(out ? OUT : IN, list, List.of(port));
        PortLists.filters(port, out, list, entry.number(table + "Sequence").orElse(0), at, device);
    }

    private void rule(MibEntry entry, HiosRule rule, String kind, Device device) {
        Locus at = entry.statement().locus();
        String list = list(kind, entry.raw("hm2AgentAcl" + (kind.equals(SIX) ? "Ipv6" : "") + "Index"), device);
        String key = device.nextRule(list, at);
        fact(device, key, "action", rule.permits() ? "permit" : "deny", rule.at("Action"));
        fact(device, key, "enabled", rule.off() ? "false" : "", rule.at("Status"));
        fact(device, key, "sources", rule.source(), rule.at("SrcIpAddress"));
        fact(device, key, "destinations", rule.destination(), rule.at("DestIpAddress"));
        rule.services().forEach(service -> fact(device, key, "services", service, rule.at("Protocol")));
        fact(device, key, "logged", rule.logged() ? "true" : "", rule.at("Logging"));
        zones(device, key, list, at);
        for (String place : List.of(rule.source(), rule.destination())) {
            if (place.startsWith("name:")) {
                device.wrong(at, "this mask is not that of a wildcard: " + place.substring(5));
            }
        }
        ends(list, at, !rule.permits() && !rule.off() && rule.everything());
    }

    private void ends(String list, Locus at, boolean deniesAll) {
        if (lists.size() < MOST_LISTS || lists.containsKey(list)) {
            lists.put(list, new Last(at, deniesAll));
        }
    }

    /** A rule about frames: addresses of hardware are no places of a filter rule, its words say what it matches. */
    private void frames(MibEntry entry, Device device) {
        device.count("entries of lists of frames", 1);
        Locus at = entry.statement().locus();
        String list = list(FRAMES, entry.raw("hm2AgentAclMacIndex"), device);
        String key = device.nextRule(list, at);
        boolean permits = entry.raw("hm2AgentAclMacRuleAction").equals("1");
        boolean off = entry.raw("hm2AgentAclMacRuleStatus").equals("2");
        boolean all = entry.raw("hm2AgentAclMacRuleMatchEvery").equals("1");
        String words = entry.statement().children().stream()
                .filter(one -> one.word(0).matches("hm2AgentAclMacRule(Src|Dest|Etype|Vlan|Cos).*"))
                .map(one -> one.word(0).substring("hm2AgentAclMacRule".length()) + " "
                        + one.word(1).strip())
                .collect(Collectors.joining(", "));
        fact(device, key, "action", permits ? "permit" : "deny", at);
        fact(device, key, "enabled", off ? "false" : "", at);
        fact(device, key, "sources", all ? "any" : "", at);
        fact(device, key, "destinations", all ? "any" : "", at);
        fact(device, key, "services", all ? "any" : "name:" + (words.isEmpty() ? "frames" : words), at);
        zones(device, key, list, at);
        ends(list, at, all && !permits && !off);
    }

    private static void zones(Device device, String key, String list, Locus at) {
        Set<String> in = device.held(IN, list);
        Set<String> out = device.held(OUT, list);
        if (out.isEmpty()) {
            in.forEach(port -> fact(device, key, "fromZones", port, at));
        } else if (in.isEmpty()) {
            out.forEach(port -> fact(device, key, "toZones", port, at));
        }
    }

    /** Ends every list that filters an interface with what it does to the rest. */
    void end(Device device) {
        lists.forEach((list, last) -> {
            boolean filters = device.defines(IN, list) || device.defines(OUT, list);
            if (filters && !last.deniesAll()) {
                String key = device.nextRule(list, last.at());
                fact(device, key, "name", "implicit", last.at());
                fact(device, key, "action", "deny", last.at());
                zones(device, key, list, last.at());
                for (String part : List.of("sources", "destinations", "services")) {
                    fact(device, key, part, "any", last.at());
                }
            }
        });
    }

    private static void fact(Device device, String key, String part, String value, Locus at) {
        device.fact(FilterRule.class, key, part, value, at);
    }
}
