package org.asbuilt.category;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An undirected graph of numbers in arrays: the neighbours of {@code n} stand from {@code start[n]} up to {@code start[n + 1]}. */
final class Graph {
    private final int[] start;
    private final int[] to;

    private Graph(int[] start, int[] to) {
        this.start = start;
        this.to = to;
    }

    /** The graph in which each pair is an edge; pairs of a number with itself are none. */
    static Graph of(int nodes, IntPairs pairs) {
        int[] start = new int[nodes + 1];
        for (int pair = 0; pair < pairs.count(); pair++) {
            if (pairs.one(pair) != pairs.other(pair)) {
                start[pairs.one(pair) + 1]++;
                start[pairs.other(pair) + 1]++;
            }
        }
        for (int node = 0; node < nodes; node++) {
            start[node + 1] += start[node];
        }
        int[] next = Arrays.copyOf(start, nodes);
        int[] to = new int[start[nodes]];
        for (int pair = 0; pair < pairs.count(); pair++) {
            int one = pairs.one(pair);
            int other = pairs.other(pair);
            if (one != other) {
                to[next[one]++] = other;
                to[next[other]++] = one;
            }
        }
        return new Graph(start, to);
    }

    int nodes() {
        return start.length - 1;
    }

    int first(int node) {
        return start[node];
    }

    int end(int node) {
        return start[node + 1];
    }

    int target(int edge) {
        return to[edge];
    }

    /** A shortest way from one to another with both ends; empty if there is none. */
    List<Integer> way(int from, int target) {
        int[] by = new int[nodes()];
        Arrays.fill(by, -1);
        ArrayDeque<Integer> waiting = new ArrayDeque<>(List.of(from));
        by[from] = from;
        while (!waiting.isEmpty() && by[target] < 0) {
            int node = waiting.poll();
            for (int edge = start[node]; edge < start[node + 1]; edge++) {
                if (by[to[edge]] < 0) {
                    by[to[edge]] = node;
                    waiting.add(to[edge]);
                }
            }
        }
        if (by[target] < 0) {
            return List.of();
        }
        List<Integer> way = new ArrayList<>(List.of(target));
        for (int node = target; node != from; node = by[node]) {
            way.add(by[node]);
        }
        return way.reversed();
    }
}
