package org.asbuilt.risk.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The searches against trying everything, on random graphs. */
class AttackAlgorithmsTest {
    private static final int GRAPHS = 400;

    private record Arc(int from, int to, int cost) {}

    private static List<Arc> arcs(Random random, int states, int count) {
        List<Arc> arcs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int from = random.nextInt(states);
            int to = random.nextInt(states);
            if (from != to) {
                arcs.add(new Arc(from, to, 1 + random.nextInt(6)));
            }
        }
        return arcs;
    }

    private static Steps steps(int states, List<Arc> arcs) {
        Steps.Found found = new Steps.Found();
        arcs.forEach(arc -> found.add(arc.from(), arc.to(), StepSort.ASKS, arc.cost(), true, 0));
        return found.ordered(states);
    }

    /** All ways that meet no state twice and end at the first end: their states with their cost in front. */
    private static List<int[]> all(List<Arc> arcs, int[] starts, int[] ends) {
        List<int[]> found = new ArrayList<>();
        for (int start : starts) {
            walk(arcs, new int[] {start}, 0, ends, found);
        }
        found.sort(Arrays::compare);
        return found;
    }

    private static void walk(List<Arc> arcs, int[] way, int cost, int[] ends, List<int[]> found) {
        int now = way[way.length - 1];
        if (IntStream.of(ends).anyMatch(end -> end == now)) {
            found.add(IntStream.concat(IntStream.of(cost), IntStream.of(way)).toArray());
            return;
        }
        arcs.stream()
                .filter(arc -> arc.from() == now)
                .mapToInt(Arc::to)
                .distinct()
                .filter(to -> IntStream.of(way).noneMatch(met -> met == to))
                .forEach(to -> {
                    int least = arcs.stream()
                            .filter(arc -> arc.from() == now && arc.to() == to)
                            .mapToInt(Arc::cost)
                            .min()
                            .orElseThrow();
                    int[] longer = Arrays.copyOf(way, way.length + 1);
                    longer[way.length] = to;
                    walk(arcs, longer, cost + least, ends, found);
                });
    }

    @Test
    void theCheapestWaysAreThoseThatTryingEverythingFinds() {
        Random random = new Random(18);
        int ways = 0;
        for (int round = 0; round < GRAPHS; round++) {
            int states = 4 + random.nextInt(5);
            List<Arc> arcs = arcs(random, states, 6 + random.nextInt(14));
            int[] starts = {0, 1};
            int[] ends = {states - 1, states - 2};
            List<int[]> every = all(arcs, starts, ends);
            Steps steps = steps(states, arcs);

            List<CheapestWays.Found> all = CheapestWays.between(steps, steps.cost(), starts, ends, 10_000);
            List<CheapestWays.Found> three = CheapestWays.between(steps, steps.cost(), starts, ends, 3);

            List<int[]> found = all.stream()
                    .map(way -> IntStream.concat(IntStream.of(way.cost()), IntStream.of(way.states()))
                            .toArray())
                    .sorted(Arrays::compare)
                    .toList();
            assertThat(found).usingElementComparator(Arrays::compare).containsExactlyElementsOf(every);
            assertThat(all).extracting(CheapestWays.Found::cost).isSorted();
            assertThat(three.stream().mapToInt(CheapestWays.Found::cost))
                    .containsExactlyElementsOf(
                            every.stream().map(way -> way[0]).limit(3).toList());
            ways += every.size();
        }
        assertThat(ways).isGreaterThan(GRAPHS);
    }

    @Test
    void theCostsOfManyBeginningsAreThoseOfTheCheapestWays() {
        Random random = new Random(19);
        int reached = 0;
        for (int round = 0; round < GRAPHS; round++) {
            int states = 4 + random.nextInt(5);
            List<Arc> arcs = arcs(random, states, 6 + random.nextInt(14));
            Steps steps = steps(states, arcs);
            byte[] price = steps.cost().clone();
            for (int step = 0; step < price.length; step++) {
                price[step] = random.nextInt(6) == 0 ? 0 : price[step];
            }
            List<Arc> open = IntStream.range(0, price.length)
                    .filter(step -> price[step] != 0)
                    .mapToObj(step -> new Arc(steps.from()[step], steps.to()[step], price[step]))
                    .toList();
            // More than 64, so that there are two groups.
            int[] begin = IntStream.range(0, 70).map(i -> i % states).toArray();
            int[] first =
                    IntStream.range(0, 70).map(i -> i % 13 == 0 ? -1 : i % 5).toArray();
            int[] watched = IntStream.range(0, states).toArray();

            Costs costs = Costs.of(steps, price, begin, first, watched);

            for (int i = 0; i < begin.length; i++) {
                for (int end : watched) {
                    int least = first[i] < 0
                            ? Costs.NONE
                            : all(open, new int[] {begin[i]}, new int[] {end}).stream()
                                            .mapToInt(way -> way[0])
                                            .map(cost -> cost + 1)
                                            .min()
                                            .orElse(0)
                                    - 1;
                    int expected = least < 0 ? Costs.NONE : least + first[i];
                    assertThat(costs.of(i, end)).isEqualTo(expected);
                    reached += expected < 0 ? 0 : 1;
                }
            }
        }
        assertThat(reached).isGreaterThan(GRAPHS);
    }

    @Test
    void theCutIsTheCheapestOfAllSubsets() {
        Random random = new Random(20);
        int possible = 0;
        for (int round = 0; round < GRAPHS; round++) {
            int nodes = 3 + random.nextInt(4);
            List<Arc> arcs = arcs(random, nodes, 3 + random.nextInt(9));
            boolean[] fixed = new boolean[arcs.size()];
            Flow flow = new Flow();
            IntStream.range(0, nodes).forEach(node -> flow.node());
            for (int i = 0; i < arcs.size(); i++) {
                fixed[i] = random.nextInt(8) == 0;
                flow.arc(
                        arcs.get(i).from(),
                        arcs.get(i).to(),
                        fixed[i] ? Flow.UNCUTTABLE : arcs.get(i).cost());
            }

            Flow.Cut cut = flow.cut(0, nodes - 1);

            long least = least(arcs, fixed, nodes);
            assertThat(cut.isPossible()).isEqualTo(least < Flow.UNCUTTABLE);
            if (cut.isPossible()) {
                assertThat(cut.capacity()).isEqualTo(least);
                long across = arcs.stream()
                        .filter(arc -> cut.near()[arc.from()] && !cut.near()[arc.to()])
                        .mapToLong(Arc::cost)
                        .sum();
                assertThat(across).isEqualTo(least);
                possible += least > 0 ? 1 : 0;
            }
        }
        assertThat(possible).isGreaterThan(GRAPHS / 4);
    }

    private static long least(List<Arc> arcs, boolean[] fixed, int nodes) {
        long least = Flow.UNCUTTABLE;
        for (int subset = 0; subset < 1 << arcs.size(); subset++) {
            long cost = 0;
            List<Arc> left = new ArrayList<>();
            for (int i = 0; i < arcs.size(); i++) {
                boolean cut = (subset >> i & 1) != 0;
                cost += cut ? (fixed[i] ? Flow.UNCUTTABLE : arcs.get(i).cost()) : 0;
                if (!cut) {
                    left.add(arcs.get(i));
                }
            }
            if (cost < least && !joined(left, nodes)) {
                least = cost;
            }
        }
        return least;
    }

    private static boolean joined(List<Arc> arcs, int nodes) {
        boolean[] reached = new boolean[nodes];
        reached[0] = true;
        for (int round = 0; round < nodes; round++) {
            arcs.stream().filter(arc -> reached[arc.from()]).forEach(arc -> reached[arc.to()] = true);
        }
        return reached[nodes - 1];
    }
}
