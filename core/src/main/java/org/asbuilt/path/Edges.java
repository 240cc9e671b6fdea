package org.asbuilt.path;

import java.util.Arrays;

/**
 * The edges of a directed graph in arrays: those of node {@code n} are at the places from {@code start[n]} up to {@code start[n + 1]}, in
 * the order of the nodes that they lead to.
 *
 * @param start where the edges of each node begin, and one more
 * @param target where each leads to
 * @param carrier the number of what carries it
 * @param reach what it allows, see {@link Reach#bits}
 */
@SuppressWarnings("ArrayRecordComponent") // millions of edges; never handed out of the package
record Edges(int[] start, int[] target, int[] carrier, byte[] reach) {

    /** Edges as they are found, in no order. */
    static final class Found {
        private int[] from = new int[1024];
        private int[] to = new int[1024];
        private int[] carrier = new int[1024];
        private byte[] reach = new byte[1024];
        private int count;

        void add(int source, int target, int by, byte bits) {
            if (bits == 0 || source == target) {
                return;
            }
            if (count == from.length) {
                int more = count * 2;
                from = Arrays.copyOf(from, more);
                to = Arrays.copyOf(to, more);
                carrier = Arrays.copyOf(carrier, more);
                reach = Arrays.copyOf(reach, more);
            }
            from[count] = source;
            to[count] = target;
            carrier[count] = by;
            reach[count++] = bits;
        }

        Edges ordered(int nodes) {
            return Edges.of(nodes, from, to, carrier, reach, count);
        }

        Edges reversed(int nodes) {
            return Edges.of(nodes, to, from, carrier, reach, count);
        }
    }

    /** Counts by target and then by source: two passes over the edges put them in order without comparing any. */
    private static Edges of(int nodes, int[] from, int[] to, int[] carrier, byte[] reach, int count) {
        int[] byTarget = sorted(nodes, to, count, identity(count));
        int[] order = sorted(nodes, from, count, byTarget);
        int[] start = new int[nodes + 1];
        for (int i = 0; i < count; i++) {
            start[from[i] + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            start[node + 1] += start[node];
        }
        Edges edges = new Edges(start, new int[count], new int[count], new byte[count]);
        for (int i = 0; i < count; i++) {
            edges.target[i] = to[order[i]];
            edges.carrier[i] = carrier[order[i]];
            edges.reach[i] = reach[order[i]];
        }
        return edges;
    }

    private static int[] identity(int count) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = i;
        }
        return order;
    }

    private static int[] sorted(int nodes, int[] key, int count, int[] order) {
        int[] next = new int[nodes + 1];
        for (int i = 0; i < count; i++) {
            next[key[i] + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            next[node + 1] += next[node];
        }
        int[] sorted = new int[count];
        for (int i = 0; i < count; i++) {
            int edge = order[i];
            sorted[next[key[edge]]++] = edge;
        }
        return sorted;
    }

    int count() {
        return target.length;
    }

    /** The first edge from one node to another; the end of the node's edges, or one to another node, if there is none. */
    int first(int node, int to) {
        int low = start[node];
        int high = start[node + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (target[middle] < to) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether an edge leads from one node to another. */
    boolean joins(int node, int to) {
        int edge = first(node, to);
        return edge < start[node + 1] && target[edge] == to;
    }
}
