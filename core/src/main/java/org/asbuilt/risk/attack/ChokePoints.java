package org.asbuilt.risk.attack;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.asbuilt.model.Id;

/**
 * With which measures all ways from outside to something are closed for the least work, or the least outage. A minimum cut gives a set; it
 * counts a measure once for each place that it cuts. Where one measure cuts at several places a conduit is taken in the place of its
 * connections, what the others close anyway is left out, and on plants that are not large a set of which it is shown that none is cheaper
 * is looked for. Each answer says whether that is shown. Source: issue 10.
 */
public final class ChokePoints {
    private static final int OUTAGE_FIRST = 1000;

    private final Closings closings;
    private final int[] sources;
    private final int[] targets;

    private ChokePoints(AttackGraph graph, int[] sources, int[] targets, Collection<Measure> taken) {
        this.sources = sources;
        this.targets = targets;
        closings = new Closings(graph, sources, targets, taken);
    }

    /**
     * A set of measures that closes all ways.
     *
     * @param by what was kept low
     * @param proposals the measures
     * @param effort how much work they are together
     * @param outage the worst that they do to operation
     * @param least whether it is shown that no other set does it with less; else there may be one
     */
    public record Cut(Aim by, List<Proposal> proposals, int effort, Remedy.Outage outage, boolean least) {
        /** Copies the list. */
        public Cut {
            proposals = List.copyOf(proposals);
        }
    }

    /** What is kept low. */
    public enum Aim {
        /** The work. */
        LEAST_WORK,
        /** What it does to operation, and the work second. */
        LEAST_OUTAGE
    }

    /**
     * The cuts, one by each aim; empty if there is no way, or one that no measure closes.
     *
     * @param from from which sorts of place
     * @param to what is not to be altered
     * @param taken measures that are taken already
     */
    public static List<Cut> of(AttackGraph graph, Collection<EntryClass> from, List<Id> to, Collection<Measure> taken) {
        int[] sources = from.stream().mapToInt(graph::source).toArray();
        int[] targets = graph.altered(to);
        ChokePoints points = new ChokePoints(graph, sources, targets, taken);
        if (java.util.Arrays.stream(sources).noneMatch(points.closings::has)) {
            return List.of();
        }
        return Stream.of(Aim.values()).flatMap(aim -> points.cut(aim).stream()).toList();
    }

    private Optional<Cut> cut(Aim aim) {
        IntUnaryOperator weight = number -> weight(number, aim);
        return CutNetwork.cut(closings, sources, targets, weight).map(found -> {
            if (found.sharesNothing()) {
                return told(aim, found.measures(), true);
            }
            Set<Integer> known = Needed.of(closings, withConduits(found.measures(), weight), sources, targets, weight);
            LeastSet.Found least = LeastSet.of(closings, sources, targets, known, weight);
            return told(aim, least.measures(), least.least());
        });
    }

    private int weight(int number, Aim aim) {
        return switch (aim) {
            case LEAST_WORK -> closings.effort(number);
            case LEAST_OUTAGE -> closings.outage(number).weight() * OUTAGE_FIRST + closings.effort(number);
        };
    }

    /** A conduit in the place of those of its connections that are in the set, where that is lighter. */
    private Set<Integer> withConduits(Set<Integer> measures, IntUnaryOperator weight) {
        Set<Integer> left = new TreeSet<>(measures);
        Map<Integer, Set<Integer>> connections = new HashMap<>();
        closings.closed(measures).forEach((measure, some) -> {
            for (int step : some) {
                closings.conduits(step)
                        .forEach(conduit -> connections
                                .computeIfAbsent(conduit, key -> new TreeSet<>())
                                .add(measure));
            }
        });
        new TreeSet<>(connections.keySet()).forEach(conduit -> {
            Set<Integer> own = new TreeSet<>(connections.getOrDefault(conduit, Set.of()));
            own.retainAll(left);
            if (own.stream().mapToInt(one -> weight.applyAsInt(one)).sum() > weight.applyAsInt(conduit)) {
                left.removeAll(own);
                left.add(conduit);
            }
        });
        return left;
    }

    private Cut told(Aim aim, Set<Integer> measures, boolean least) {
        List<Proposal> proposals = measures.stream()
                .map(closings::proposal)
                .sorted(Comparator.comparing(Proposal::measure))
                .toList();
        return new Cut(
                aim,
                proposals,
                proposals.stream().mapToInt(Proposal::effort).sum(),
                proposals.stream()
                        .map(Proposal::outage)
                        .max(Comparator.naturalOrder())
                        .orElse(Remedy.Outage.NONE),
                least);
    }
}
