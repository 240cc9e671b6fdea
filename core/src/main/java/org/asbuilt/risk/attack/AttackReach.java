package org.asbuilt.risk.attack;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.asbuilt.model.Id;

/**
 * What an attacker gets to from somewhere without more than some effort. Source: requirements P4-18 (blast radius).
 *
 * @param altered what they may alter, the easiest first
 * @param reached what they may only send something to
 */
public record AttackReach(List<Reached> altered, List<Reached> reached) {
    /** Copies the lists. */
    public AttackReach {
        altered = List.copyOf(altered);
        reached = List.copyOf(reached);
    }

    /**
     * Something that is got to.
     *
     * @param id what
     * @param effort how hard that is at least, from where it begins
     */
    public record Reached(Id id, int effort) {}

    /** From subjects that are taken already. */
    public static AttackReach fromTaken(AttackGraph graph, List<Id> from, int most, Collection<Measure> taken) {
        return of(graph, graph.altered(from), most, taken);
    }

    /** From sorts of place outside. */
    public static AttackReach fromOutside(
            AttackGraph graph, Collection<EntryClass> from, int most, Collection<Measure> taken) {
        return of(graph, from.stream().mapToInt(graph::source).toArray(), most, taken);
    }

    private static AttackReach of(AttackGraph graph, int[] starts, int most, Collection<Measure> taken) {
        int[] every = IntStream.range(0, graph.states())
                .filter(state -> !graph.isSource(state))
                .toArray();
        Costs costs = Costs.of(graph.steps(), new Breaks(graph).price(taken), starts, new int[starts.length], every);
        Map<Id, Integer> altered = new HashMap<>();
        Map<Id, Integer> reached = new HashMap<>();
        for (int end = 0; end < every.length; end++) {
            Map<Id, Integer> into = Doing.of(every[end]) == Doing.ACT ? altered : reached;
            for (int cost : costs.to(end)) {
                if (cost > 0 && cost <= most) {
                    into.merge(graph.id(every[end]), cost, Math::min);
                }
            }
        }
        for (int start : starts) {
            if (!graph.isSource(start)) {
                altered.remove(graph.id(start));
                reached.remove(graph.id(start));
            }
        }
        reached.keySet().removeAll(altered.keySet());
        return new AttackReach(sorted(altered), sorted(reached));
    }

    private static List<Reached> sorted(Map<Id, Integer> costs) {
        return costs.entrySet().stream()
                .map(one -> new Reached(one.getKey(), one.getValue()))
                .sorted(Comparator.comparingInt(Reached::effort).thenComparing(Reached::id))
                .toList();
    }
}
