package org.asbuilt.risk.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.asbuilt.model.Id;
import org.asbuilt.model.Link;
import org.asbuilt.path.Connectivity;
import org.asbuilt.path.Sketch;
import org.junit.jupiter.api.Test;

/** What measures do, against trying everything on small plants. */
class AttackMeasuresTest {
    private static final EnumSet<EntryClass> ANYWHERE = EnumSet.allOf(EntryClass.class);
    private static final int PLANTS = 150;

    /** Plants in which connections lead from lower to higher numbers, so that none closes two directions at once. */
    private static Sketch plant(Random random, int assets) {
        Sketch sketch = new Sketch().zone("Outside", "external").asset("a0", "cloud_service", "Outside");
        for (int asset = 1; asset < assets; asset++) {
            sketch.asset("a" + asset, "plc");
        }
        for (int from = 0; from < assets; from++) {
            for (int to = from + 1; to < assets; to++) {
                if (random.nextInt(2) == 0) {
                    connect(sketch, "a" + from, "a" + to, random);
                }
            }
        }
        return sketch;
    }

    private static void connect(Sketch sketch, String from, String to, Random random) {
        sketch.link(from, to, random.nextInt(4) == 0 ? "monitor_read" : "control_write");
        switch (random.nextInt(3)) {
            case 0 -> sketch.say(Sketch.joint(from, to), Link.class, "", "protocol", "modbus");
            case 1 -> sketch.states(from, to, "required", random.nextBoolean() ? "true" : "false");
            default -> sketch.states(from, to, "observed", "true");
        }
    }

    /** Every measure that closes some step. */
    private static List<Measure> measures(AttackGraph graph, Breaks breaks) {
        return IntStream.range(0, graph.steps().count())
                .boxed()
                .flatMap(step -> breaks.closing(step).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isOpen(AttackGraph graph, Id target, Set<Measure> taken) {
        return !AttackPaths.fromOutside(graph, ANYWHERE, List.of(target), taken, 1)
                .paths()
                .isEmpty();
    }

    @Test
    void theChokePointsAreTheCheapestOfAllSetsOfMeasures() {
        Random random = new Random(4);
        int cuts = 0;
        for (int round = 0; round < PLANTS; round++) {
            int assets = 4 + random.nextInt(2);
            AttackGraph graph = AttackGraph.of(plant(random, assets).graph(), Openings.UNKNOWN);
            Id target = Sketch.asset("a" + (assets - 1));
            Breaks breaks = new Breaks(graph);
            List<Measure> all = measures(graph, breaks);
            assertThat(all.size()).isLessThan(16);

            List<ChokePoints.Cut> found = ChokePoints.of(graph, ANYWHERE, List.of(target), List.of());

            Optional<Integer> least = least(graph, target, all, breaks);
            if (!isOpen(graph, target, Set.of())) {
                assertThat(found).isEmpty();
                continue;
            }
            ChokePoints.Cut cut = found.getFirst();
            Set<Measure> taken = new HashSet<>(
                    cut.proposals().stream().map(Proposal::measure).toList());
            assertThat(isOpen(graph, target, taken)).isFalse();
            assertThat(Optional.of(cut.effort())).isEqualTo(least);
            assertThat(found.get(1).outage()).isLessThanOrEqualTo(cut.outage());
            cuts++;
        }
        assertThat(cuts).isGreaterThan(PLANTS / 2);
    }

    /** Plants in which one measure closes several steps: conduits, access paths, connections used in both directions. */
    private static Sketch shared(Random random, int assets) {
        Sketch sketch = new Sketch()
                .zone("Outside", "external")
                .zone("North", "control")
                .zone("South", "control")
                .conduit("Bridge", "North", "South")
                .conduit("Gate", "Outside", "North")
                .asset("a0", "cloud_service", "Outside");
        for (int asset = 1; asset < assets; asset++) {
            sketch.asset("a" + asset, "plc", random.nextBoolean() ? "North" : "South");
        }
        for (int from = 0; from < assets; from++) {
            for (int to = 0; to < assets; to++) {
                if (from != to && random.nextInt(3) == 0) {
                    connect(sketch, "a" + from, "a" + to, random);
                }
            }
        }
        return random.nextBoolean()
                ? sketch
                : sketch.access("tunnel", "vendor", "client_vpn", "a1", "a" + (1 + random.nextInt(assets - 1)));
    }

    @Test
    void theChokePointsAreTheCheapestAlsoWhereOneMeasureClosesSeveralSteps() {
        Random random = new Random(6);
        int cuts = 0;
        for (int round = 0; round < PLANTS; round++) {
            int assets = 4 + random.nextInt(2);
            AttackGraph graph = AttackGraph.of(shared(random, assets).graph(), Openings.UNKNOWN);
            Id target = Sketch.asset("a" + (assets - 1));
            Breaks breaks = new Breaks(graph);
            List<Measure> all = measures(graph, breaks);
            if (all.size() > 11 || !isOpen(graph, target, Set.of())) {
                continue;
            }

            List<ChokePoints.Cut> found = ChokePoints.of(graph, ANYWHERE, List.of(target), List.of());

            Optional<Integer> least = least(graph, target, all, breaks);
            if (least.isEmpty()) {
                assertThat(found).isEmpty();
                continue;
            }
            ChokePoints.Cut cut = found.getFirst();
            assertThat(cut.least()).isTrue();
            assertThat(Optional.of(cut.effort())).isEqualTo(least);
            for (ChokePoints.Cut one : found) {
                Set<Measure> taken = new HashSet<>(
                        one.proposals().stream().map(Proposal::measure).toList());
                assertThat(isOpen(graph, target, taken)).isFalse();
                for (Measure needed : taken) {
                    Set<Measure> without = new HashSet<>(taken);
                    without.remove(needed);
                    assertThat(isOpen(graph, target, without)).isTrue();
                }
            }
            cuts++;
        }
        assertThat(cuts).isGreaterThan(PLANTS / 4);
    }

    @Test
    void whatIsLeftOutIsWhatTheOthersCloseAnyway() {
        Random random = new Random(7);
        int left = 0;
        for (int round = 0; round < PLANTS; round++) {
            int assets = 5 + random.nextInt(4);
            AttackGraph graph = AttackGraph.of(shared(random, assets).graph(), Openings.UNKNOWN);
            Id target = Sketch.asset("a" + (assets - 1));
            int[] sources = ANYWHERE.stream().mapToInt(graph::source).toArray();
            int[] targets = graph.altered(List.of(target));
            Closings closings = new Closings(graph, sources, targets, List.of());
            Set<Integer> every = new HashSet<>();
            IntStream.range(0, graph.steps().count())
                    .filter(closings::isOpen)
                    .forEach(step -> IntStream.of(closings.all(step)).forEach(every::add));
            Set<Measure> all = measures(closings, every);
            if (every.isEmpty() || isOpen(graph, target, all)) {
                continue;
            }

            Set<Integer> needed = Needed.of(
                    closings,
                    every,
                    sources,
                    targets,
                    one -> closings.proposal(one).effort());

            assertThat(isOpen(graph, target, measures(closings, needed))).isFalse();
            for (int one : needed) {
                Set<Integer> without = new HashSet<>(needed);
                without.remove(one);
                assertThat(isOpen(graph, target, measures(closings, without))).isTrue();
            }
            left += every.size() - needed.size();
        }
        assertThat(left).isGreaterThan(PLANTS);
    }

    private static Set<Measure> measures(Closings closings, Set<Integer> numbers) {
        Set<Measure> measures = new HashSet<>();
        numbers.forEach(one -> measures.add(closings.measure(one)));
        return measures;
    }

    private static Optional<Integer> least(AttackGraph graph, Id target, List<Measure> all, Breaks breaks) {
        Optional<Integer> least = Optional.empty();
        for (int subset = 0; subset < 1 << all.size(); subset++) {
            int chosen = subset;
            Set<Measure> taken = new HashSet<>();
            IntStream.range(0, all.size()).filter(i -> (chosen >> i & 1) != 0).forEach(i -> taken.add(all.get(i)));
            int effort = taken.stream()
                    .mapToInt(one -> breaks.proposal(one).effort())
                    .sum();
            if (least.map(known -> effort < known).orElse(true) && !isOpen(graph, target, taken)) {
                least = Optional.of(effort);
            }
        }
        return least;
    }

    private static List<Consequence> every(AttackGraph graph, int assets) {
        List<Consequence> all = new ArrayList<>();
        for (int asset = 1; asset < assets; asset++) {
            Id id = Sketch.asset("a" + asset);
            all.add(new Consequence(id, Consequence.Sort.CRITICAL_ASSET, Optional.empty(), List.of(id)));
        }
        assertThat(graph.states()).isGreaterThan(all.size());
        return all;
    }

    @Test
    void theTableSaysWhatTheCheapestWaysDoAndFixesDoWhatTheySay() {
        Random random = new Random(5);
        int fixes = 0;
        for (int round = 0; round < PLANTS; round++) {
            int assets = 4 + random.nextInt(4);
            AttackGraph graph = AttackGraph.of(plant(random, assets).graph(), Openings.UNKNOWN);
            List<Consequence> consequences = every(graph, assets);
            Overview overview = Overview.of(graph, consequences, List.of());

            for (int i = 0; i < consequences.size(); i++) {
                assertThat(overview.cost(EntryClass.INTERNET, i)).isEqualTo(cost(graph, consequences.get(i), Set.of()));
            }
            for (Fixes.Fix fix : Fixes.of(overview, 50)) {
                Set<Measure> taken = Set.of(fix.proposal().measure());
                int closed = 0;
                int dearer = 0;
                for (Consequence one : consequences) {
                    OptionalInt before = cost(graph, one, Set.of());
                    OptionalInt after = cost(graph, one, taken);
                    closed += before.isPresent() && after.isEmpty() ? 1 : 0;
                    dearer += after.isPresent() && after.getAsInt() > before.getAsInt() ? 1 : 0;
                }
                assertThat(fix.closed()).isEqualTo(closed);
                assertThat(fix.dearer()).isEqualTo(dearer);
                fixes++;
            }
        }
        assertThat(fixes).isGreaterThan(PLANTS);
    }

    @Test
    void whatFootholdsBringAboutIsWhatTheCostsOfEachSay() {
        Random random = new Random(8);
        int reached = 0;
        for (int round = 0; round < PLANTS; round++) {
            int assets = 5 + random.nextInt(6);
            Sketch sketch = shared(random, assets);
            for (int asset = 1; asset < assets; asset += 3) {
                sketch.asset("a" + asset, "transient_laptop");
            }
            AttackGraph graph = AttackGraph.of(sketch.graph(), Openings.UNKNOWN);
            List<Consequence> consequences = new ArrayList<>(every(graph, assets));
            consequences.add(new Consequence(
                    Sketch.asset("both"),
                    Consequence.Sort.FUNCTION,
                    Optional.empty(),
                    List.of(Sketch.asset("a1"), Sketch.asset("a" + (assets - 1)))));
            Overview overview = Overview.of(graph, consequences, List.of());

            List<Overview.FromFoothold> footholds = overview.footholds();

            Overview.EachCost each = overview.each();
            for (int at = 0; at < footholds.size(); at++) {
                int foothold = at;
                Overview.FromFoothold one = footholds.get(at);
                List<Integer> costs = IntStream.range(0, consequences.size())
                        .mapToObj(consequence -> each.of(foothold, consequence))
                        .filter(OptionalInt::isPresent)
                        .map(OptionalInt::getAsInt)
                        .toList();
                assertThat(one.reached()).isEqualTo(costs.size());
                assertThat(one.cheapest().stream().boxed().toList())
                        .isEqualTo(costs.stream().sorted().limit(1).toList());
                reached += costs.size();
            }
        }
        assertThat(reached).isGreaterThan(PLANTS);
    }

    private static OptionalInt cost(AttackGraph graph, Consequence to, Set<Measure> taken) {
        return AttackPaths.fromOutside(graph, ANYWHERE, to.assets(), taken, 1).paths().stream()
                .mapToInt(AttackPath::effort)
                .findFirst();
    }

    @Test
    void aChangeIsToldByThePairsThatItShifts() {
        Sketch now = new Sketch()
                .zone("Outside", "external")
                .asset("cloud", "cloud_service", "Outside")
                .asset("broker", "application_server")
                .asset("controller", "plc")
                .link("cloud", "broker", "configuration_engineering")
                .link("broker", "controller", "control_write");
        Connectivity before = now.graph();
        Id controller = Sketch.asset("controller");
        List<Consequence> consequences = List.of(
                new Consequence(controller, Consequence.Sort.CRITICAL_ASSET, Optional.empty(), List.of(controller)));
        Overview then = Overview.of(
                AttackGraph.of(now.link("cloud", "controller", "control_write").graph(), Openings.UNKNOWN),
                consequences,
                List.of());

        Overview.Difference difference = Overview.of(AttackGraph.of(before, Openings.UNKNOWN), consequences, List.of())
                .difference(then);

        assertThat(difference.closed()).isEmpty();
        assertThat(difference.dearer()).isEmpty();
        assertThat(difference.easier())
                .containsExactly(
                        new Overview.Shift(EntryClass.INTERNET, consequences.getFirst(), OptionalInt.of(5), 3));
    }
}
