package org.asbuilt.path;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** A search through a graph, breadth first, from some nodes at once: how many edges each node is away, and by which edge it was found. */
final class Search {
    /** How far a node is that was not found. */
    static final int NOT_FOUND = Integer.MAX_VALUE;

    private final int[] distance;
    private final int[] by;
    private final int[] order;
    private int found;

    private Search(int nodes) {
        distance = new int[nodes];
        by = new int[nodes];
        order = new int[nodes];
        Arrays.fill(distance, NOT_FOUND);
        Arrays.fill(by, -1);
    }

    /**
     * Searches.
     *
     * @param edges the edges
     * @param from where it starts
     * @param mask only edges whose reach has one of these bits are taken
     * @param farthest no node that is farther away is looked for
     * @param enters which nodes may be entered
     */
    static Search from(Edges edges, int[] from, int mask, int farthest, IntPredicate enters) {
        Search search = new Search(edges.start().length - 1);
        for (int node : from) {
            search.find(node, 0, -1);
        }
        for (int at = 0; at < search.found; at++) {
            int node = search.order[at];
            int next = search.distance[node] + 1;
            if (next > farthest) {
                break;
            }
            for (int edge = edges.start()[node]; edge < edges.start()[node + 1]; edge++) {
                int target = edges.target()[edge];
                if ((edges.reach()[edge] & mask) != 0 && search.distance[target] == NOT_FOUND && enters.test(target)) {
                    search.find(target, next, node);
                }
            }
        }
        return search;
    }

    static Search from(Edges edges, int[] from, int mask) {
        return from(edges, from, mask, NOT_FOUND - 1, node -> true);
    }

    private void find(int node, int far, int from) {
        if (distance[node] == NOT_FOUND) {
            distance[node] = far;
            by[node] = from;
            order[found++] = node;
        }
    }

    boolean reaches(int node) {
        return distance[node] != NOT_FOUND;
    }

    /** How many edges away. */
    int distance(int node) {
        return distance[node];
    }

    /** How many nodes were found, those it started from included. */
    int found() {
        return found;
    }

    /** The nodes that were found, the nearest first. */
    int[] order() {
        return Arrays.copyOf(order, found);
    }

    /** The nodes from where it started to a node that was found. */
    int[] way(int node) {
        int[] way = new int[distance[node] + 1];
        for (int at = way.length - 1, now = node; at >= 0; at--, now = by[now]) {
            way[at] = now;
        }
        return way;
    }
}
