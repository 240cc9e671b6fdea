package org.asbuilt.category;

import java.util.Arrays;

/**
 * The tree of the blocks of an undirected graph and the nodes that join them: between two nodes lie just those that every way between
 * them meets. Its places below {@link #nodes} are the nodes of the graph, those above the blocks. Each part of the graph is hung up at its
 * middle, so that what hangs below a place is never the larger half. Linear in the size of the graph. Source: Hopcroft and Tarjan,
 * Algorithm 447: efficient algorithms for graph manipulation, 1973.
 */
final class BlockTree {
    private final int nodes;
    private final int[] parent;
    private final int[] depth;
    private final int[] order;
    private final int[] part;
    private final int[] head;
    private final int[] branches;
    private final boolean[] rest;

    private BlockTree(
            int nodes, int[] parent, int[] depth, int[] order, int[] part, int[] head, int[] branches, boolean[] rest) {
        this.nodes = nodes;
        this.parent = parent;
        this.depth = depth;
        this.order = order;
        this.part = part;
        this.head = head;
        this.branches = branches;
        this.rest = rest;
    }

    /** The tree of a graph. */
    static BlockTree of(Graph graph) {
        IntPairs members = blocks(graph);
        int blocks = members.count() == 0 ? 0 : members.with(members.count() - 1) + 1;
        int nodes = graph.nodes();
        IntPairs edges = new IntPairs();
        for (int i = 0; i < members.count(); i++) {
            edges.add(members.one(i), nodes + members.other(i), 0);
        }
        return new Hanging(Graph.of(nodes + blocks, edges), nodes).tree();
    }

    /** How many of its places are nodes. */
    int nodes() {
        return nodes;
    }

    /** The place above; -1 of the uppermost. */
    int parent(int place) {
        return parent[place];
    }

    /** All places, each after the one above it. */
    int[] order() {
        return order;
    }

    /** Whether two places are joined at all. */
    boolean joined(int one, int other) {
        return part[one] == part[other];
    }

    int depth(int place) {
        return depth[place];
    }

    /** Whether what hangs at a place is the largest part below an uppermost node: the rest of the plant, which the others need. */
    boolean isRest(int place) {
        return rest[place];
    }

    /** Whether a node separates others. */
    boolean separates(int node) {
        return parent[node] < 0 ? branches[node] > 1 : branches[node] > 0;
    }

    /** The lowest place that is above both, or one of them. */
    int meeting(int one, int other) {
        int first = one;
        int second = other;
        while (head[first] != head[second]) {
            if (depth[head[first]] >= depth[head[second]]) {
                first = parent[head[first]];
            } else {
                second = parent[head[second]];
            }
        }
        return depth[first] <= depth[second] ? first : second;
    }

    /** Which node belongs to which block: pairs of node and block; the number of the block goes with each, in rising order. */
    private static IntPairs blocks(Graph graph) {
        int nodes = graph.nodes();
        int[] number = new int[nodes];
        int[] low = new int[nodes];
        int[] from = new int[nodes];
        int[] next = new int[nodes];
        int[] stack = new int[nodes];
        IntPairs members = new IntPairs();
        int counted = 0;
        int blocks = 0;
        for (int root = 0; root < nodes; root++) {
            if (number[root] != 0 || graph.first(root) == graph.end(root)) {
                continue;
            }
            int top = 0;
            int node = root;
            from[root] = -1;
            number[root] = ++counted;
            low[root] = counted;
            next[root] = graph.first(root);
            stack[top++] = root;
            while (node >= 0) {
                if (next[node] < graph.end(node)) {
                    int other = graph.target(next[node]++);
                    if (number[other] == 0) {
                        from[other] = node;
                        number[other] = ++counted;
                        low[other] = counted;
                        next[other] = graph.first(other);
                        stack[top++] = other;
                        node = other;
                    } else {
                        low[node] = Math.min(low[node], number[other]);
                    }
                    continue;
                }
                int above = from[node];
                if (above >= 0) {
                    low[above] = Math.min(low[above], low[node]);
                    if (low[node] >= number[above]) {
                        int taken;
                        do {
                            taken = stack[--top];
                            members.add(taken, blocks, blocks);
                        } while (taken != node);
                        members.add(above, blocks, blocks);
                        blocks++;
                    }
                }
                node = above;
            }
        }
        return members;
    }

    /** Hangs the trees up at their middles. */
    private static final class Hanging {
        private final Graph tree;
        private final int nodes;
        private final int places;
        private final int[] parent;
        private final int[] below;
        private final int[] order;
        private final int[] part;
        private int placed;

        Hanging(Graph tree, int nodes) {
            this.tree = tree;
            this.nodes = nodes;
            places = tree.nodes();
            parent = new int[places];
            below = new int[places];
            order = new int[places];
            part = new int[places];
            Arrays.fill(part, -1);
        }

        BlockTree tree() {
            for (int place = 0; place < places; place++) {
                if (part[place] < 0) {
                    int begin = placed;
                    walk(place);
                    int middle = middle(place, begin);
                    placed = begin;
                    walk(middle);
                    weigh(begin);
                }
            }
            int[] depth = new int[places];
            int[] head = new int[places];
            int[] heavy = new int[places];
            Arrays.fill(heavy, -1);
            for (int at = places - 1; at >= 0; at--) {
                int place = order[at];
                int above = parent[place];
                if (above >= 0 && (heavy[above] < 0 || below[place] > below[heavy[above]])) {
                    heavy[above] = place;
                }
            }
            for (int place : order) {
                int above = parent[place];
                depth[place] = above < 0 ? 0 : depth[above] + 1;
                head[place] = above >= 0 && heavy[above] == place ? head[above] : place;
            }
            return new BlockTree(nodes, parent, depth, order, part, head, branches(), rest(heavy));
        }

        private int[] branches() {
            int[] branches = new int[places];
            for (int place : order) {
                if (parent[place] >= 0) {
                    branches[parent[place]]++;
                }
            }
            return branches;
        }

        private boolean[] rest(int[] heavy) {
            int[] equals = new int[places];
            for (int place : order) {
                int above = parent[place];
                if (above >= 0 && below[place] == below[heavy[above]]) {
                    equals[above]++;
                }
            }
            boolean[] rest = new boolean[places];
            for (int place : order) {
                int above = parent[place];
                rest[place] =
                        above >= 0 && above < nodes && parent[above] < 0 && heavy[above] == place && equals[above] == 1;
            }
            return rest;
        }

        private void walk(int root) {
            int begin = placed;
            parent[root] = -1;
            part[root] = root;
            order[placed++] = root;
            for (int at = begin; at < placed; at++) {
                int place = order[at];
                for (int edge = tree.first(place); edge < tree.end(place); edge++) {
                    int other = tree.target(edge);
                    if (other != parent[place]) {
                        parent[other] = place;
                        part[other] = root;
                        order[placed++] = other;
                    }
                }
            }
        }

        private void weigh(int begin) {
            for (int at = begin; at < placed; at++) {
                below[order[at]] = order[at] < nodes ? 1 : 0;
            }
            for (int at = placed - 1; at > begin; at--) {
                below[parent[order[at]]] += below[order[at]];
            }
        }

        private int middle(int root, int begin) {
            weigh(begin);
            int all = below[root];
            int place = root;
            while (true) {
                int heaviest = -1;
                for (int edge = tree.first(place); edge < tree.end(place); edge++) {
                    int other = tree.target(edge);
                    if (other != parent[place] && (heaviest < 0 || below[other] > below[heaviest])) {
                        heaviest = other;
                    }
                }
                if (heaviest < 0 || below[heaviest] * 2 <= all) {
                    return place;
                }
                place = heaviest;
            }
        }
    }
}
