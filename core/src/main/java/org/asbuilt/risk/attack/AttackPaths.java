package org.asbuilt.risk.attack;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.asbuilt.model.Id;

/**
 * The ways of attack from somewhere to somewhere, the easiest first. Source: requirements P4-18.
 *
 * @param paths the ways, no two through the same states
 * @param more whether there are more than these
 */
public record AttackPaths(List<AttackPath> paths, boolean more) {
    /** So many are found at most. */
    public static final int MOST = 100;

    /** Copies the list. */
    public AttackPaths {
        paths = List.copyOf(paths);
    }

    /**
     * From places outside.
     *
     * @param from which sorts
     * @param to what is altered in the end
     * @param taken measures that are taken
     * @param most how many are wanted, 1 to {@link #MOST}
     */
    public static AttackPaths fromOutside(
            AttackGraph graph, Collection<EntryClass> from, List<Id> to, Collection<Measure> taken, int most) {
        return between(graph, from.stream().mapToInt(graph::source).toArray(), to, taken, most);
    }

    /** From subjects that the attacker has taken already. */
    public static AttackPaths fromTaken(
            AttackGraph graph, List<Id> from, List<Id> to, Collection<Measure> taken, int most) {
        return between(graph, graph.altered(from), to, taken, most);
    }

    private static AttackPaths between(
            AttackGraph graph, int[] starts, List<Id> to, Collection<Measure> taken, int most) {
        Breaks breaks = new Breaks(graph);
        byte[] price = breaks.price(taken);
        int[] targets = IntStream.of(graph.altered(to))
                .filter(state -> Arrays.stream(starts).noneMatch(start -> start == state))
                .toArray();
        int wanted = Math.clamp(most, 1, MOST);
        List<CheapestWays.Found> found = CheapestWays.between(graph.steps(), price, starts, targets, wanted + 1);
        Explained explained = new Explained(graph, breaks, price);
        return new AttackPaths(found.stream().limit(wanted).map(explained::path).toList(), found.size() > wanted);
    }
}
