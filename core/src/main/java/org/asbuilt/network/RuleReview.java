package org.asbuilt.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.FilterAction;
import org.asbuilt.model.FilterRule;
import org.asbuilt.model.Kind;

/** Looks through the rules of devices for those that do nothing, contradict others, or permit too much. Source: requirements P4-17, P4-25. */
public final class RuleReview {
    private static final Set<String> WRITTEN_BY_NOBODY = Set.of("implicit", "policy", "default-policy");

    private final HeaderSpace space;
    private final RuleReader reader;
    private final NetworkDevice device;
    private final boolean filters;
    private final Map<String, Integer> zones = new HashMap<>();
    private final Map<String, Set<String>> members = new HashMap<>();
    private final List<RuleDefect> defects = new ArrayList<>();

    private record Read(RuleLine line, Outline outline, Bounds bounds, FilterAction action) {
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

    /**
     * A review of one list.
     *
     * @param filters whether the list decides what passes; one that only names traffic, for a translation or a tunnel, opens nothing
     */
    private RuleReview(NetworkDevice device, boolean filters, int size) {
        this.device = device;
        this.filters = filters;
        space = new HeaderSpace(Math.clamp(size * 200L, 2_000, 100_000));
        reader = new RuleReader(space);
    }

    /** What is to be said of the rules of all devices, by device, list and place. */
    public static List<RuleDefect> of(Snapshot snapshot) {
        return snapshot.subjects(Kind.ASSET).sorted(Comparator.comparing(Subject::id)).toList().parallelStream()
                .flatMap(asset -> of(asset).stream())
                .toList();
    }

    /** What is to be said of the rules of one device, by list and place. */
    public static List<RuleDefect> of(Subject asset) {
        return NetworkDevice.of(asset).stream()
                .flatMap(RuleReview::reviewed)
                .flatMap(List::stream)
                .toList();
    }

    /** The lists as they are asked: each table of policies as one, all others each. */
    private static Stream<List<RuleDefect>> reviewed(NetworkDevice device) {
        Enforcement enforcement = new Enforcement(device);
        List<List<RuleLine>> policies = enforcement.policies();
        Set<RuleLine> together = new HashSet<>();
        policies.forEach(together::addAll);
        Stream<List<RuleDefect>> tables =
                policies.stream().map(table -> new RuleReview(device, true, table.size()).reviewed(table));
        Stream<List<RuleDefect>> others = device.lists().entrySet().stream()
                .filter(list -> list.getValue().stream().noneMatch(together::contains))
                .map(list -> new RuleReview(
                                device,
                                enforcement.decides(list.getKey()),
                                list.getValue().size())
                        .reviewed(list.getValue()));
        return Stream.concat(tables, others);
    }

    private List<RuleDefect> reviewed(List<RuleLine> lines) {
        List<Read> rules = lines.stream().filter(RuleLine::enabled).peek(line -> named(line.rule())).toList().stream()
                .map(this::read)
                .filter(rule -> rule.decides() || !rule.line().rule().logged().orElse(false))
                .toList();
        boolean counts =
                rules.stream().anyMatch(rule -> rule.line().rule().hits().orElse(0) > 0);
        for (int i = 0; i < rules.size(); i++) {
            Read rule = rules.get(i);
            if (rule.written() && rule.decides()) {
                judge(rule, near(rule, rules.subList(0, i)), near(rule, rules.subList(i + 1, rules.size())));
                if (filters) {
                    broad(rule);
                }
                unused(rule, counts);
            }
        }
        return defects;
    }

    private Read read(RuleLine line) {
        FilterRule rule = line.rule();
        Bounds bounds = reader.matched(rule).and(zones(rule.fromZones(), true)).and(zones(rule.toZones(), false));
        return new Read(
                line, Outline.of(rule, this::members), bounds, rule.action().orElse(FilterAction.OTHER));
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
            PacketSet zone = space.none();
            for (String member : members(plain)) {
                int number = zones.computeIfAbsent(member, key -> zones.size() + 1);
                if (number > HeaderSpace.MOST_ZONES) {
                    return Bounds.exactly(space.all()).doubted("the list has too many zones to tell them apart");
                }
                zone = zone.or(from ? space.from(number) : space.to(number));
            }
            left = out ? left.or(zone) : left;
            meant = out ? meant : meant.or(zone);
            named |= !out;
        }
        return Bounds.exactly((named ? meant : space.all()).minus(left));
    }

    /** Keeps in mind the names of zones and interfaces of a rule, so that those that mean the same are known. */
    private void named(FilterRule rule) {
        Stream.of(rule.fromZones(), rule.toZones())
                .flatMap(names -> names.stream())
                .map(name -> (name.startsWith("not:") ? name.substring(4) : name).toLowerCase(Locale.ROOT))
                .forEach(name -> members.putIfAbsent(name, Set.of()));
    }

    /** The interfaces that a zone, an interface or a pattern means, with itself: it may mean more than is in the record. */
    private Set<String> members(String name) {
        Set<String> known = members.getOrDefault(name, Set.of());
        if (!known.isEmpty()) {
            return known;
        }
        Set<String> meant = new HashSet<>(Set.of(name));
        device.attachments().stream()
                .filter(one -> one.called(name))
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .forEach(meant::add);
        if (name.endsWith("+") || name.endsWith("*")) {
            String start = name.substring(0, name.length() - 1);
            members.keySet().stream().filter(other -> other.startsWith(start)).forEach(meant::add);
        }
        members.put(name, meant);
        return meant;
    }

    /** The rules that may match something that a rule matches too. */
    private static List<Read> near(Read rule, List<Read> others) {
        List<Read> near = new ArrayList<>();
        for (Read other : others) {
            if (other.outline().meets(rule.outline())) {
                near.add(other);
            }
        }
        return near;
    }

    private void judge(Read rule, List<Read> earlier, List<Read> later) {
        PacketSet effect = rule.bounds().possibly();
        for (Read other : earlier) {
            effect = other.decides() ? effect.minus(other.bounds().surely()) : effect;
        }
        if (effect.isEmpty()) {
            covered(rule, earlier);
        } else if ((!rule.permits() || !redundant(rule, later, effect)) && filters) {
            contradiction(rule, earlier);
        }
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

    private boolean redundant(Read rule, List<Read> later, PacketSet effect) {
        List<Read> by = new ArrayList<>();
        PacketSet open = effect;
        for (Read other : later) {
            PacketSet hit = open.and(other.bounds().possibly());
            if (!hit.isEmpty() && !other.permits()) {
                return false;
            }
            if (!hit.isEmpty()) {
                by.add(other);
                open = open.minus(other.bounds().surely());
            }
        }
        if (open.isEmpty()) {
            add(RuleDefect.Sort.REDUNDANT, rule, by, "later rules permit all that it permits");
        }
        return open.isEmpty();
    }

    private void contradiction(Read rule, List<Read> earlier) {
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
        if (!rule.permits()
                || !rule.outline().isWide()
                || rule.bounds().surely().isEmpty()) {
            return;
        }
        boolean opens = rule.bounds().surely().meets(space.opening());
        boolean everySource = isAny(reader.addresses().bounds(said.sources(), true));
        boolean everyDestination = isAny(reader.addresses().bounds(said.destinations(), false));
        boolean everyService =
                reader.services().bounds(said.services()).surely().covers(space.opening());
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

    private String between(FilterRule rule) {
        return rule.fromZones().isEmpty() || rule.toZones().isEmpty()
                ? ""
                : ", between " + interfaces(rule.fromZones()) + " and " + interfaces(rule.toZones());
    }

    /** Interfaces by their names at the device, each with the networks behind it as far as they are known. */
    private String interfaces(SortedSet<String> names) {
        return names.stream()
                .map(name -> {
                    String networks = device.attachments().stream()
                            .filter(one -> one.called(name))
                            .flatMap(one -> one.addresses().stream())
                            .map(address -> address.network().toString())
                            .distinct()
                            .collect(Collectors.joining(", "));
                    return networks.isEmpty() ? name : name + " (" + networks + ")";
                })
                .collect(Collectors.joining(", "));
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
