package org.asbuilt.path;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The cut vertices and bridges of an undirected graph: what, when it alone is taken away, separates others from each other. Source: Tarjan,
 * depth-first search and linear graph algorithms, 1972; with a stack of its own, for a chain of devices may be long.
 */
final class Cuts {
    private final Edges edges;
    private final int[] number;
    private final int[] low;
    private final int[] size;
    private final int[] order;
    private final int[] parent;
    private final int[] root;
    private final int[] next;
    private int counted;
    private final List<Cut> vertices = new ArrayList<>();
    private final List<Cut> bridges = new ArrayList<>();

    /**
     * Something that separates.
     *
     * @param node the node; of a bridge the end nearer to where the search began
     * @param parts for a cut vertex the first nodes of the parts that it cuts off from the rest; for a bridge its other end alone
     */
    record Cut(int node, List<Integer> parts) {}

    /** Searches a graph in which each edge stands in both directions, at most once in each. */
    Cuts(Edges edges) {
        this.edges = edges;
        int nodes = edges.start().length - 1;
        number = new int[nodes];
        low = new int[nodes];
        size = new int[nodes];
        order = new int[nodes];
        parent = new int[nodes];
        root = new int[nodes];
        next = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            if (number[node] == 0) {
                search(node);
            }
        }
        for (int node = 0; node < nodes; node++) {
            collect(node);
        }
    }

    private void search(int start) {
        int node = start;
        enter(start, -1, start);
        while (node >= 0) {
            if (next[node] < edges.start()[node + 1]) {
                int other = edges.target()[next[node]++];
                if (number[other] == 0) {
                    enter(other, node, start);
                    node = other;
                } else if (other != parent[node]) {
                    low[node] = Math.min(low[node], number[other]);
                }
            } else {
                node = leave(node);
            }
        }
    }

    private void enter(int node, int from, int start) {
        order[counted++] = node;
        number[node] = counted;
        low[node] = counted;
        size[node] = 1;
        parent[node] = from;
        root[node] = start;
        next[node] = edges.start()[node];
    }

    private int leave(int node) {
        int from = parent[node];
        if (from >= 0) {
            low[from] = Math.min(low[from], low[node]);
            size[from] += size[node];
        }
        return from;
    }

    private void collect(int node) {
        List<Integer> parts = new ArrayList<>();
        int children = 0;
        for (int edge = edges.start()[node]; edge < edges.start()[node + 1]; edge++) {
            int child = edges.target()[edge];
            if (parent[child] != node) {
                continue;
            }
            children++;
            if (low[child] >= number[node]) {
                parts.add(child);
            }
            if (low[child] > number[node]) {
                bridges.add(new Cut(node, List.of(child)));
            }
        }
        boolean cuts = parent[node] < 0 ? children > 1 : !parts.isEmpty();
        if (cuts) {
            vertices.add(new Cut(node, List.copyOf(parts)));
        }
    }

    /** The nodes that separate others, by number. */
    List<Cut> vertices() {
        return vertices;
    }

    /** The edges that separate others. */
    List<Cut> bridges() {
        return bridges;
    }

    /** How many nodes hang together with a node, itself included. */
    int component(int node) {
        return size[root[node]];
    }

    /** How many nodes lie in the part that begins with a node. */
    int part(int first) {
        return size[first];
    }

    /** The nodes of the part that begins with a node, that one first, at most so many. */
    List<Integer> members(int first, int most) {
        int begin = number[first] - 1;
        List<Integer> members = new ArrayList<>();
        for (int at = begin; at < begin + Math.min(size[first], most); at++) {
            members.add(order[at]);
        }
        return members;
    }

    /** Nodes that hang together with a part and are neither in it nor the node that cuts it off, at most so many. */
    List<Integer> rest(Cut cut, int most) {
        Map<Integer, Integer> cutOff = new HashMap<>();
        cut.parts().forEach(first -> cutOff.put(number[first] - 1, size[first]));
        List<Integer> rest = new ArrayList<>();
        int at = number[root[cut.node()]] - 1;
        int end = at + size[root[cut.node()]];
        while (at < end && rest.size() < most) {
            int skipped = cutOff.getOrDefault(at, 0);
            if (skipped == 0 && order[at] != cut.node()) {
                rest.add(order[at]);
            }
            at += Math.max(1, skipped);
        }
        return rest;
    }
}
