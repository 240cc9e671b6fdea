package org.asbuilt.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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

    @ParameterizedTest
    @MethodSource("seeds")
    void whatHangsBelowIsNeverTheLargerHalf(int seed) {
        BlockTree tree = connected(new Random(seed));
        int[] below = below(tree);
        int[] all = new int[below.length];
        for (int place : tree.order()) {
            int above = tree.parent(place);
            all[place] = above < 0 ? below[place] : all[above];
            assertThat(tree.depth(place)).isEqualTo(above < 0 ? 0 : tree.depth(above) + 1);
            if (above >= 0) {
                assertThat(2 * below[place]).isLessThanOrEqualTo(all[place]);
            }
        }
        assertThat(tree.order()).hasSize(below.length).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theRestIsTheOneLargestPartBelowAnUppermostNode(int seed) {
        BlockTree tree = connected(new Random(seed));
        int[] below = below(tree);
        for (int place : tree.order()) {
            int above = tree.parent(place);
            boolean hangsAtTop = above >= 0 && above < tree.nodes() && tree.parent(above) < 0;
            boolean isLargest = IntStream.of(tree.order())
                    .filter(other -> other != place && tree.parent(other) == above)
                    .allMatch(other -> below[other] < below[place]);
            assertThat(tree.isRest(place)).isEqualTo(hangsAtTop && isLargest);
        }
    }

    /** Of four in a row the second is the middle; behind it are two, before it one. */
    @Test
    void ofFourInARowTwoAreTheRest() {
        IntPairs row = new IntPairs();
        row.add(0, 1, 0);
        row.add(1, 2, 0);
        row.add(2, 3, 0);
        BlockTree tree = BlockTree.of(Graph.of(4, row));
        int top = tree.order()[0];
        assertThat(top).isIn(1, 2);
        int far = tree.parent(top == 1 ? 3 : 0);
        assertThat(tree.isRest(tree.parent(tree.parent(far)))).isTrue();
        assertThat(IntStream.of(tree.order()).filter(tree::isRest)).hasSize(1);
    }

    private static BlockTree connected(Random random) {
        int nodes = 2 + random.nextInt(12);
        IntPairs pairs = new IntPairs();
        for (int node = 1; node < nodes; node++) {
            pairs.add(node, random.nextInt(node), 0);
        }
        pairs.add(random.nextInt(nodes), random.nextInt(nodes), 0);
        return BlockTree.of(Graph.of(nodes, pairs));
    }

    /** How many nodes hang at each place, itself among them. */
    private static int[] below(BlockTree tree) {
        int[] order = tree.order();
        int[] below = new int[order.length];
        for (int at = order.length - 1; at >= 0; at--) {
            int place = order[at];
            below[place] += place < tree.nodes() ? 1 : 0;
            if (tree.parent(place) >= 0) {
                below[tree.parent(place)] += below[place];
            }
        }
        return below;
    }

    /** What is separated is what is cut off. */
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
