package org.asbuilt.importers.industrial;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.device.Literals;
import org.asbuilt.importers.device.Networks;
import org.asbuilt.model.InvalidValue;

/**
 * A rule of an access list of Hirschmann HiOS for IPv4 or IPv6. Masks of IPv4 are wildcards, whose ones do not count, as in all access
 * lists of the maker; one that looks like the mask of a network instead could mean either, and stays unresolved. Of IPv6 prefixes have
 * a length. Source: HM2-PLATFORM-QOS-ACL-MIB.
 *
 * @param entry the entry of the table
 * @param six whether the list is for IPv6
 */
record HiosRule(MibEntry entry, boolean six) {
    private String name(String attribute) {
        return (six ? "hm2AgentAclIpv6Rule" : "hm2AgentAclRule") + attribute;
    }

    private String raw(String attribute) {
        return entry.raw(name(attribute));
    }

    Locus at(String attribute) {
        return entry.at(name(attribute));
    }

    boolean permits() {
        return raw("Action").equals("1");
    }

    boolean off() {
        return raw("Status").equals("2");
    }

    boolean logged() {
        return raw("Logging").equals("1");
    }

    private boolean every() {
        return raw("MatchEvery").equals("1");
    }

    /** Whether it matches all packets, of both versions of IP. */
    boolean everything() {
        return source().equals("any")
                && destination().equals("any")
                && services().equals(Set.of("any"));
    }

    String source() {
        return place("Src");
    }

    String destination() {
        return place("Dest");
    }

    private String place(String side) {
        return six ? prefix(side) : every() ? "any" : wildcard(side + "Ip");
    }

    /** A list for IPv6 says nothing of IPv4. */
    private String prefix(String side) {
        String shortSide = side.equals("Dest") ? "Dst" : side;
        String address = MibEntry.address6(
                entry.rawEnding(shortSide + "Ipv6Prefix", side + "Ipv6Prefix", shortSide + "Prefix", side + "Prefix"));
        String length =
                entry.rawEnding(shortSide + "Ipv6PrefixLength", side + "Ipv6PrefixLength", side + "PrefixLength");
        if (every() || address.isEmpty() || length.equals("0")) {
            return "any6";
        }
        String prefix = Literals.addressOrName(length.isEmpty() ? address : address + "/" + length);
        return prefix.equals("any") ? "any6" : prefix;
    }

    private String wildcard(String attribute) {
        String address = entry.address(name(attribute + "Address"));
        String mask = entry.address(name(attribute + "Mask"));
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

    /** The services; what is narrowed in a way that they cannot say is a name, so that nobody takes it for more. */
    Set<String> services() {
        if (every()) {
            return Set.of("any");
        }
        String number = raw("Protocol");
        String protocol = number.equals("-1") || number.equals("255") ? "" : number;
        List<String> conditions = new ArrayList<>();
        String to = ports("Dest", "DstL4PortOperator", conditions);
        String from = ports("Src", "SrcL4PortOperator", conditions);
        narrowing("Established", "established", conditions);
        narrowing("Fragments", "fragments", conditions);
        narrowing("Routing", "routing", conditions);
        String time = entry.text(name("TimeRangeName"));
        if (!time.isEmpty()) {
            conditions.add("time-range " + time);
        }
        for (String marking : List.of("IPDSCP", "IpPrecedence", "IpTosBits", "TcpFlagBits", "IgmpType", "FlowLabel")) {
            String value = raw(marking);
            if (value.matches("[1-9]\\d{0,9}") && !value.equals("4294967295")) {
                conditions.add(marking + " " + value);
            }
        }
        return Literals.narrowed(plain(six && protocol.equals("1") ? "58" : protocol, to, from), conditions);
    }

    private List<String> plain(String protocol, String to, String from) {
        String type = raw("IcmpType");
        String code = raw("IcmpCode");
        boolean message = Set.of("icmp", "ip/58").contains(Literals.protocol(protocol)) && type.matches("\\d{1,3}");
        return message
                ? List.of(Literals.message(protocol, type, code.matches("\\d{1,3}") ? code : ""))
                : Literals.services(protocol, to, from);
    }

    private void narrowing(String attribute, String word, List<String> conditions) {
        if (raw(attribute).equals("1")) {
            conditions.add(word);
        }
    }

    /** Ports are one with an operator, or a range; 0 is none. */
    private String ports(String side, String operator, List<String> conditions) {
        String first = raw(side + "L4PortRangeStart");
        String last = raw(side + "L4PortRangeEnd");
        if (first.matches("\\d{1,5}") && last.matches("[1-9]\\d{0,4}")) {
            return first + "-" + last;
        }
        int port = entry.number(name(side + "L4Port")).orElse(0);
        if (port == 0) {
            return "";
        }
        return switch (raw(operator)) {
            case "1" -> {
                conditions.add((side.equals("Src") ? "from " : "") + "neq " + port);
                yield "";
            }
            case "2" -> "0-" + (port - 1);
            case "3" -> (port + 1) + "-65535";
            default -> Integer.toString(port);
        };
    }
}
