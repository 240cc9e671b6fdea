package org.asbuilt.risk.attack;

import java.util.Arrays;

/** The largest flow through a network of arcs with capacities, by Dinic's way, and with it the cheapest arcs that cut it in two. */
final class Flow {
    /** The capacity of what cannot be cut. */
    static final int UNCUTTABLE = 1 << 28;

    private int[] head;
    private int[] next = new int[64];
    private int[] to = new int[64];
    private int[] left = new int[64];
    private int arcs;
    private int nodes;

    Flow() {
        head = new int[64];
        Arrays.fill(head, -1);
    }

    /** A new node. */
    int node() {
        if (nodes == head.length) {
            head = Arrays.copyOf(head, nodes * 2);
            Arrays.fill(head, nodes, head.length, -1);
        }
        return nodes++;
    }

    /** A new arc; its number. */
    int arc(int from, int target, int capacity) {
        if (arcs + 2 > to.length) {
            next = Arrays.copyOf(next, arcs * 2);
            to = Arrays.copyOf(to, arcs * 2);
            left = Arrays.copyOf(left, arcs * 2);
        }
        put(from, target, capacity);
        put(target, from, 0);
        return arcs - 2;
    }

    private void put(int from, int target, int capacity) {
        to[arcs] = target;
        left[arcs] = capacity;
        next[arcs] = head[from];
        head[from] = arcs++;
    }

    /** What a cut costs and which side each node is on. */
    @SuppressWarnings("ArrayRecordComponent") // seen by nobody outside the package
    record Cut(long capacity, boolean[] near) {
        boolean isPossible() {
            return capacity < UNCUTTABLE;
        }
    }

    /** Cuts, nearest to the source; stops as soon as it is plain that no cut is possible. */
    Cut cut(int source, int sink) {
        long flow = 0;
        int[] stack = new int[nodes];
        int[] level = levels(source, sink);
        while (level[source] >= 0 && flow < UNCUTTABLE) {
            int[] at = Arrays.copyOf(head, nodes);
            int more = push(source, sink, level, at, stack);
            while (more > 0 && flow < UNCUTTABLE) {
                flow += more;
                more = push(source, sink, level, at, stack);
            }
            level = levels(source, sink);
        }
        return new Cut(flow, near(source));
    }

    /** How far each node is from the sink by arcs with something left, as far as that is nearer than the source. */
    private int[] levels(int source, int sink) {
        int[] level = new int[nodes];
        Arrays.fill(level, -1);
        int[] queue = new int[nodes];
        int filled = 0;
        queue[filled++] = sink;
        level[sink] = 0;
        for (int i = 0; i < filled && level[source] < 0; i++) {
            int node = queue[i];
            for (int arc = head[node]; arc >= 0; arc = next[arc]) {
                if (left[arc ^ 1] > 0 && level[to[arc]] < 0) {
                    level[to[arc]] = level[node] + 1;
                    queue[filled++] = to[arc];
                }
            }
        }
        return level;
    }

    /** What can still be got to from the source. */
    private boolean[] near(int source) {
        boolean[] near = new boolean[nodes];
        int[] queue = new int[nodes];
        int filled = 0;
        queue[filled++] = source;
        near[source] = true;
        for (int i = 0; i < filled; i++) {
            for (int arc = head[queue[i]]; arc >= 0; arc = next[arc]) {
                if (left[arc] > 0 && !near[to[arc]]) {
                    near[to[arc]] = true;
                    queue[filled++] = to[arc];
                }
            }
        }
        return near;
    }

    /** How many arcs there are, those back counted too: the even ones are those that were asked for. */
    int arcs() {
        return arcs;
    }

    int from(int arc) {
        return to[arc ^ 1];
    }

    int to(int arc) {
        return to[arc];
    }

    /** One way of arcs with something left, kept on a stack of its own, for ways may be long. */
    private int push(int source, int sink, int[] level, int[] at, int[] stack) {
        int depth = 0;
        int node = source;
        while (node != sink) {
            int arc = at[node];
            if (arc < 0) {
                if (depth == 0) {
                    return 0;
                }
                // A dead end: the arc that led here is used up for this round.
                int back = stack[--depth];
                node = to[back ^ 1];
                at[node] = next[at[node]];
            } else if (left[arc] > 0 && level[to[arc]] == level[node] - 1) {
                stack[depth++] = arc;
                node = to[arc];
            } else {
                at[node] = next[arc];
            }
        }
        int most = Integer.MAX_VALUE;
        for (int i = 0; i < depth; i++) {
            most = Math.min(most, left[stack[i]]);
        }
        for (int i = 0; i < depth; i++) {
            left[stack[i]] -= most;
            left[stack[i] ^ 1] += most;
        }
        return most;
    }
}
