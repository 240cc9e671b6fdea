package org.asbuilt.importers.industrial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Literals;
import org.asbuilt.importers.device.Networks;
import org.asbuilt.model.DeviceInterface;
import org.asbuilt.model.FilterRule;
import org.asbuilt.model.InvalidValue;

/**
 * Access lists of Hirschmann HiOS. Their masks are wildcards, whose ones do not count, as in all access lists of the maker; one that
 * looks like the mask of a network instead could mean either, and stays unresolved. Behind the last rule of a list that filters stands
 * an unwritten one that denies the rest. Source: HM2-PLATFORM-QOS-ACL-MIB; Hirschmann, Reference Manual Command Line Interface, IP
 * Access Control List Commands; HiSecOS and HiOS, Reference Manual Graphical User Interface, Network Security, ACL.
 */
final class HiosLists {
    private static final String MIB = "HM2-PLATFORM-QOS-ACL-MIB";
    private static final String NAMES = "names of lists";
    private static final String IN = "list filters in";
    private static final String OUT = "list filters out";
    private static final int MOST_LISTS = 10_000;

    private final Map<String, Last> lists = new LinkedHashMap<>();

    private record Last(Locus at, boolean deniesAll) {}

    /** Says what an entry means; false if it is of another MIB. */
    boolean read(String mib, String group, MibEntry entry, Device device) {
        if (!mib.equals(MIB)) {
            return false;
        }
        switch (group) {
            case "hm2AgentAclEntry" -> {
                String index = entry.raw("hm2AgentAclIndex");
                String name = entry.text("hm2AgentAclName");
                device.define(NAMES, index, List.of(name.isEmpty() ? index : name));
            }
            case "hm2AgentAclRuleEntry" -> rule(entry, device);
            case "hm2AgentAclIfEntry" -> applied(entry, "hm2AgentAclIf", entry.raw("hm2AgentAclIfIndex"), device);
            case "hm2AgentAclVlanEntry" ->
                applied(entry, "hm2AgentAclVlan", "vlan/" + entry.raw("hm2AgentAclVlanIndex"), device);
            case "hm2AgentAclMacRuleEntry" -> device.count("entries of lists of frames", 1);
            case "hm2AgentAclIpv6RuleEntry" -> {
                device.count("entries of lists for IPv6", 1);
                device.wrong(entry.statement().locus(), "access lists of HiOS for IPv6 are not read");
            }
            default -> {
                // Lists of frames, counters and what is told of hits.
            }
        }
        return true;
    }

    private static String list(String index, Device device) {
        return device.held(NAMES, index).stream().findFirst().orElse(index);
    }

    private static void applied(MibEntry entry, String table, String port, Device device) {
        Locus at = entry.statement().locus();
        if (!entry.raw(table + "AclType").equals("1")) {
            device.count("interfaces that are filtered by other lists than those for IPv4", 1);
            return;
        }
        String list = list(entry.raw(table + "AclId"), device);
        boolean out = entry.raw(table + "Direction").equals("2");
        String before = out ? "filtered out" : "filtered in";
        Set<String> first = device.held(before, port);
        if (!first.isEmpty() && !first.contains(list)) {
            device.wrong(at, port + " is filtered by several lists; that this one filters too is not told: " + list);
            return;
        }
        device.define(before, port, List.of(list));
        device.define(out ? OUT : IN, list, List.of(port));
        device.fact(DeviceInterface.class, port, out ? "rulesOut" : "rulesIn", list, at);
    }

    private void rule(MibEntry entry, Device device) {
        Locus at = entry.statement().locus();
        String list = list(entry.raw("hm2AgentAclIndex"), device);
        String key = device.nextRule(list, at);
        boolean permits = entry.raw("hm2AgentAclRuleAction").equals("1");
        boolean every = entry.raw("hm2AgentAclRuleMatchEvery").equals("1");
        String source = every ? "any" : place(entry, "hm2AgentAclRuleSrcIp");
        String destination = every ? "any" : place(entry, "hm2AgentAclRuleDestIp");
        Set<String> services = every ? Set.of("any") : services(entry);
        boolean off = entry.raw("hm2AgentAclRuleStatus").equals("2");
        fact(device, key, "action", permits ? "permit" : "deny", entry.at("hm2AgentAclRuleAction"));
        fact(device, key, "enabled", off ? "false" : "", entry.at("hm2AgentAclRuleStatus"));
        fact(device, key, "sources", source, entry.at("hm2AgentAclRuleSrcIpAddress"));
        fact(device, key, "destinations", destination, entry.at("hm2AgentAclRuleDestIpAddress"));
        services.forEach(service -> fact(device, key, "services", service, entry.at("hm2AgentAclRuleProtocol")));
        boolean logged = entry.raw("hm2AgentAclRuleLogging").equals("1");
        fact(device, key, "logged", logged ? "true" : "", entry.at("hm2AgentAclRuleLogging"));
        zones(device, key, list, at);
        for (String place : List.of(source, destination)) {
            if (place.startsWith("name:")) {
                device.wrong(at, "this mask is not that of a wildcard: " + place.substring(5));
            }
        }
        boolean all = source.equals("any") && destination.equals("any") && services.equals(Set.of("any"));
        if (lists.size() < MOST_LISTS || lists.containsKey(list)) {
            lists.put(list, new Last(at, !permits && !off && all));
        }
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

    private static String place(MibEntry entry, String attribute) {
        String address = entry.address(attribute + "Address");
        String mask = entry.address(attribute + "Mask");
        boolean unset = address.isEmpty() || (address.equals("0.0.0.0") && mask.matches("|0\\.0\\.0\\.0"));
        if (unset || mask.equals("255.255.255.255")) {
            return "any";
        }
        if (mask.isEmpty() || mask.equals("0.0.0.0")) {
            return Literals.addressOrName(address);
        }
        try {
            return Networks.wildcard(address, mask);
        } catch (InvalidValue e) {
            return "name:" + address + " " + mask;
        }
    }

    private static Set<String> services(MibEntry entry) {
        String number = entry.raw("hm2AgentAclRuleProtocol");
        String protocol = number.equals("-1") || number.equals("255") ? "" : number;
        List<String> conditions = new ArrayList<>();
        String to = ports(entry, "hm2AgentAclRuleDest", "hm2AgentAclRuleDstL4PortOperator", conditions);
        String from = ports(entry, "hm2AgentAclRuleSrc", "hm2AgentAclRuleSrcL4PortOperator", conditions);
        narrowing(entry, "hm2AgentAclRuleEstablished", "1", "established", conditions);
        narrowing(entry, "hm2AgentAclRuleFragments", "1", "fragments", conditions);
        String time = entry.text("hm2AgentAclRuleTimeRangeName");
        if (!time.isEmpty()) {
            conditions.add("time-range " + time);
        }
        for (String marking : List.of("IPDSCP", "IpPrecedence", "IpTosBits", "TcpFlagBits", "IgmpType")) {
            String value = entry.raw("hm2AgentAclRule" + marking);
            if (value.matches("[1-9]\\d{0,9}") && !value.equals("4294967295")) {
                conditions.add(marking + " " + value);
            }
        }
        String type = entry.raw("hm2AgentAclRuleIcmpType");
        String code = entry.raw("hm2AgentAclRuleIcmpCode");
        boolean message = Literals.protocol(protocol).equals("icmp") && type.matches("\\d{1,3}");
        List<String> services = message
                ? List.of(Literals.message(protocol, type, code.matches("\\d{1,3}") ? code : ""))
                : Literals.services(protocol, to, from);
        return Literals.narrowed(services, conditions);
    }

    private static void narrowing(
            MibEntry entry, String attribute, String value, String word, List<String> conditions) {
        if (entry.raw(attribute).equals(value)) {
            conditions.add(word);
        }
    }

    /** Ports are one with an operator, or a range; 0 is none. */
    private static String ports(MibEntry entry, String side, String operator, List<String> conditions) {
        String first = entry.raw(side + "L4PortRangeStart");
        String last = entry.raw(side + "L4PortRangeEnd");
        if (first.matches("\\d{1,5}") && last.matches("[1-9]\\d{0,4}")) {
            return first + "-" + last;
        }
        int port = entry.number(side + "L4Port").orElse(0);
        if (port == 0) {
            return "";
        }
        return switch (entry.raw(operator)) {
            case "1" -> {
                conditions.add((side.endsWith("Src") ? "from " : "") + "neq " + port);
                yield "";
            }
            case "2" -> "0-" + (port - 1);
            case "3" -> (port + 1) + "-65535";
            default -> Integer.toString(port);
        };
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
