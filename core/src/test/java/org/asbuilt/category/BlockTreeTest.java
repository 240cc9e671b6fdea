package org.asbuilt.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What lies between two nodes in the tree of blocks is what every way between them meets, as trying everything finds it. */
class BlockTreeTest {
    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void betweenTwoNodesLieJustThoseThatEveryWayMeets(int seed) {
        Random random = new Random(seed);
        int nodes = 2 + random.nextInt(12);
        IntPairs pairs = new IntPairs();
        int edges = random.nextInt(2 * nodes);
        for (int edge = 0; edge < edges; edge++) {
            pairs.add(random.nextInt(nodes), random.nextInt(nodes), 0);
        }
        Graph graph = Graph.of(nodes, pairs);
        BlockTree tree = BlockTree.of(graph);
        for (int one = 0; one < nodes; one++) {
            for (int other = one + 1; other < nodes; other++) {
                Set<Integer> reached = reached(graph, one, -1);
                assertThat(tree.joined(one, other)).isEqualTo(reached.contains(other));
                if (reached.contains(other)) {
                    assertThat(between(tree, one, other)).isEqualTo(onEveryWay(graph, one, other));
                    assertThat(graph.way(one, other)).startsWith(one).endsWith(other);
                } else {
                    assertThat(graph.way(one, other)).isEmpty();
                }
            }
        }
    }

    /** A part that hangs below is never the larger half, and what is separated is what is cut off. */
    @ParameterizedTest
    @MethodSource("seeds")
    void aNodeSeparatesIfWithoutItOthersAreApart(int seed) {
        Random random = new Random(seed);
        int nodes = 2 + random.nextInt(12);
        IntPairs pairs = new IntPairs();
        for (int node = 1; node < nodes; node++) {
            pairs.add(node, random.nextInt(node), 0);
        }
        pairs.add(random.nextInt(nodes), random.nextInt(nodes), 0);
        Graph graph = Graph.of(nodes, pairs);
        BlockTree tree = BlockTree.of(graph);
        for (int node = 0; node < nodes; node++) {
            int without = node;
            int start = node == 0 ? 1 : 0;
            Set<Integer> left = reached(graph, start, without);
            assertThat(tree.separates(node)).isEqualTo(left.size() < nodes - 1);
        }
    }

    private static Set<Integer> between(BlockTree tree, int one, int other) {
        Set<Integer> between = new HashSet<>();
        int meeting = tree.meeting(one, other);
        for (int end : new int[] {one, other}) {
            for (int place = end; place != meeting; place = tree.parent(place)) {
                between.add(place);
            }
        }
        between.add(meeting);
        return between.stream()
                .filter(place -> place < tree.nodes() && place != one && place != other)
                .collect(Collectors.toSet());
    }

    private static Set<Integer> onEveryWay(Graph graph, int one, int other) {
        return IntStream.range(0, graph.nodes())
                .filter(node -> node != one && node != other)
                .filter(node -> !reached(graph, one, node).contains(other))
                .boxed()
                .collect(Collectors.toSet());
    }

    private static Set<Integer> reached(Graph graph, int from, int without) {
        Set<Integer> reached = new HashSet<>(Set.of(from));
        ArrayDeque<Integer> waiting = new ArrayDeque<>(reached);
        while (!waiting.isEmpty()) {
            int node = waiting.poll();
            for (int edge = graph.first(node); edge < graph.end(node); edge++) {
                int next = graph.target(edge);
                if (next != without && reached.add(next)) {
                    waiting.add(next);
                }
            }
        }
        return reached;
    }
}
