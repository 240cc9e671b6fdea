package org.asbuilt.path;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;

/**
 * How many assets one has to enter to get from outside to each node, over what surely or possibly lets somebody through. Access paths and
 * networks on the way are no step: whoever uses them stands before what they lead to. Linear in the size of the graph. Source:
 * requirements P3-10.
 */
public final class Nearness {
    private static final int MASK = Reach.possibleBit(Effect.READ);

    private final Connectivity graph;
    private final int[] steps;
    private final int[] by;

    private Nearness(Connectivity graph, Collection<Id> first, Collection<Id> business) {
        this.graph = graph;
        steps = new int[graph.size()];
        by = new int[graph.size()];
        Arrays.fill(steps, Search.NOT_FOUND);
        Arrays.fill(by, -1);
        int[] entries = graph.entryNumbers();
        ArrayDeque<Integer> now = new ArrayDeque<>();
        for (int node : graph.numbers(first)) {
            begin(node, 0, now);
        }
        for (int node : entries) {
            begin(node, 0, now);
        }
        ArrayDeque<Integer> next = new ArrayDeque<>();
        for (int node : graph.numbers(business)) {
            begin(node, 1, next);
        }
        for (int step = 0; !now.isEmpty() || !next.isEmpty(); step++) {
            go(step, now, next);
            now.addAll(next);
            next.clear();
        }
    }

    /**
     * Measures from all entries of a graph.
     *
     * @param graph the graph
     * @param first entries of which a way is told rather than one from another, where both are as short
     * @param business assets of the business, which count as one step inside: who is there is not decided by the plant
     */
    public static Nearness of(Connectivity graph, Collection<Id> first, Collection<Id> business) {
        List<Id> known = graph.entries().stream()
                .map(Entry::id)
                .filter(first::contains)
                .sorted(Comparator.naturalOrder())
                .toList();
        return new Nearness(graph, known, business);
    }

    private void begin(int node, int step, ArrayDeque<Integer> into) {
        if (steps[node] == Search.NOT_FOUND) {
            steps[node] = step;
            into.add(node);
        }
    }

    private void go(int step, ArrayDeque<Integer> now, ArrayDeque<Integer> next) {
        Edges edges = graph.out();
        while (!now.isEmpty()) {
            int node = now.poll();
            if (steps[node] < step) {
                continue;
            }
            for (int edge = edges.start()[node]; edge < edges.start()[node + 1]; edge++) {
                int target = edges.target()[edge];
                int cost = graph.id(target).kind() == Kind.ASSET ? 1 : 0;
                if ((edges.reach()[edge] & MASK) != 0 && step + cost < steps[target]) {
                    steps[target] = step + cost;
                    by[target] = node;
                    (cost == 0 ? now : next).add(target);
                }
            }
        }
    }

    /** Whether anything is recorded that leads to or from it. */
    public boolean isJoined(Id id) {
        return graph.number(id)
                .filter(node -> graph.out().start()[node] < graph.out().start()[node + 1]
                        || graph.in().start()[node] < graph.in().start()[node + 1])
                .isPresent();
    }

    /** How many assets one enters to get there, itself included; 0 if it is outside itself; empty if nothing recorded leads there. */
    public OptionalInt steps(Id id) {
        return graph.number(id)
                .map(node -> steps[node])
                .filter(known -> known != Search.NOT_FOUND)
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    /** A way from outside with the fewest such steps; empty if there is none, or if it begins there. */
    public Optional<Way> way(Id id) {
        Optional<Integer> end = graph.number(id).filter(node -> by[node] >= 0);
        if (end.isEmpty()) {
            return Optional.empty();
        }
        ArrayDeque<Integer> way = new ArrayDeque<>();
        for (int node = end.get(); node >= 0; node = by[node]) {
            way.addFirst(node);
        }
        return Optional.of(graph.way(way.stream().mapToInt(Integer::intValue).toArray(), MASK));
    }
}
