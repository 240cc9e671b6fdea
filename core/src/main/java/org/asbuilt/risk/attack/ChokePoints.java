package org.asbuilt.risk.attack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.asbuilt.model.Id;

/**
 * With which measures all ways from outside to something are closed for the least work, or the least outage: a minimum cut. Measures that
 * close several steps at once are counted once in what is told; the cut itself does not know that, so where many steps share one measure there
 * may be a cheaper set. Source: issue 10.
 */
public final class ChokePoints {
    private static final int OUTAGE_FIRST = 1000;

    private final Steps steps;
    private final Breaks breaks;
    private final byte[] price;
    private final boolean[] part;

    private ChokePoints(AttackGraph graph, int[] sources, int[] targets, Collection<Measure> taken) {
        steps = graph.steps();
        breaks = new Breaks(graph);
        price = breaks.price(taken);
        boolean[] ahead = spread(sources, price, true);
        boolean[] behind = spread(targets, price, false);
        part = new boolean[steps.states()];
        for (int state = 0; state < part.length; state++) {
            part[state] = ahead[state] && behind[state];
        }
    }

    /**
     * A set of measures that closes all ways.
     *
     * @param by what was kept low
     * @param proposals the measures
     * @param effort how much work they are together
     * @param outage the worst that they do to operation
     */
    public record Cut(Aim by, List<Proposal> proposals, int effort, Remedy.Outage outage) {
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
        return Stream.of(Aim.values())
                .flatMap(aim -> points.cut(aim, sources, targets).stream())
                .toList();
    }

    private boolean[] spread(int[] begin, byte[] prices, boolean forward) {
        boolean[] met = new boolean[steps.states()];
        int[] queue = new int[steps.states()];
        int filled = 0;
        for (int state : begin) {
            if (!met[state]) {
                met[state] = true;
                queue[filled++] = state;
            }
        }
        for (int at = 0; at < filled; at++) {
            int state = queue[at];
            int[] bounds = forward ? steps.start() : steps.inStart();
            for (int i = bounds[state]; i < bounds[state + 1]; i++) {
                int step = forward ? i : steps.in()[i];
                int next = forward ? steps.to()[step] : steps.from()[step];
                if (prices[step] != 0 && !met[next]) {
                    met[next] = true;
                    queue[filled++] = next;
                }
            }
        }
        return met;
    }

    private record Arc(int from, int to, Proposal proposal) {}

    /** Steps that one carrier carries between the same two share what closes them. */
    private record Shared(int fact, int node) {}

    private Optional<Cut> cut(Aim aim, int[] sources, int[] targets) {
        Flow flow = new Flow();
        int[] node = new int[steps.states()];
        for (int state = 0; state < node.length; state++) {
            node[state] = part[state] ? flow.node() : -1;
        }
        int source = flow.node();
        int sink = flow.node();
        boolean any = false;
        for (int state : sources) {
            if (part[state]) {
                flow.arc(source, node[state], Flow.UNCUTTABLE);
                any = true;
            }
        }
        for (int state : targets) {
            if (part[state]) {
                flow.arc(node[state], sink, Flow.UNCUTTABLE);
            }
        }
        if (!any) {
            return Optional.empty();
        }
        List<Arc> arcs = new ArrayList<>();
        for (int state = 0; state < node.length; state++) {
            if (part[state]) {
                arcs(state, aim, node, flow, arcs);
            }
        }
        Flow.Cut cut = flow.cut(source, sink);
        if (!cut.isPossible()) {
            return Optional.empty();
        }
        TreeSet<Measure> measures = new TreeSet<>();
        arcs.stream()
                .filter(arc -> cut.near()[arc.from()] && !cut.near()[arc.to()])
                .forEach(arc -> measures.add(arc.proposal().measure()));
        return Optional.of(told(aim, needed(List.copyOf(measures), sources, targets)));
    }

    private void arcs(int state, Aim aim, int[] node, Flow flow, List<Arc> arcs) {
        Map<Shared, Integer> shared = new HashMap<>();
        for (int step = steps.start()[state]; step < steps.start()[state + 1]; step++) {
            int to = steps.to()[step];
            if (price[step] == 0 || !part[to]) {
                continue;
            }
            List<Proposal> closing =
                    breaks.closingAlone(step).stream().map(breaks::proposal).toList();
            Optional<Proposal> whole =
                    best(closing.stream().filter(one -> one.measure().remedy() != Remedy.AUTHENTICATE), aim);
            Optional<Proposal> alone =
                    best(closing.stream().filter(one -> one.measure().remedy() == Remedy.AUTHENTICATE), aim);
            int middle = shared.computeIfAbsent(new Shared(steps.fact()[step], to >> 1), key -> {
                int fresh = flow.node();
                flow.arc(node[state], fresh, whole.map(one -> weight(one, aim)).orElse(Flow.UNCUTTABLE));
                whole.ifPresent(one -> arcs.add(new Arc(node[state], fresh, one)));
                return fresh;
            });
            flow.arc(middle, node[to], alone.map(one -> weight(one, aim)).orElse(Flow.UNCUTTABLE));
            alone.ifPresent(one -> arcs.add(new Arc(middle, node[to], one)));
        }
    }

    private static int weight(Proposal proposal, Aim aim) {
        return switch (aim) {
            case LEAST_WORK -> proposal.effort();
            case LEAST_OUTAGE -> proposal.outage().weight() * OUTAGE_FIRST + proposal.effort();
        };
    }

    private static Optional<Proposal> best(Stream<Proposal> proposals, Aim aim) {
        return proposals.min(
                Comparator.comparingInt((Proposal one) -> weight(one, aim)).thenComparing(Proposal::measure));
    }

    /** Leaves out what is closed by the others anyway, the dearest first. */
    private List<Measure> needed(List<Measure> measures, int[] sources, int[] targets) {
        List<Measure> needed = new ArrayList<>(measures);
        List<Measure> dearestFirst = measures.stream()
                .sorted(Comparator.comparingInt(
                                (Measure one) -> breaks.proposal(one).effort())
                        .reversed())
                .toList();
        for (Measure one : dearestFirst) {
            List<Measure> others =
                    needed.stream().filter(other -> !other.equals(one)).toList();
            if (isClosed(others, sources, targets)) {
                needed.remove(one);
            }
        }
        return needed;
    }

    private boolean isClosed(List<Measure> taken, int[] sources, int[] targets) {
        boolean[] met = spread(sources, breaks.price(taken, price), true);
        return IntStream.of(targets).noneMatch(target -> met[target]);
    }

    private Cut told(Aim aim, List<Measure> measures) {
        List<Proposal> proposals = measures.stream().map(breaks::proposal).toList();
        return new Cut(
                aim,
                proposals,
                proposals.stream().mapToInt(Proposal::effort).sum(),
                proposals.stream()
                        .map(Proposal::outage)
                        .max(Comparator.naturalOrder())
                        .orElse(Remedy.Outage.NONE));
    }
}
