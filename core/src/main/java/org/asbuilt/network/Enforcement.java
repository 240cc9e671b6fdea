package org.asbuilt.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.asbuilt.model.AssetClass;
import org.asbuilt.model.FilterRule;

/** Which lists of a device are asked where on the way of a packet. */
final class Enforcement {
    private static final Set<String> OWN =
            Set.of("junos-host", "device", "self", "lo", "any-host", "loc-host", "host", "local");
    private static final List<String> FAMILIES = List.of("inet", "inet6");

    private final NetworkDevice device;
    private final Set<String> names;
    private final Set<String> bound = new HashSet<>();
    private final Map<ListPlaces.Table, List<RuleLine>> tables = new EnumMap<>(ListPlaces.Table.class);
    private final List<String> forward = new ArrayList<>();
    private final List<String> input = new ArrayList<>();
    private final List<String> output = new ArrayList<>();
    private final Set<String> early = new LinkedHashSet<>();
    private final boolean severalInstances;

    /**
     * A list that is asked.
     *
     * @param list its name
     * @param lines its rules
     * @param applies which of them are meant
     * @param fallback what is done with the rest
     * @param remembers whether replies to what it lets pass are let pass too
     * @param v4 whether it is for IPv4 alone, or for IPv6 alone; empty if it is for both
     * @param othersPass whether the other family certainly passes; it may be that the record has no place for a list of that
     */
    record Gate(
            String list,
            List<RuleLine> lines,
            Function<FilterRule, Applies> applies,
            Fallback fallback,
            boolean remembers,
            Optional<Boolean> v4,
            boolean othersPass) {
        Gate(
                String list,
                List<RuleLine> lines,
                Function<FilterRule, Applies> applies,
                Fallback fallback,
                boolean remembers) {
            this(list, lines, applies, fallback, remembers, Optional.empty(), true);
        }

        Gate of(boolean four, boolean othersCertain) {
            return new Gate(list, lines, applies, fallback, remembers, Optional.of(four), othersCertain);
        }
    }

    Enforcement(NetworkDevice device) {
        this.device = device;
        names = device.interfaceNames();
        for (Attachment attachment : device.attachments()) {
            Stream.of(attachment.rulesIn(), attachment.rulesOut())
                    .flatMap(Optional::stream)
                    .forEach(this::bind);
        }
        device.lists().keySet().stream()
                .filter(list -> !bound.contains(list))
                .sorted(ListPlaces.order(device.dialect()))
                .forEach(this::sort);
        severalInstances = lines(ListPlaces.Table.POLICIES).stream()
                        .map(line -> ListPlaces.instance(device, line.list()))
                        .flatMap(Optional::stream)
                        .distinct()
                        .count()
                > 1;
    }

    private void bind(String name) {
        bound.add(name);
        if (device.dialect() == Dialect.JUNOS) {
            FAMILIES.forEach(family -> filters(name).forEach(filter -> bound.add(family + "/" + filter)));
        }
        if (device.dialect() == Dialect.HIRSCHMANN) {
            bound.addAll(filters(name));
        }
    }

    /** The filters that one entry at an interface of Junos names. */
    private static List<String> filters(String name) {
        return Arrays.stream(name.split(",", -1)).map(String::strip).toList();
    }

    private List<RuleLine> lines(ListPlaces.Table table) {
        return tables.getOrDefault(table, List.of());
    }

    private void sort(String list) {
        List<RuleLine> lines = device.lists().getOrDefault(list, List.of());
        if (device.dialect() == Dialect.LINUX) {
            chain(list, lines);
            return;
        }
        ListPlaces.Table table = ListPlaces.table(device.dialect(), list, lines);
        if (table != ListPlaces.Table.NONE) {
            tables.computeIfAbsent(table, key -> new ArrayList<>()).addAll(lines);
        }
    }

    private void chain(String list, List<RuleLine> lines) {
        switch (ListPlaces.hook(list, lines)) {
            case "forward" -> forward.add(list);
            case "input" -> input.add(list);
            case "output" -> output.add(list);
            case "early", "prerouting", "postrouting", "ingress", "egress" -> {
                early.add(list);
                lines.forEach(line -> line.rule().jumpsTo().ifPresent(early::add));
            }
            default -> {
                // A chain that only others jump to.
            }
        }
    }

    /** Rules that refuse at other places than where is asked here what passes: in which order they are met is not followed. */
    List<RuleLine> early() {
        return early.stream()
                .flatMap(list -> device.lists().getOrDefault(list, List.of()).stream())
                .filter(line -> line.enabled() && ListPlaces.refuses(line.rule()))
                .toList();
    }

    /** All rules of the tables of policies, in their order. */
    List<List<RuleLine>> policies() {
        return Stream.of(
                        lines(ListPlaces.Table.POLICIES),
                        lines(ListPlaces.Table.POLICIES_OF_SIX),
                        lines(ListPlaces.Table.BESIDES))
                .flatMap(table -> device.dialect() == Dialect.PF
                        ? Stream.of(directed(table, false), directed(table, true))
                        : Stream.of(table))
                .filter(table -> !table.isEmpty())
                .toList();
    }

    /** Whether a list is asked about packets that pass, come or go, as far as is known. */
    boolean decides(String list) {
        return bound.contains(list)
                || forward.contains(list)
                || input.contains(list)
                || output.contains(list)
                || device.dialect() == Dialect.LINUX
                || ListPlaces.table(device.dialect(), list, device.lists().getOrDefault(list, List.of()))
                        != ListPlaces.Table.NONE;
    }

    /** Whether it filters what is meant for itself although it does not send on. */
    boolean filtersItself() {
        return !forward.isEmpty() || !input.isEmpty() || !output.isEmpty() || !early.isEmpty();
    }

    /** The lists at an interface for one direction. */
    List<Gate> at(Attachment attachment, boolean inwards) {
        Optional<String> name = inwards ? attachment.rulesIn() : attachment.rulesOut();
        if (name.isEmpty()) {
            return List.of();
        }
        if (device.dialect() == Dialect.JUNOS) {
            return ofFamilies(name.get());
        }
        if (device.dialect() == Dialect.HIRSCHMANN && !device.lists().containsKey(name.get())) {
            return List.of(ListsInTurn.gate(device, name.get(), filters(name.get())));
        }
        List<RuleLine> lines = device.lists().getOrDefault(name.get(), List.of());
        Gate gate = new Gate(
                name.get(),
                lines,
                rule -> Applies.YES,
                device.lists().containsKey(name.get()) ? Fallback.DENY : Fallback.UNKNOWN,
                device.dialect().listsRemember());
        // Of the two lists that an interface of IOS may have the record keeps one.
        return List.of(
                device.dialect() == Dialect.IOS
                        ? gate.of(ListPlaces.family(lines).orElse(true), false)
                        : gate);
    }

    private List<Gate> ofFamilies(String name) {
        List<Gate> gates = new ArrayList<>();
        for (String family : FAMILIES) {
            List<String> known = filters(name).stream()
                    .map(filter -> family + "/" + filter)
                    .filter(device.lists()::containsKey)
                    .toList();
            if (!known.isEmpty()) {
                gates.add(new Gate(
                                String.join(", ", known),
                                known.stream()
                                        .flatMap(list -> device.lists().getOrDefault(list, List.of()).stream())
                                        .toList(),
                                rule -> Applies.YES,
                                known.size() == filters(name).size() ? Fallback.DENY : Fallback.UNKNOWN,
                                false)
                        .of(family.equals("inet"), true));
            }
        }
        if (gates.size() == 1) {
            return List.of(gates.getFirst().of(gates.getFirst().v4().orElse(true), false));
        }
        return gates.isEmpty()
                ? List.of(new Gate(
                        name,
                        device.lists().getOrDefault(name, List.of()),
                        rule -> Applies.YES,
                        device.lists().containsKey(name) ? Fallback.DENY : Fallback.UNKNOWN,
                        false))
                : gates;
    }

    /** The lists between two interfaces. */
    List<Gate> between(Attachment in, Attachment out) {
        Function<FilterRule, Applies> applies =
                rule -> both(zones(rule.fromZones(), in), zones(rule.toZones(), out), rule, in, out);
        List<RuleLine> policies = lines(ListPlaces.Table.POLICIES);
        return switch (device.dialect()) {
            case LINUX -> forward.stream().map(list -> gate(list, applies)).toList();
            // A list inwards decides by itself; the levels of security are asked where there is none.
            case ASA ->
                in.rulesIn().isPresent()
                        ? List.of()
                        : List.of(new Gate("security-level", policies, applies, implicit(policies), true));
            case IOS -> zonePair(in, out, policies, applies);
            case PANOS ->
                List.of(new Gate(
                        "security",
                        policies,
                        applies,
                        same(in, out) && !device.lists().isEmpty() ? Fallback.PERMIT : missing(),
                        true));
            case FORTIOS -> fortinet(policies, applies);
            case JUNOS ->
                policies.isEmpty() && in.zone().isEmpty() && out.zone().isEmpty()
                        ? List.of()
                        : List.of(new Gate("policy", policies, applies, missing(), true));
            case PF ->
                List.of(
                        new Gate("policy", directed(policies, false), applies, missing(), true),
                        new Gate("policy outwards", directed(policies, true), applies, Fallback.PERMIT, true));
            case HIRSCHMANN, OTHER ->
                policies.isEmpty()
                                && device.assetClass()
                                        .filter(AssetClass.FIREWALL::equals)
                                        .isEmpty()
                        ? List.of()
                        : List.of(new Gate("firewall", policies, applies, Fallback.UNKNOWN, true));
        };
    }

    /** What a firewall does with the rest: refuse it, if any of its lists is in the record; else they may all be missing there. */
    private Fallback missing() {
        return device.lists().isEmpty() ? Fallback.UNKNOWN : Fallback.DENY;
    }

    private static Fallback implicit(List<RuleLine> policies) {
        return policies.isEmpty() ? Fallback.UNKNOWN : Fallback.DENY;
    }

    private List<Gate> fortinet(List<RuleLine> policies, Function<FilterRule, Applies> applies) {
        List<RuleLine> six = lines(ListPlaces.Table.POLICIES_OF_SIX);
        List<RuleLine> besides = lines(ListPlaces.Table.BESIDES);
        Gate first = new Gate("policy", policies, applies, besides.isEmpty() ? missing() : Fallback.UNKNOWN, true);
        List<Gate> gates = new ArrayList<>();
        gates.add(six.isEmpty() ? first : first.of(true, true));
        if (!six.isEmpty()) {
            gates.add(new Gate("policy6", six, applies, Fallback.DENY, true).of(false, true));
        }
        if (!besides.isEmpty()) {
            gates.add(new Gate("security-policy", besides, applies, Fallback.DENY, true));
        }
        return gates;
    }

    /** The rules of a packet filter that are asked where packets come in, or where they go out. */
    private static List<RuleLine> directed(List<RuleLine> lines, boolean out) {
        return lines.stream()
                .filter(line -> {
                    String words = line.rule().words().orElse("");
                    boolean outwards = (!line.rule().toZones().isEmpty()
                                    && line.rule().fromZones().isEmpty())
                            || words.contains("direction out");
                    return outwards == out || words.contains("direction any");
                })
                .toList();
    }

    private static List<Gate> zonePair(
            Attachment in, Attachment out, List<RuleLine> policies, Function<FilterRule, Applies> applies) {
        boolean neither = in.zone().isEmpty() && out.zone().isEmpty();
        return neither || same(in, out)
                ? List.of()
                : List.of(new Gate("zone-pair", policies, applies, implicit(policies), true));
    }

    private static boolean same(Attachment in, Attachment out) {
        return in.zone().isPresent() && in.zone().equals(out.zone());
    }

    private Gate gate(String list, Function<FilterRule, Applies> applies) {
        Gate gate = new Gate(list, device.lists().getOrDefault(list, List.of()), applies, Fallback.PERMIT, false);
        boolean six = list.startsWith("ip6/") || list.startsWith("ip6 ") || list.startsWith("ipv6/");
        return list.startsWith("inet ") ? gate : gate.of(!six, true);
    }

    /** The lists for what is meant for the device itself. */
    List<Gate> inwards(Attachment in) {
        Function<FilterRule, Applies> applies = rule -> zones(rule.fromZones(), in);
        if (device.dialect() == Dialect.LINUX) {
            return input.stream().map(list -> gate(list, applies)).toList();
        }
        List<RuleLine> local = lines(ListPlaces.Table.LOCAL);
        return local.isEmpty() && !device.forwards()
                ? List.of()
                : List.of(new Gate("what is for the device itself", local, applies, Fallback.UNKNOWN, true));
    }

    /** The lists for what the device itself sends. */
    List<Gate> outwards(Attachment out) {
        Function<FilterRule, Applies> applies = rule -> zones(rule.toZones(), out);
        return output.stream().map(list -> gate(list, applies)).toList();
    }

    private Applies both(Applies from, Applies to, FilterRule rule, Attachment in, Attachment out) {
        String name = rule.name().orElse("");
        if ((name.equals("interzone-default") && same(in, out))
                || (name.equals("intrazone-default") && !same(in, out))) {
            return Applies.NO;
        }
        Applies instance = instance(rule, in, out);
        if (from == Applies.NO || to == Applies.NO || instance == Applies.NO) {
            return Applies.NO;
        }
        return from == Applies.YES && to == Applies.YES && instance == Applies.YES ? Applies.YES : Applies.PERHAPS;
    }

    /** Whether a rule is one of the virtual firewall that both interfaces belong to. */
    private Applies instance(FilterRule rule, Attachment in, Attachment out) {
        if (rule.list().filter(Dialect.PROPOSED::equals).isPresent()) {
            return Applies.YES;
        }
        Optional<String> own = ListPlaces.instance(device, rule.list().orElse(""));
        return switch (device.dialect()) {
            case FORTIOS -> {
                boolean here = Stream.of(in, out)
                        .filter(one -> !one.isTunnel())
                        .allMatch(one -> one.instance().equals(own));
                yield here ? in.isTunnel() && severalInstances ? Applies.PERHAPS : Applies.YES : Applies.NO;
            }
            // Which virtual system an interface belongs to is not recorded.
            case PANOS -> severalInstances && own.isPresent() ? Applies.PERHAPS : Applies.YES;
            default -> Applies.YES;
        };
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
}
