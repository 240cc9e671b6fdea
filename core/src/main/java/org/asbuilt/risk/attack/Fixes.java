package org.asbuilt.risk.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which measures close most ways for the work that they take. Candidates are what breaks the easiest ways; the best of them are tried on the
 * whole plant, and what is told is what came of that. Source: issue 10; requirements P4-18.
 */
public final class Fixes {
    /** A pair that is closed counts as much as so many that are only dearer. */
    private static final int CLOSED = 4;

    private static final Comparator<Fix> BEST_FIRST = Comparator.comparingDouble(Fix::worth)
            .reversed()
            .thenComparing(one -> one.proposal().outage())
            .thenComparing(one -> one.proposal().measure());

    private final Overview overview;
    private final AttackGraph graph;
    private final Steps steps;
    private final byte[] price;

    private Fixes(Overview overview) {
        this.overview = overview;
        graph = overview.graph();
        steps = graph.steps();
        price = overview.price();
    }

    /**
     * A measure with what it does to the whole plant.
     *
     * @param proposal the measure and what it takes
     * @param closed how many pairs of a sort of place and a consequence no way joins any more
     * @param dearer how many are harder
     * @param onEasiest on the easiest ways of how many pairs it lies
     */
    public record Fix(Proposal proposal, int closed, int dearer, int onEasiest) {
        /** What it closes or makes dearer for the work. */
        public double worth() {
            return (double) (CLOSED * closed + dearer) / proposal.effort();
        }
    }

    /**
     * The measures that close most for the work, the best first.
     *
     * @param tried how many candidates are tried, 1 or more
     */
    public static List<Fix> of(Overview overview, int tried) {
        return new Fixes(overview).ranked(tried);
    }

    private List<Fix> ranked(int tried) {
        Map<Measure, Integer> uses = uses();
        List<Candidate> candidates = new ArrayList<>();
        // What each takes is looked up for the much used only: a conduit has to be read through for it.
        uses.entrySet().stream()
                .sorted(Map.Entry.<Measure, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(10L * tried)
                .forEach(
                        use -> candidates.add(new Candidate(overview.breaks().proposal(use.getKey()), use.getValue())));
        candidates.sort(Comparator.comparingDouble(
                        (Candidate one) -> (double) one.uses() / one.proposal().effort())
                .reversed()
                .thenComparing(one -> one.proposal().measure()));
        return candidates.stream()
                .limit(tried)
                .map(this::tried)
                .filter(fix -> fix.closed() + fix.dearer() > 0)
                .sorted(BEST_FIRST)
                .toList();
    }

    private record Candidate(Proposal proposal, int uses) {}

    private Fix tried(Candidate candidate) {
        Overview.Difference difference =
                overview.difference(overview.with(List.of(candidate.proposal().measure())));
        return new Fix(
                candidate.proposal(),
                difference.closed().size(),
                difference.dearer().size(),
                candidate.uses());
    }

    /** On how many easiest ways, one for each pair of a sort of place and an end, each measure lies. */
    private Map<Measure, Integer> uses() {
        Map<Integer, Integer> stepUses = new HashMap<>();
        int[] ends = overview.ends();
        for (EntryClass from : EntryClass.values()) {
            int[] by = tree(graph.source(from));
            for (int end : ends) {
                for (int state = end; by[state] >= 0; state = steps.from()[by[state]]) {
                    stepUses.merge(by[state], 1, Integer::sum);
                }
            }
        }
        Map<Measure, Integer> uses = new HashMap<>();
        stepUses.forEach((step, count) -> {
            Set<Measure> own = new HashSet<>(overview.breaks().measures(step));
            own.forEach(measure -> uses.merge(measure, count, Integer::sum));
        });
        return uses;
    }

    /** By which step each state is got to most easily from a source; -1 if it is not got to. */
    private int[] tree(int source) {
        int[] by = new int[steps.states()];
        int[] far = new int[steps.states()];
        Arrays.fill(by, -1);
        Arrays.fill(far, Integer.MAX_VALUE);
        far[source] = 0;
        Buckets buckets = new Buckets();
        buckets.add(0, source);
        for (int cost = 0; cost <= buckets.last(); cost++) {
            int[] at = buckets.take(cost);
            for (int state : at) {
                if (far[state] == cost) {
                    spread(state, cost, far, by, buckets);
                }
            }
        }
        return by;
    }

    private void spread(int state, int cost, int[] far, int[] by, Buckets buckets) {
        for (int step = steps.start()[state]; step < steps.start()[state + 1]; step++) {
            int target = steps.to()[step];
            if (price[step] != 0 && cost + price[step] < far[target]) {
                far[target] = cost + price[step];
                by[target] = step;
                buckets.add(far[target], target);
            }
        }
    }
}
