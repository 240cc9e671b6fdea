package org.asbuilt.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.asbuilt.model.Id;

/**
 * Which assets are reached from which places outside, and by how many steps: every entry and every target at once. Sixty-four entries are
 * followed together, one bit each, so that a plant is walked through once for all of them. Source: requirements P4-18; design section 9.
 */
public final class FromOutside {
    private static final int TOGETHER = Long.SIZE;

    private final Connectivity graph;
    private final List<Id> entries;
    private final int[] targets;
    /** One more than the steps, by entry and target; 0 where there is no way. */
    private final short[][] hops;

    private final Effect effect;

    private FromOutside(Connectivity graph, List<Id> entries, int[] targets, Effect effect) {
        this.graph = graph;
        this.entries = List.copyOf(entries);
        this.targets = targets;
        this.effect = effect;
        hops = new short[entries.size()][targets.length];
        int groups = Math.ceilDiv(entries.size(), TOGETHER);
        java.util.stream.IntStream.range(0, groups).parallel().forEach(this::follow);
    }

    /**
     * Follows all entries of a graph.
     *
     * @param graph the graph
     * @param targets the assets that are asked about
     * @param effect what each step must allow, surely or possibly
     */
    public static FromOutside of(Connectivity graph, List<Id> targets, Effect effect) {
        return new FromOutside(
                graph, graph.entries().stream().map(Entry::id).distinct().toList(), graph.numbers(targets), effect);
    }

    private void follow(int group) {
        int first = group * TOGETHER;
        int count = Math.min(TOGETHER, entries.size() - first);
        Edges edges = graph.out();
        int mask = Reach.possibleBit(effect);
        long[] seen = new long[graph.size()];
        long[] now = new long[graph.size()];
        long[] next = new long[graph.size()];
        for (int i = 0; i < count; i++) {
            int node = graph.number(entries.get(first + i)).orElseThrow();
            seen[node] |= 1L << i;
            now[node] |= 1L << i;
        }
        // What is outside itself needs no step.
        note(first, 0, now);
        boolean goesOn = true;
        for (int steps = 1; goesOn && steps < Short.MAX_VALUE - 1; steps++) {
            goesOn = advance(edges, mask, seen, now, next);
            note(first, steps, next);
            long[] spent = now;
            now = next;
            next = spent;
            Arrays.fill(next, 0);
        }
    }

    private static boolean advance(Edges edges, int mask, long[] seen, long[] now, long[] next) {
        boolean any = false;
        for (int node = 0; node < now.length; node++) {
            if (now[node] == 0) {
                continue;
            }
            for (int edge = edges.start()[node]; edge < edges.start()[node + 1]; edge++) {
                int target = edges.target()[edge];
                long fresh = now[node] & ~seen[target];
                if (fresh != 0 && (edges.reach()[edge] & mask) != 0) {
                    next[target] |= fresh;
                }
            }
        }
        for (int node = 0; node < next.length; node++) {
            next[node] &= ~seen[node];
            seen[node] |= next[node];
            any |= next[node] != 0;
        }
        return any;
    }

    private void note(int first, int steps, long[] fresh) {
        for (int target = 0; target < targets.length; target++) {
            long bits = fresh[targets[target]];
            while (bits != 0) {
                hops[first + Long.numberOfTrailingZeros(bits)][target] = (short) (steps + 1);
                bits &= bits - 1;
            }
        }
    }

    /** The entries, by id. */
    public List<Id> entries() {
        return entries;
    }

    /** The assets that were asked about and are in the graph, by id. */
    public List<Id> targets() {
        List<Id> ids = new ArrayList<>(targets.length);
        for (int target : targets) {
            ids.add(graph.id(target));
        }
        return ids;
    }

    /** By how many steps an entry reaches a target, both by their place in the lists: 0 if it is the target; empty if it does not. */
    public OptionalInt hops(int entry, int target) {
        int found = hops[entry][target];
        return found == 0 ? OptionalInt.empty() : OptionalInt.of(found - 1);
    }

    /** How many targets an entry reaches. */
    public int reached(int entry) {
        int reached = 0;
        for (short steps : hops[entry]) {
            reached += steps > 0 ? 1 : 0;
        }
        return reached;
    }

    /** A shortest way from an entry to a target. */
    public Optional<Way> way(Id entry, Id target) {
        return Paths.between(graph, List.of(entry), List.of(target), effect, 1).ways().stream()
                .findFirst();
    }

    /** How many pairs of entry and target there is a way for. */
    public long pairs() {
        long pairs = 0;
        for (short[] row : hops) {
            for (short steps : row) {
                pairs += steps > 0 ? 1 : 0;
            }
        }
        return pairs;
    }
}
