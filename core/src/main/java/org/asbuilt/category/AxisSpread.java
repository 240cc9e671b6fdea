package org.asbuilt.category;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.asbuilt.model.Id;
import org.asbuilt.model.Rating;
import org.jspecify.annotations.Nullable;

/** The spread on one axis: levels of all nodes, and from where each has its own. */
final class AxisSpread {
    private final Axis axis;
    private final Needs needs;
    private final Graph links;
    private final Graph cables;
    private final byte[] own;
    private final byte[] level;
    /** From which node a node has its level, and why. */
    private final int[] from;

    private final @Nullable Cause[] cause;
    /** For an only cable, the other end of the connection that needs it. */
    private final int[] needing;

    AxisSpread(Axis axis, Needs needs, Combination combination, Graph links, Graph cables) {
        this.axis = axis;
        this.needs = needs;
        this.links = links;
        this.cables = cables;
        own = new byte[needs.nodes()];
        for (int node = 0; node < own.length; node++) {
            own[node] = needs.own(node, axis, combination)
                    .map(rating -> (byte) rating.level())
                    .orElse((byte) -1);
        }
        level = own.clone();
        from = new int[own.length];
        cause = new Cause[own.length];
        needing = new int[own.length];
    }

    /** Raises what others need until nothing is raised any more. */
    AxisSpread settle(IntPairs.ByFirst byNeeding, BlockTree ofLinks, BlockTree ofCables) {
        boolean more = true;
        while (more) {
            along(byNeeding);
            boolean byCable = overCables(ofCables);
            boolean byWay = overLinks(ofLinks);
            more = byCable || byWay;
        }
        return this;
    }

    Effective.OnAxis of(int node) {
        return new Effective.OnAxis(
                rating(own[node]),
                rating(level[node]),
                level[node] > own[node] ? Optional.of(raise(node)) : Optional.empty());
    }

    Optional<Rating> rating(int node) {
        return rating(level[node]);
    }

    private static Optional<Rating> rating(byte known) {
        return known < 0 ? Optional.empty() : Optional.of(Ratings.of(known));
    }

    private Raise raise(int raised) {
        List<Raise.Step> steps = new ArrayList<>();
        for (int node = raised; level[node] > own[node]; node = from[node]) {
            steps.add(step(node));
        }
        return new Raise(axis, Ratings.of(level[raised]), steps);
    }

    private Raise.Step step(int node) {
        Cause why = Optional.ofNullable(cause[node]).orElseThrow();
        int source = from[node];
        List<Integer> way = switch (why) {
            case ONLY_CABLE -> cables.way(needing[node], source);
            case ONLY_WAY -> wayThrough(node, source);
            case DEPENDENCY, DEPENDENCY_WITH_ALTERNATIVE, HOSTS, SUPPORTS, BELONGS_TO -> List.<Integer>of();
        };
        return new Raise.Step(
                id(node), why, id(source), way.stream().map(this::id).toList());
    }

    /** From a neighbour on the other side through the node to what needs it. */
    private List<Integer> wayThrough(int node, int source) {
        List<Integer> way = links.way(node, source);
        List<Integer> whole = new ArrayList<>();
        for (int edge = links.first(node); edge < links.end(node) && whole.isEmpty(); edge++) {
            int other = links.target(edge);
            if (!way.contains(other) && other != source) {
                whole.add(other);
            }
        }
        whole.addAll(way);
        return whole;
    }

    private Id id(int node) {
        return needs.subject(node).id();
    }

    private boolean raise(int node, int to, int source, Cause why) {
        if (to <= level[node]) {
            return false;
        }
        level[node] = (byte) to;
        from[node] = source;
        cause[node] = why;
        return true;
    }

    /** The highest first, so that each need is followed once at each level that it gets. */
    private void along(IntPairs.ByFirst byNeeding) {
        for (int now = Ratings.HIGHEST; now > 0; now--) {
            int[] waiting = new int[needs.nodes()];
            int count = 0;
            for (int node = 0; node < needs.nodes(); node++) {
                if (level[node] == now) {
                    waiting[count++] = node;
                }
            }
            while (count > 0) {
                int node = waiting[--count];
                for (int i = byNeeding.start()[node]; i < byNeeding.start()[node + 1]; i++) {
                    int pair = byNeeding.order()[i];
                    Cause why = needs.cause(pair);
                    int given = why == Cause.DEPENDENCY_WITH_ALTERNATIVE ? now - 1 : now;
                    int needed = needs.needs().other(pair);
                    if (raise(needed, given, node, why) && given == now) {
                        waiting[count++] = needed;
                    }
                }
            }
        }
    }

    /** Whoever is not in the larger half of what is joined needs what joins it to that. */
    private boolean overLinks(BlockTree tree) {
        int[] order = tree.order();
        int[] highest = new int[order.length];
        boolean raised = false;
        for (int i = order.length - 1; i >= 0; i--) {
            int place = order[i];
            boolean isNode = place < tree.nodes();
            if (isNode && highest[place] > 0) {
                int source = highest[place] - 1;
                raised |= raise(place, level[source], source, Cause.ONLY_WAY);
            }
            int above = tree.parent(place);
            if (above >= 0 && !tree.isRest(place)) {
                int best = isNode ? better(place + 1, highest[place]) : highest[place];
                highest[above] = better(best, highest[above]);
            }
        }
        for (int node = 0; node < tree.nodes(); node++) {
            if (tree.separates(node) && needs.conveys(node)) {
                raised |= fromNeighbours(node);
            }
        }
        return raised;
    }

    /** What only passes on is as critical as whatever is at its ports, on whichever side most of the plant is. */
    private boolean fromNeighbours(int node) {
        boolean raised = false;
        for (int edge = links.first(node); edge < links.end(node); edge++) {
            int other = links.target(edge);
            if (!needs.conveys(other)) {
                raised |= raise(node, level[other], other, Cause.ONLY_WAY);
            }
        }
        return raised;
    }

    /** Of two nodes, each one more than its number and 0 for none, the one that is more critical. */
    private int better(int one, int other) {
        if (one == 0 || other == 0) {
            return Math.max(one, other);
        }
        int first = level[one - 1];
        int second = level[other - 1];
        return first > second || (first == second && one < other) ? one : other;
    }

    /** What alone carries a connection by cable is as critical as its more critical end; the most critical are laid first. */
    private boolean overCables(BlockTree tree) {
        int[] up = new int[tree.order().length];
        Arrays.setAll(up, place -> place);
        boolean raised = false;
        IntPairs wanted = needs.links();
        for (int now = Ratings.HIGHEST; now > 0; now--) {
            for (int pair = 0; pair < wanted.count(); pair++) {
                int one = wanted.one(pair);
                int other = wanted.other(pair);
                if (Math.max(level[one], level[other]) == now && one != other && tree.joined(one, other)) {
                    raised |= lay(tree, up, level[one] >= level[other] ? one : other, one, other);
                }
            }
        }
        return raised;
    }

    private boolean lay(BlockTree tree, int[] up, int source, int one, int other) {
        int meeting = tree.meeting(one, other);
        int far = source == one ? other : one;
        boolean raised = false;
        for (int end : new int[] {one, other}) {
            if (end == meeting) {
                continue;
            }
            int place = find(up, tree.parent(end));
            while (place >= 0 && tree.depth(place) > tree.depth(meeting)) {
                raised |= lift(tree, place, source, far);
                up[place] = tree.parent(place);
                place = find(up, place);
            }
        }
        if (meeting != one && meeting != other) {
            raised |= lift(tree, meeting, source, far);
        }
        return raised;
    }

    private boolean lift(BlockTree tree, int place, int source, int far) {
        if (place < tree.nodes() && raise(place, level[source], source, Cause.ONLY_CABLE)) {
            needing[place] = far;
            return true;
        }
        return false;
    }

    /** The nearest place from here upwards that nothing was laid over yet; ways are shortened as they are gone. */
    private static int find(int[] up, int place) {
        int top = place;
        while (top >= 0 && up[top] != top) {
            top = up[top];
        }
        for (int here = place; here >= 0 && here != top; ) {
            int next = up[here];
            up[here] = top;
            here = next;
        }
        return top;
    }
}
