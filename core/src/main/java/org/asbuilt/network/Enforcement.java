package org.asbuilt.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import org.asbuilt.model.FilterRule;

/** Which lists of a device are asked where on the way of a packet. */
final class Enforcement {
    private static final Set<String> LOCAL = Set.of("management", "local-in-policy", "host-inbound-traffic", "prerule");
    private static final Set<String> OWN =
            Set.of("junos-host", "device", "self", "lo", "any-host", "loc-host", "host", "local");

    private final NetworkDevice device;
    private final Set<String> names;
    private final Set<String> bound = new HashSet<>();
    private final List<RuleLine> policies = new ArrayList<>();
    private final List<RuleLine> local = new ArrayList<>();
    private final List<String> forward = new ArrayList<>();
    private final List<String> input = new ArrayList<>();
    private final List<String> output = new ArrayList<>();

    /**
     * A list that is asked.
     *
     * @param list its name
     * @param lines its rules
     * @param applies which of them are meant
     * @param fallback what is done with the rest
     * @param remembers whether replies to what it lets pass are let pass too
     */
    record Gate(
            String list,
            List<RuleLine> lines,
            Function<FilterRule, Applies> applies,
            Fallback fallback,
            boolean remembers) {}

    Enforcement(NetworkDevice device) {
        this.device = device;
        names = device.interfaceNames();
        for (Attachment attachment : device.attachments()) {
            attachment.rulesIn().ifPresent(bound::add);
            attachment.rulesOut().ifPresent(bound::add);
        }
        device.lists().keySet().stream()
                .sorted(Comparator.comparingInt(Enforcement::rank).thenComparing(Comparator.naturalOrder()))
                .forEach(this::sort);
    }

    private static int rank(String list) {
        String name = list.toLowerCase(Locale.ROOT);
        if (name.contains("floating") || name.contains("pre-")) {
            return 0;
        }
        if (name.contains("post-")) {
            return 2;
        }
        return name.equals("global") ? 3 : name.contains("default") ? 4 : 1;
    }

    private void sort(String list) {
        List<RuleLine> lines = device.lists().getOrDefault(list, List.of());
        if (bound.contains(list)) {
            return;
        }
        String last = list.substring(list.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        switch (device.dialect()) {
            case LINUX -> chain(list, last, lines);
            case IOS -> {
                if (lines.stream()
                        .allMatch(line -> !line.rule().fromZones().isEmpty()
                                && !line.rule().toZones().isEmpty())) {
                    policies.addAll(lines);
                }
            }
            case ASA -> {
                if (list.equals("security-level")) {
                    policies.addAll(lines);
                } else if (LOCAL.contains(last)) {
                    local.addAll(lines);
                }
            }
            default -> (LOCAL.contains(last) ? local : policies).addAll(lines);
        }
    }

    private void chain(String list, String last, List<RuleLine> lines) {
        String hook = lines.stream()
                .map(line -> line.rule().words().orElse(""))
                .filter(words -> words.contains(" hook "))
                .map(words -> words.replaceFirst("^.* hook (\\S+).*$", "$1"))
                .findFirst()
                .orElse(last);
        String table = list.contains("/") ? list.substring(0, list.lastIndexOf('/')) : "filter";
        if (table.contains("nat") || table.contains("mangle") || table.contains("raw")) {
            return;
        }
        switch (hook.replaceAll("\\W", "")) {
            case "forward" -> forward.add(list);
            case "input" -> input.add(list);
            case "output" -> output.add(list);
            default -> {
                // A chain that only others jump to.
            }
        }
    }

    /** All rules of the policies between zones, in their order. */
    List<RuleLine> policies() {
        return policies;
    }

    /** The lists that filter at an interface. */
    Set<String> boundLists() {
        return bound;
    }

    /** The chains for what is sent on, for the device, and from it. */
    List<String> chains() {
        List<String> all = new ArrayList<>(forward);
        all.addAll(input);
        all.addAll(output);
        return all;
    }

    /** The list at an interface for one direction. */
    Optional<Gate> at(Attachment attachment, boolean inwards) {
        return (inwards ? attachment.rulesIn() : attachment.rulesOut())
                .map(list -> new Gate(
                        list,
                        device.lists().getOrDefault(list, List.of()),
                        rule -> Applies.YES,
                        device.lists().containsKey(list) ? Fallback.DENY : Fallback.UNKNOWN,
                        device.dialect().listsRemember()));
    }

    /** The lists between two interfaces. */
    List<Gate> between(Attachment in, Attachment out) {
        Function<FilterRule, Applies> applies =
                rule -> both(zones(rule.fromZones(), in), zones(rule.toZones(), out), rule, in, out);
        if (device.dialect() == Dialect.LINUX) {
            return forward.stream().map(list -> gate(list, applies)).toList();
        }
        if (policies.isEmpty() && device.dialect() != Dialect.ASA) {
            return List.of();
        }
        return switch (device.dialect()) {
            // A list inwards decides by itself; the levels of security are asked where there is none.
            case ASA ->
                in.rulesIn().isPresent()
                        ? List.of()
                        : List.of(new Gate("security-level", policies, applies, Fallback.DENY, true));
            case IOS -> zonePair(in, out, applies);
            case PANOS ->
                List.of(new Gate("security", policies, applies, same(in, out) ? Fallback.PERMIT : Fallback.DENY, true));
            case FORTIOS, JUNOS, PF -> List.of(new Gate("policy", policies, applies, Fallback.DENY, true));
            default -> List.of(new Gate("firewall", policies, applies, Fallback.UNKNOWN, true));
        };
    }

    private List<Gate> zonePair(Attachment in, Attachment out, Function<FilterRule, Applies> applies) {
        boolean neither = in.zone().isEmpty() && out.zone().isEmpty();
        return neither || same(in, out)
                ? List.of()
                : List.of(new Gate("zone-pair", policies, applies, Fallback.DENY, true));
    }

    private static boolean same(Attachment in, Attachment out) {
        return in.zone().isPresent() && in.zone().equals(out.zone());
    }

    private Gate gate(String list, Function<FilterRule, Applies> applies) {
        boolean six = list.startsWith("ip6/") || list.startsWith("ip6 ") || list.startsWith("ipv6/");
        return new Gate(
                six ? "v6:" + list : list.startsWith("inet ") ? list : "v4:" + list,
                device.lists().getOrDefault(list, List.of()),
                applies,
                Fallback.PERMIT,
                false);
    }

    /** The lists for what is meant for the device itself. */
    List<Gate> inwards(Attachment in) {
        Function<FilterRule, Applies> applies = rule -> zones(rule.fromZones(), in);
        if (device.dialect() == Dialect.LINUX) {
            return input.stream().map(list -> gate(list, applies)).toList();
        }
        return local.isEmpty() && !device.forwards()
                ? List.of()
                : List.of(new Gate("what is for the device itself", local, applies, Fallback.UNKNOWN, true));
    }

    /** The lists for what the device itself sends. */
    List<Gate> outwards(Attachment out) {
        Function<FilterRule, Applies> applies = rule -> zones(rule.toZones(), out);
        return output.stream().map(list -> gate(list, applies)).toList();
    }

    private static Applies both(Applies from, Applies to, FilterRule rule, Attachment in, Attachment out) {
        String name = rule.name().orElse("");
        if ((name.equals("interzone-default") && same(in, out))
                || (name.equals("intrazone-default") && !same(in, out))) {
            return Applies.NO;
        }
        if (from == Applies.NO || to == Applies.NO) {
            return Applies.NO;
        }
        return from == Applies.YES && to == Applies.YES ? Applies.YES : Applies.PERHAPS;
    }

    private Applies zones(SortedSet<String> zones, Attachment attachment) {
        boolean named = false;
        boolean perhaps = false;
        boolean meant = false;
        for (String zone : zones) {
            boolean left = zone.startsWith("not:");
            String plain = left ? zone.substring(4) : zone;
            boolean called = plain.equalsIgnoreCase("any") || attachment.called(plain);
            boolean unknown = !called && isUnknown(plain);
            if (left && called) {
                return Applies.NO;
            }
            perhaps |= unknown;
            named |= !left;
            meant |= !left && called;
        }
        if (!named || meant) {
            return perhaps && !meant ? Applies.PERHAPS : Applies.YES;
        }
        return perhaps ? Applies.PERHAPS : Applies.NO;
    }

    private boolean isUnknown(String zone) {
        String lower = zone.toLowerCase(Locale.ROOT);
        boolean pattern = lower.endsWith("+") || lower.endsWith("*");
        return !pattern && !names.contains(lower) && !OWN.contains(lower) && !lower.startsWith("ssl.");
    }

    /** The rules by list, for jumps. */
    Map<String, List<RuleLine>> lists() {
        return device.lists();
    }
}
