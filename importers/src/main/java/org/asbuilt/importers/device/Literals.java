package org.asbuilt.importers.device;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.IpAddress;

/** Writes what configurations name directly, addresses, ports and protocols, in the one way that rules of the record have. */
public final class Literals {
    private static final Pattern PORTS = Pattern.compile("(\\d{1,5})(?:\\s*[-:]\\s*(\\d{1,5}))?");
    /** Names of ports as Linux, Juniper and others write them. Source: IANA service names and port numbers. */
    private static final Map<String, Integer> PORT_NAMES = Map.ofEntries(
            Map.entry("ftp-data", 20),
            Map.entry("ftp", 21),
            Map.entry("ssh", 22),
            Map.entry("telnet", 23),
            Map.entry("smtp", 25),
            Map.entry("tacacs", 49),
            Map.entry("tacacs-ds", 65),
            Map.entry("domain", 53),
            Map.entry("dns", 53),
            Map.entry("bootps", 67),
            Map.entry("dhcp", 67),
            Map.entry("bootpc", 68),
            Map.entry("tftp", 69),
            Map.entry("finger", 79),
            Map.entry("http", 80),
            Map.entry("www", 80),
            Map.entry("kerberos-sec", 88),
            Map.entry("kerberos", 88),
            Map.entry("iso-tsap", 102),
            Map.entry("pop3", 110),
            Map.entry("sunrpc", 111),
            Map.entry("ident", 113),
            Map.entry("nntp", 119),
            Map.entry("ntp", 123),
            Map.entry("msrpc", 135),
            Map.entry("netbios-ns", 137),
            Map.entry("netbios-dgm", 138),
            Map.entry("netbios-ssn", 139),
            Map.entry("imap", 143),
            Map.entry("imap2", 143),
            Map.entry("snmp", 161),
            Map.entry("snmptrap", 162),
            Map.entry("snmp-trap", 162),
            Map.entry("bgp", 179),
            Map.entry("ldap", 389),
            Map.entry("https", 443),
            Map.entry("microsoft-ds", 445),
            Map.entry("isakmp", 500),
            Map.entry("ike", 500),
            Map.entry("modbus", 502),
            Map.entry("mbap", 502),
            Map.entry("syslog", 514),
            Map.entry("rip", 520),
            Map.entry("ldp", 646),
            Map.entry("ldaps", 636),
            Map.entry("rsync", 873),
            Map.entry("imaps", 993),
            Map.entry("pop3s", 995),
            Map.entry("openvpn", 1194),
            Map.entry("ms-sql-s", 1433),
            Map.entry("radius", 1812),
            Map.entry("radacct", 1813),
            Map.entry("nfs", 2049),
            Map.entry("nfsd", 2049),
            Map.entry("mysql", 3306),
            Map.entry("ms-wbt-server", 3389),
            Map.entry("ipsec-nat-t", 4500),
            Map.entry("opcua-tcp", 4840),
            Map.entry("postgresql", 5432),
            Map.entry("x11", 6000),
            Map.entry("http-alt", 8080),
            Map.entry("dnp", 20000),
            Map.entry("enip", 44818),
            Map.entry("ethernet-ip-2", 44818));
    /** Numbers of IP protocols. Source: IANA protocol numbers. */
    private static final Map<String, Integer> PROTOCOLS = Map.ofEntries(
            Map.entry("igmp", 2),
            Map.entry("ipip", 4),
            Map.entry("ipencap", 4),
            Map.entry("egp", 8),
            Map.entry("igp", 9),
            Map.entry("rdp", 27),
            Map.entry("dccp", 33),
            Map.entry("ipv6", 41),
            Map.entry("ipv6-encap", 41),
            Map.entry("rsvp", 46),
            Map.entry("gre", 47),
            Map.entry("esp", 50),
            Map.entry("ipsec-esp", 50),
            Map.entry("ah", 51),
            Map.entry("ipsec-ah", 51),
            Map.entry("eigrp", 88),
            Map.entry("ospf", 89),
            Map.entry("etherip", 97),
            Map.entry("encap", 98),
            Map.entry("pim", 103),
            Map.entry("ipcomp", 108),
            Map.entry("vrrp", 112),
            Map.entry("carp", 112),
            Map.entry("l2tp", 115),
            Map.entry("udplite", 136));

    private Literals() {}

    /**
     * An address, a prefix with its length or mask, or a range with a hyphen; a single address has no length, and all addresses are
     * any. Empty if it is none of these.
     */
    public static Optional<String> address(String word) {
        String text = word.strip();
        if (text.equalsIgnoreCase("any") || text.equals("0.0.0.0/0") || text.equals("::/0")) {
            return Optional.of("any");
        }
        if (text.isEmpty() || text.length() > 100 || (text.indexOf('.') < 0 && text.indexOf(':') < 0)) {
            return Optional.empty();
        }
        try {
            int hyphen = text.indexOf('-');
            if (hyphen > 0) {
                return Optional.of(range(text.substring(0, hyphen), text.substring(hyphen + 1)));
            }
            int slash = text.indexOf('/');
            String range = slash > 0
                    ? Networks.prefix(text.substring(0, slash), text.substring(slash + 1))
                    : IpAddress.parse(text).text();
            return Optional.of(range.equals("0.0.0.0/0") || range.equals("::/0") ? "any" : range);
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }

    /** The same as what is left out of the rest. */
    public static Set<String> without(Collection<String> members) {
        Set<String> without = new LinkedHashSet<>();
        for (String member : members) {
            without.add(member.startsWith("not:") ? "name:" + member : "not:" + member);
        }
        return without;
    }

    /** An address, a prefix or a range; or {@code name:} and what is written. */
    public static String addressOrName(String word) {
        return address(word).orElse("name:" + word.strip());
    }

    /**
     * A range of addresses.
     *
     * @throws InvalidValue if they are none
     */
    public static String range(String first, String last) {
        IpAddress low = IpAddress.parse(first.strip());
        String end = last.strip();
        IpAddress high = IpAddress.parse(end.indexOf('/') > 0 ? end.substring(0, end.indexOf('/')) : end);
        return low.equals(high) ? low.text() : low + "-" + high;
    }

    /** The network around an address with its length, for what is said as an address of an interface; empty if it is none. */
    public static Optional<Cidr> network(String word) {
        try {
            return Optional.of(Cidr.parse(word.strip()));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }

    /** A port by number or name, or a range with a hyphen or colon: 502, 161-162. Empty if it is none. */
    public static Optional<String> ports(String word) {
        String text = word.strip().toLowerCase(Locale.ROOT);
        Matcher numbers = PORTS.matcher(text);
        if (!numbers.matches()) {
            return Optional.ofNullable(PORT_NAMES.get(text)).map(String::valueOf);
        }
        int first = Integer.parseInt(numbers.group(1), 10);
        int last = numbers.group(2) == null ? first : Integer.parseInt(numbers.group(2), 10);
        if (first > 65535 || last > 65535) {
            return Optional.empty();
        }
        return Optional.of(first == last ? Integer.toString(first) : first + "-" + last);
    }

    /** A protocol without ports by name or number: tcp, udp, icmp, ip/47, any. */
    public static String protocol(String word) {
        String text = word.strip().toLowerCase(Locale.ROOT);
        return switch (text) {
            case "", "any", "all", "ip", "0" -> "any";
            case "tcp", "6" -> "tcp";
            case "udp", "17" -> "udp";
            case "sctp", "132" -> "ip/132";
            case "icmp", "1" -> "icmp";
            case "icmp6", "icmpv6", "ipv6-icmp", "ipv6icmp", "58" -> "ip/58";
            default -> {
                Integer number = PROTOCOLS.get(text);
                if (number != null) {
                    yield "ip/" + number;
                }
                boolean numeric = text.length() <= 3 && text.chars().allMatch(Character::isDigit);
                yield numeric ? "ip/" + Integer.parseInt(text, 10) : "name:" + text;
            }
        };
    }

    /**
     * The services of a protocol and its ports; those of the source are told apart by {@code from:}.
     *
     * @param protocol the protocol by name or number
     * @param ports the ports at the destination; empty for all
     * @param from the ports at the source; empty for all
     */
    public static List<String> services(String protocol, String ports, String from) {
        String carrier = protocol(protocol);
        boolean all = ports.isBlank() || isAll(ports);
        boolean fromAll = from.isBlank() || isAll(from);
        List<String> services = new ArrayList<>();
        if (!all || fromAll) {
            services.add(all ? carrier : ported(carrier, ports));
        }
        if (!fromAll) {
            services.add("from:" + ported(carrier, from));
        }
        return services;
    }

    private static String ported(String carrier, String ports) {
        return carrier + "/" + ports(ports).orElse(ports.strip());
    }

    /** Services that are matched only under conditions that they cannot say: they become names, so that nobody takes them for more. */
    public static Set<String> narrowed(Collection<String> services, List<String> conditions) {
        Set<String> narrowed = new LinkedHashSet<>();
        String how = conditions.isEmpty() ? "" : " " + String.join(" ", conditions);
        for (String service : services) {
            boolean named = how.isEmpty() || service.startsWith("name:");
            narrowed.add((named ? service : "name:" + service) + how);
        }
        return narrowed;
    }

    /** A kind of message of ICMP and its code, both by number or name; each may be empty. */
    public static String message(String protocol, String type, String code) {
        return protocol(protocol)
                + (type.isBlank() ? "" : "/" + type.strip() + (code.isBlank() ? "" : "." + code.strip()));
    }

    private static boolean isAll(String ports) {
        String range = ports(ports).orElse("");
        return range.equals("0-65535")
                || range.equals("1-65535")
                || ports.strip().equalsIgnoreCase("any");
    }
}
