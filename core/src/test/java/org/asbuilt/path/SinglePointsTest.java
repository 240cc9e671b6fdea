package org.asbuilt.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.junit.jupiter.api.Test;

class SinglePointsTest {

    private static Sketch twoZones() {
        return new Sketch()
                .zone("Control", "control")
                .zone("Supervision", "supervisory")
                .conduit("Between", "Control", "Supervision")
                .asset("hmi", "hmi", "Supervision")
                .asset("server", "scada_server", "Supervision")
                .asset("gateway", "data_gateway", "Control")
                .asset("pump", "plc", "Control")
                .asset("valve", "plc", "Control")
                .link("hmi", "server", "monitor_read")
                .link("server", "gateway", "monitor_read")
                .link("gateway", "pump", "control_write")
                .link("gateway", "valve", "control_write")
                .link("pump", "valve", "control_write");
    }

    @Test
    void cutVertexOfAFixtureIsReported() {
        SinglePoints single = SinglePoints.of(twoZones().graph());

        assertThat(single.points())
                .extracting(SinglePoints.Point::id)
                .containsExactlyInAnyOrder(Sketch.asset("gateway"), Sketch.asset("server"));
        SinglePoints.Point gateway = single.points().stream()
                .filter(point -> point.id().equals(Sketch.asset("gateway")))
                .findFirst()
                .orElseThrow();
        assertThat(gateway.cutOff()).isEqualTo(2);
        assertThat(gateway.parts().stream()
                        .map(part -> Set.copyOf(part.first()))
                        .toList())
                .containsExactlyInAnyOrder(
                        Set.of(Sketch.asset("hmi"), Sketch.asset("server")),
                        Set.of(Sketch.asset("pump"), Sketch.asset("valve")));
    }

    @Test
    void linksThatAloneHoldPartsTogetherAreReported() {
        SinglePoints single = SinglePoints.of(twoZones().graph());

        assertThat(single.links())
                .extracting(SinglePoints.SoleLink::carriers)
                .containsExactlyInAnyOrder(
                        List.of(Sketch.joint("server", "gateway")), List.of(Sketch.joint("hmi", "server")));
    }

    @Test
    void zonesOnASinglePointAreToldFromThoseWithRedundantPaths() {
        Id control = Id.of(Kind.ZONE, "Control");
        Joint alone = SinglePoints.of(twoZones().graph()).joints().getFirst();
        assertThat(Set.of(alone.one(), alone.other())).contains(control);
        assertThat(alone.single()).isPresent();
        assertThat(alone.conduits()).containsExactly(Id.of(Kind.CONDUIT, "Between"));
        assertThat(alone.redundant()).isEmpty();

        Joint twice = SinglePoints.of(
                        twoZones().link("hmi", "pump", "monitor_read").graph())
                .joints()
                .getFirst();
        assertThat(twice.single()).isEmpty();
        assertThat(twice.redundant().stream()
                        .map(pair -> Set.of(pair.one(), pair.other()))
                        .toList())
                .containsExactlyInAnyOrder(
                        Set.of(Sketch.asset("server"), Sketch.asset("gateway")),
                        Set.of(Sketch.asset("hmi"), Sketch.asset("pump")));
    }

    @Test
    void twoLinksWithoutACommonEndAreFoundIfThereAreAny() {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            Sketch sketch = new Sketch().zone("A", "control").zone("B", "supervisory");
            IntStream.range(0, 3).forEach(i -> sketch.asset("a" + i, "plc", "A").asset("b" + i, "hmi", "B"));
            int links = 1 + random.nextInt(4);
            Set<List<String>> pairs = new HashSet<>();
            for (int i = 0; i < links; i++) {
                List<String> pair = List.of("a" + random.nextInt(3), "b" + random.nextInt(3));
                pairs.add(pair);
                sketch.link(pair.getFirst(), pair.getLast(), "control_write");
            }
            boolean apart = pairs.stream()
                    .anyMatch(one -> pairs.stream()
                            .anyMatch(other -> !one.getFirst().equals(other.getFirst())
                                    && !one.getLast().equals(other.getLast())));

            Joint joint = SinglePoints.of(sketch.graph()).joints().getFirst();

            assertThat(joint.links()).isEqualTo(pairs.size());
            assertThat(joint.single().isEmpty()).isEqualTo(apart);
            assertThat(joint.redundant()).hasSize(apart ? 2 : 0);
            if (apart) {
                Joint.Pair one = joint.redundant().getFirst();
                Joint.Pair other = joint.redundant().getLast();
                assertThat(one.one()).isNotEqualTo(other.one());
                assertThat(one.other()).isNotEqualTo(other.other());
            }
        }
    }

    @Test
    void whatSeparatesIsWhatTakingAwayEachShows() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            int size = 2 + random.nextInt(9);
            boolean[][] joined = new boolean[size][size];
            Edges.Found found = new Edges.Found();
            int links = random.nextInt(size * 2);
            for (int i = 0; i < links; i++) {
                int one = random.nextInt(size);
                int other = random.nextInt(size);
                if (one != other && !joined[one][other]) {
                    joined[one][other] = true;
                    joined[other][one] = true;
                    found.add(one, other, 0, (byte) 1);
                    found.add(other, one, 0, (byte) 1);
                }
            }
            Cuts cuts = new Cuts(found.ordered(size));

            int whole = parts(joined, -1).size();
            for (int node = 0; node < size; node++) {
                int taken = node;
                List<Set<Integer>> left = parts(joined, node);
                Optional<Cuts.Cut> cut = cuts.vertices().stream()
                        .filter(one -> one.node() == taken)
                        .findFirst();
                assertThat(cut.isPresent()).isEqualTo(left.size() > whole);
                if (cut.isPresent()) {
                    for (int first : cut.get().parts()) {
                        assertThat(left).contains(Set.copyOf(cuts.members(first, size)));
                    }
                    Set<Integer> rest = Set.copyOf(cuts.rest(cut.get(), size));
                    assertThat(rest.isEmpty() || left.contains(rest)).isTrue();
                }
            }
            for (int one = 0; one < size; one++) {
                for (int other = one + 1; other < size; other++) {
                    if (joined[one][other]) {
                        joined[one][other] = false;
                        joined[other][one] = false;
                        boolean separates = parts(joined, -1).size() > whole;
                        joined[one][other] = true;
                        joined[other][one] = true;
                        Set<Integer> ends = Set.of(one, other);
                        assertThat(cuts.bridges().stream()
                                        .anyMatch(cut -> Set.of(
                                                        cut.node(), cut.parts().getFirst())
                                                .equals(ends)))
                                .isEqualTo(separates);
                    }
                }
            }
        }
    }

    @Test
    void aLongChainNeedsNoStack() {
        int size = 300_000;
        Edges.Found found = new Edges.Found();
        for (int node = 1; node < size; node++) {
            found.add(node - 1, node, 0, (byte) 1);
            found.add(node, node - 1, 0, (byte) 1);
        }

        Cuts cuts = new Cuts(found.ordered(size));

        assertThat(cuts.vertices()).hasSize(size - 2);
        assertThat(cuts.bridges()).hasSize(size - 1);
    }

    private static List<Set<Integer>> parts(boolean[][] joined, int without) {
        List<Set<Integer>> parts = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (int start = 0; start < joined.length; start++) {
            if (start == without || !seen.add(start)) {
                continue;
            }
            Set<Integer> part = new HashSet<>(Set.of(start));
            Deque<Integer> open = new ArrayDeque<>(part);
            while (!open.isEmpty()) {
                int node = open.pop();
                for (int other = 0; other < joined.length; other++) {
                    if (joined[node][other] && other != without && part.add(other)) {
                        seen.add(other);
                        open.push(other);
                    }
                }
            }
            parts.add(part);
        }
        return parts;
    }
}
