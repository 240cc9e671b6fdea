package org.asbuilt.network;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.model.FilterAction;
import org.asbuilt.model.FilterRule;

/** Where lists of rules are asked, by the names that the importers of each maker give them. */
final class ListPlaces {
    private static final Set<String> FORTINET = Set.of("policy", "consolidated policy", "policy6", "security-policy");
    private static final Set<String> DEFAULTS = Set.of("security-default", "default-security-rules");
    private static final Set<String> LOCAL =
            Set.of("management", "local-in-policy", "local-in-policy6", "host-inbound-traffic", "prerule");
    private static final Set<String> CHANGING = Set.of("nat", "mangle", "raw");

    private ListPlaces() {}

    /** A table of policies of a device; tables are asked one after the other. */
    enum Table {
        /** The table that all makers have. */
        POLICIES,
        /** A table for IPv6 alone. */
        POLICIES_OF_SIX,
        /** A table that is asked besides. */
        BESIDES,
        /** For what is meant for the device itself. */
        LOCAL,
        /** Not for what is sent on. */
        NONE
    }

    /** The name of a list without what stands before the last stroke. */
    static String last(String list) {
        return list.substring(list.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    /** The table that a list which stands at no interface belongs to; of chains nothing is said. */
    static Table table(Dialect dialect, String list, List<RuleLine> lines) {
        String last = last(list);
        if (list.equals(Dialect.PROPOSED)) {
            return Table.POLICIES;
        }
        if (dialect != Dialect.IOS && dialect != Dialect.PANOS && LOCAL.contains(last)) {
            return Table.LOCAL;
        }
        return switch (dialect) {
            case FORTIOS ->
                !FORTINET.contains(last)
                        ? Table.NONE
                        : switch (last) {
                            case "policy6" -> Table.POLICIES_OF_SIX;
                            case "security-policy" -> Table.BESIDES;
                            default -> Table.POLICIES;
                        };
            case PANOS -> last.equals("security") || DEFAULTS.contains(last) ? Table.POLICIES : Table.NONE;
            case JUNOS ->
                list.contains(" to ") || list.equals("global") || list.equals("default-policy")
                        ? Table.POLICIES
                        : Table.NONE;
            case IOS -> lines.stream().allMatch(ListPlaces::isBetweenZones) ? Table.POLICIES : Table.NONE;
            case ASA -> list.equals("security-level") ? Table.POLICIES : Table.NONE;
            case PF, OTHER -> Table.POLICIES;
            case LINUX, HIRSCHMANN -> Table.NONE;
        };
    }

    private static boolean isBetweenZones(RuleLine line) {
        return !line.rule().fromZones().isEmpty() && !line.rule().toZones().isEmpty();
    }

    /** The order in which the lists of one table are asked. */
    static Comparator<String> order(Dialect dialect) {
        return Comparator.comparingInt((String list) -> rank(dialect, list)).thenComparing(Comparator.naturalOrder());
    }

    private static int rank(Dialect dialect, String list) {
        if (list.equals(Dialect.PROPOSED)) {
            return -1;
        }
        return switch (dialect) {
            case PANOS -> paloAlto(list);
            case JUNOS -> list.equals("global") ? 1 : list.equals("default-policy") ? 2 : 0;
            case PF -> last(list).equals("floating") ? 0 : 1;
            case FORTIOS, IOS, ASA, LINUX, HIRSCHMANN, OTHER -> 0;
        };
    }

    /** Before the rules of the device those that all share and then those of its group, behind them the other way round. */
    private static int paloAlto(String list) {
        boolean shared = list.startsWith("shared/");
        if (DEFAULTS.contains(last(list))) {
            return 5;
        }
        return list.contains("pre/") ? (shared ? 0 : 1) : list.contains("post/") ? (shared ? 4 : 3) : 2;
    }

    /** The virtual firewall that a list belongs to; empty for the one that is always there. */
    static Optional<String> instance(NetworkDevice device, String list) {
        int end = list.lastIndexOf('/');
        String before = end < 0 ? "" : list.substring(0, end);
        return switch (device.dialect()) {
            case FORTIOS -> device.instance(Optional.of(before));
            case PANOS ->
                Optional.of(before.replaceFirst("(?:^|/)(?:pre|post)$", ""))
                        .filter(name -> !name.isEmpty() && !name.equals("shared"));
            default -> Optional.empty();
        };
    }

    /** The family of the addresses that a list names: whether it is IPv4; empty if it names none, or both. */
    static Optional<Boolean> family(List<RuleLine> lines) {
        Set<Boolean> named = new HashSet<>();
        for (RuleLine line : lines) {
            String words = " " + line.rule().words().orElse("") + " ";
            if (words.contains(" ipv6 ")
                    || line.rule().services().stream()
                            .anyMatch(service -> service.startsWith("ip/58") || service.startsWith("icmpv6"))) {
                named.add(false);
            } else if (words.contains(" ip any ")) {
                named.add(true);
            }
            for (Set<String> side : List.of(line.rule().sources(), line.rule().destinations())) {
                side.stream()
                        .map(text -> text.startsWith("not:") ? text.substring(4) : text)
                        .filter(text -> !text.startsWith("name:") && !text.startsWith("any") && !text.equals("all"))
                        .forEach(text -> named.add(text.indexOf(':') < 0));
            }
        }
        return named.size() == 1 ? Optional.of(named.iterator().next()) : Optional.empty();
    }

    /** The hook of a chain of Linux: forward, input, output or another; empty if others only jump to it, or it is not for routed packets. */
    static String hook(String list, List<RuleLine> lines) {
        String table = list.contains("/") ? list.substring(0, list.lastIndexOf('/')) : "filter";
        String family = table.contains(" ") ? table.substring(0, table.indexOf(' ')) : "";
        if (Set.of("arp", "bridge").contains(family) || table.equals("bridge")) {
            return "";
        }
        Optional<String> told = lines.stream()
                .map(line -> line.rule().words().orElse(""))
                .filter(words -> words.contains(" hook "))
                .map(words -> words.replaceFirst("(?s)^.* hook (\\S+).*$", "$1").replaceAll("\\W", ""))
                .findFirst();
        String plain = table.substring(Math.max(table.lastIndexOf(' '), table.lastIndexOf('/')) + 1);
        boolean changes = CHANGING.contains(plain) && told.isEmpty();
        return changes ? "early" : told.orElse(last(list).replaceAll("\\W", ""));
    }

    /** Whether a rule refuses. */
    static boolean refuses(FilterRule rule) {
        return rule.action()
                .filter(action -> action == FilterAction.DENY || action == FilterAction.REJECT)
                .isPresent();
    }
}
