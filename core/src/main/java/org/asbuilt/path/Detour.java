package org.asbuilt.path;

import java.util.Arrays;

/**
 * Finds the shortest way from some nodes to others around nodes that are closed, from both ends at once: where a single node is all that
 * leads to the target, that it is closed shows near the target and not after a walk through the whole plant. Not safe for several threads.
 */
final class Detour {
    private final Edges out;
    private final Edges in;
    private final int mask;
    private final int[] targets;
    private final boolean[] isStart;
    private final boolean[] isTarget;
    private final int[] seen;
    private final int[] by;
    private int round;
    /** The last node on this side of where the two ends met; -1 if there is none. */
    private int bridge;

    /** One of the two ends of a search. */
    private static final class Side {
        private int[] frontier;
        private int size;

        Side(int[] frontier, int size) {
            this.frontier = frontier;
            this.size = size;
        }

        void add(int node) {
            if (size == frontier.length) {
                frontier = Arrays.copyOf(frontier, size * 2);
            }
            frontier[size++] = node;
        }
    }

    /**
     * Prepares searches.
     *
     * @param graph the graph
     * @param mask only edges whose reach has one of these bits are taken
     * @param starts where ways begin; no way meets a second of them
     * @param targets where ways end; no way goes on from one
     */
    Detour(Connectivity graph, int mask, int[] starts, int[] targets) {
        out = graph.out();
        in = graph.in();
        this.mask = mask;
        this.targets = targets.clone();
        isStart = marked(graph.size(), starts);
        isTarget = marked(graph.size(), targets);
        seen = new int[graph.size()];
        by = new int[graph.size()];
    }

    private static boolean[] marked(int size, int[] nodes) {
        boolean[] marked = new boolean[size];
        for (int node : nodes) {
            marked[node] = true;
        }
        return marked;
    }

    /**
     * The nodes of a shortest way; none if there is none. The last of the closed nodes is where it goes on from; without any, it begins at
     * one of the starts.
     *
     * @param starts where it may begin if nothing is closed
     * @param closed the nodes that it has met, in order
     * @param notNext nodes that it may not go to next
     */
    int[] find(int[] starts, int[] closed, int[] notNext) {
        Side far = open(closed);
        Side near = new Side(new int[64], 0);
        int met = -1;
        if (closed.length == 0) {
            begin(starts, notNext, near);
        } else {
            met = step(closed[closed.length - 1], notNext, near);
        }
        met = meet(met, near, far);
        return met < 0 ? new int[0] : way(met);
    }

    /** Whether there is a way that does not meet a node. */
    boolean goesAround(int node, int[] starts) {
        Side far = open(new int[] {node});
        Side near = new Side(new int[64], 0);
        begin(starts, new int[0], near);
        return meet(-1, near, far) >= 0;
    }

    private Side open(int[] closed) {
        round += 4;
        for (int node : closed) {
            seen[node] = closedMark();
        }
        Side far = new Side(new int[Math.max(64, targets.length)], 0);
        for (int target : targets) {
            if (seen[target] != closedMark()) {
                seen[target] = farMark();
                by[target] = -1;
                far.add(target);
            }
        }
        return far;
    }

    /** Goes on from the smaller side, a whole level at a time, so that what meets first is a shortest way. */
    private int meet(int already, Side near, Side far) {
        int met = already;
        while (met < 0 && near.size > 0 && far.size > 0) {
            met = near.size <= far.size ? advance(near) : retreat(far);
        }
        return met;
    }

    private int nearMark() {
        return round + 1;
    }

    private int farMark() {
        return round + 2;
    }

    private int closedMark() {
        return round + 3;
    }

    private void begin(int[] starts, int[] notNext, Side near) {
        for (int start : starts) {
            if (!contains(notNext, start) && seen[start] != closedMark()) {
                seen[start] = nearMark();
                by[start] = -1;
                near.add(start);
            }
        }
    }

    private int step(int from, int[] notNext, Side near) {
        for (int edge = out.start()[from]; edge < out.start()[from + 1]; edge++) {
            int node = out.target()[edge];
            if ((out.reach()[edge] & mask) != 0 && !contains(notNext, node)) {
                int met = enter(node, -1, near);
                if (met >= 0) {
                    return met;
                }
            }
        }
        return -1;
    }

    /** The node itself if it is a target or was seen from the other end, and -1 otherwise. */
    private int enter(int node, int from, Side near) {
        if (seen[node] == farMark()) {
            bridge = from;
            return node;
        }
        if (seen[node] != closedMark() && seen[node] != nearMark() && !isStart[node]) {
            seen[node] = nearMark();
            by[node] = from;
            near.add(node);
        }
        return -1;
    }

    private int advance(Side near) {
        int[] level = near.frontier;
        int size = near.size;
        near.frontier = new int[Math.max(64, size)];
        near.size = 0;
        for (int at = 0; at < size; at++) {
            int from = level[at];
            for (int edge = out.start()[from]; edge < out.start()[from + 1]; edge++) {
                if ((out.reach()[edge] & mask) != 0) {
                    int met = enter(out.target()[edge], from, near);
                    if (met >= 0) {
                        return met;
                    }
                }
            }
        }
        return -1;
    }

    private int retreat(Side far) {
        int[] level = far.frontier;
        int size = far.size;
        far.frontier = new int[Math.max(64, size)];
        far.size = 0;
        for (int at = 0; at < size; at++) {
            int to = level[at];
            for (int edge = in.start()[to]; edge < in.start()[to + 1]; edge++) {
                int node = in.target()[edge];
                if ((in.reach()[edge] & mask) == 0) {
                    continue;
                }
                if (seen[node] == nearMark()) {
                    bridge = node;
                    return to;
                }
                if (seen[node] < round && !isStart[node] && !isTarget[node]) {
                    seen[node] = farMark();
                    by[node] = to;
                    far.add(node);
                }
            }
        }
        return -1;
    }

    /** From where it began to the bridge, and from the node that was met to the target. */
    private int[] way(int met) {
        int before = 0;
        for (int node = bridge; node >= 0; node = by[node]) {
            before++;
        }
        int after = 0;
        for (int node = met; node >= 0; node = by[node]) {
            after++;
        }
        int[] way = new int[before + after];
        int at = before;
        for (int node = bridge; node >= 0; node = by[node]) {
            way[--at] = node;
        }
        at = before;
        for (int node = met; node >= 0; node = by[node]) {
            way[at++] = node;
        }
        return way;
    }

    private static boolean contains(int[] nodes, int node) {
        for (int one : nodes) {
            if (one == node) {
                return true;
            }
        }
        return false;
    }
}
