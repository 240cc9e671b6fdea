package org.asbuilt.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.FilterAction;
import org.asbuilt.model.FilterRule;
import org.asbuilt.model.Kind;

/** Looks through the rules of devices for those that do nothing, contradict others, or permit too much. Source: requirements P4-17, P4-25. */
public final class RuleReview {
    private static final Set<String> WRITTEN_BY_NOBODY = Set.of("implicit", "policy", "default-policy");

    private final HeaderSpace space = new HeaderSpace();
    private final RuleReader reader = new RuleReader(space);
    private final Map<String, Integer> zones = new HashMap<>();
    private final List<RuleDefect> defects = new ArrayList<>();

    private record Read(RuleLine line, Bounds bounds, FilterAction action) {
        boolean permits() {
            return action == FilterAction.PERMIT;
        }

        boolean decides() {
            return action != FilterAction.OTHER;
        }

        boolean opposes(Read other) {
            return decides() && other.decides() && permits() != other.permits();
        }

        boolean written() {
            return !WRITTEN_BY_NOBODY.contains(line.rule().name().orElse(""));
        }
    }

    private RuleReview() {}

    /** What is to be said of the rules of all devices, by device, list and place. */
    public static List<RuleDefect> of(Snapshot snapshot) {
        return snapshot.subjects(Kind.ASSET).sorted(Comparator.comparing(Subject::id)).toList().parallelStream()
                .flatMap(asset -> of(asset).stream())
                .toList();
    }

    /** What is to be said of the rules of one device, by list and place. */
    public static List<RuleDefect> of(Subject asset) {
        return NetworkDevice.of(asset).stream()
                .flatMap(device -> lists(device).map(list -> new RuleReview().reviewed(list)))
                .flatMap(List::stream)
                .toList();
    }

    /** The lists as they are asked: the policies between zones as one, all others each. */
    private static Stream<List<RuleLine>> lists(NetworkDevice device) {
        List<RuleLine> policies = new Enforcement(device).policies();
        Set<RuleLine> together = new HashSet<>(policies);
        Stream<List<RuleLine>> others = device.lists().values().stream()
                .map(list ->
                        list.stream().filter(line -> !together.contains(line)).toList());
        return Stream.concat(Stream.of(policies), others).filter(list -> !list.isEmpty());
    }

    private List<RuleDefect> reviewed(List<RuleLine> lines) {
        List<Read> rules = lines.stream()
                .filter(RuleLine::enabled)
                .map(this::read)
                .filter(rule -> rule.decides() || !rule.line().rule().logged().orElse(false))
                .toList();
        List<PacketSet> later = permittedLater(rules);
        PacketSet decided = space.none();
        boolean counts =
                rules.stream().anyMatch(rule -> rule.line().rule().hits().orElse(0) > 0);
        for (int i = 0; i < rules.size(); i++) {
            Read rule = rules.get(i);
            if (rule.written() && rule.decides()) {
                PacketSet effect = rule.bounds().possibly().minus(decided);
                if (effect.isEmpty()) {
                    covered(rule, rules.subList(0, i));
                } else if (rule.permits() && later.get(i + 1).covers(effect)) {
                    redundant(rule, rules.subList(i + 1, rules.size()), effect);
                } else {
                    contradiction(rule, rules.subList(0, i), decided);
                }
                broad(rule);
                unused(rule, counts);
            }
            decided = rule.decides() ? decided.or(rule.bounds().surely()) : decided;
        }
        return defects;
    }

    private Read read(RuleLine line) {
        FilterRule rule = line.rule();
        Bounds bounds = reader.matched(rule).and(zones(rule.fromZones(), true)).and(zones(rule.toZones(), false));
        return new Read(line, bounds, rule.action().orElse(FilterAction.OTHER));
    }

    private Bounds zones(SortedSet<String> names, boolean from) {
        PacketSet meant = space.none();
        PacketSet left = space.none();
        boolean named = false;
        for (String name : names) {
            boolean out = name.startsWith("not:");
            String plain = (out ? name.substring(4) : name).toLowerCase(Locale.ROOT);
            if (plain.equals("any")) {
                return Bounds.exactly(space.all());
            }
            int number = zones.computeIfAbsent(plain, key -> zones.size() + 1);
            if (number > HeaderSpace.MOST_ZONES) {
                return Bounds.exactly(space.all()).doubted("the list has too many zones to tell them apart");
            }
            PacketSet zone = from ? space.from(number) : space.to(number);
            left = out ? left.or(zone) : left;
            meant = out ? meant : meant.or(zone);
            named |= !out;
        }
        return Bounds.exactly((named ? meant : space.all()).minus(left));
    }

    /** For each place in the list what the rules from there on certainly permit. */
    private List<PacketSet> permittedLater(List<Read> rules) {
        List<PacketSet> later = new ArrayList<>(Collections.nCopies(rules.size() + 1, space.none()));
        for (int i = rules.size() - 1; i >= 0; i--) {
            Read rule = rules.get(i);
            PacketSet rest = later.get(i + 1);
            later.set(
                    i,
                    rule.permits()
                            ? rest.or(rule.bounds().surely())
                            : rest.minus(rule.bounds().possibly()));
        }
        return later;
    }

    private void covered(Read rule, List<Read> earlier) {
        List<Read> by = covering(rule.bounds().possibly(), earlier);
        boolean opposed = by.stream().anyMatch(rule::opposes);
        String which = by.size() == 1 ? "an earlier rule decides" : by.size() + " earlier rules together decide";
        add(
                opposed ? RuleDefect.Sort.SHADOWED : RuleDefect.Sort.REDUNDANT,
                rule,
                by,
                rule.bounds().possibly().isEmpty()
                        ? "it matches nothing"
                        : which + " all that it matches" + (opposed ? ", otherwise" : ", likewise"));
    }

    /** Of the rules that decide it before, those that are needed: one alone if there is one. */
    private static List<Read> covering(PacketSet packets, List<Read> earlier) {
        Optional<Read> one = earlier.stream()
                .filter(other -> other.decides() && other.bounds().surely().covers(packets))
                .findFirst();
        if (one.isPresent()) {
            return List.of(one.get());
        }
        List<Read> by = new ArrayList<>();
        PacketSet open = packets;
        for (Read other : earlier) {
            if (other.decides() && open.meets(other.bounds().surely())) {
                by.add(other);
                open = open.minus(other.bounds().surely());
            }
        }
        return by;
    }

    private void redundant(Read rule, List<Read> later, PacketSet effect) {
        List<Read> by = new ArrayList<>();
        PacketSet open = effect;
        for (Read other : later) {
            if (other.permits() && open.meets(other.bounds().surely())) {
                by.add(other);
                open = open.minus(other.bounds().surely());
            }
        }
        add(RuleDefect.Sort.REDUNDANT, rule, by, "later rules permit all that it permits");
    }

    private void contradiction(Read rule, List<Read> earlier, PacketSet decided) {
        if (!rule.bounds().surely().meets(decided)) {
            return;
        }
        earlier.stream()
                .filter(other -> other.written()
                        && rule.opposes(other)
                        && rule.bounds().surely().meets(other.bounds().surely())
                        && !rule.bounds().possibly().covers(other.bounds().possibly()))
                .findFirst()
                .ifPresent(
                        other -> add(
                                RuleDefect.Sort.CONTRADICTORY,
                                rule,
                                List.of(other),
                                "an earlier rule decides otherwise for a part of what it matches, and neither is an exception of the other"));
    }

    private void broad(Read rule) {
        FilterRule said = rule.line().rule();
        if (!rule.permits() || rule.bounds().surely().isEmpty()) {
            return;
        }
        boolean opens = rule.bounds().surely().meets(space.opening());
        boolean everySource = isAny(reader.addresses().bounds(said.sources(), true));
        boolean everyDestination = isAny(reader.addresses().bounds(said.destinations(), false));
        boolean everyService =
                reader.services().bounds(said.services()).surely().isAll();
        if (!opens) {
            return;
        }
        if (everySource && everyDestination) {
            add(
                    RuleDefect.Sort.OVER_BROAD,
                    rule,
                    List.of(),
                    "it permits " + (everyService ? "everything" : "its services") + " from everywhere to everywhere"
                            + between(said));
        } else if (everyService) {
            add(RuleDefect.Sort.OVER_BROAD, rule, List.of(), "it permits every service" + between(said));
        }
    }

    private static String between(FilterRule rule) {
        return rule.fromZones().isEmpty() || rule.toZones().isEmpty()
                ? ""
                : ", between " + String.join(", ", rule.fromZones()) + " and " + String.join(", ", rule.toZones());
    }

    private boolean isAny(Bounds addresses) {
        return addresses.surely().covers(space.family(true))
                || addresses.surely().covers(space.family(false));
    }

    private void unused(Read rule, boolean counts) {
        if (counts && rule.line().rule().hits().filter(hits -> hits == 0).isPresent()) {
            add(RuleDefect.Sort.NEVER_HIT, rule, List.of(), "the device counts hits, and this rule has none");
        }
    }

    private void add(RuleDefect.Sort sort, Read rule, List<Read> by, String why) {
        boolean certain = rule.bounds().doubts().isEmpty()
                && by.stream().allMatch(other -> other.bounds().doubts().isEmpty());
        defects.add(
                new RuleDefect(sort, rule.line(), by.stream().map(Read::line).toList(), why, certain));
    }
}
