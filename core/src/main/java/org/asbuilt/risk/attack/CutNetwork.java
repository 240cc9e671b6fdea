package org.asbuilt.risk.attack;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import org.asbuilt.model.Id;

/**
 * The ways from somewhere to somewhere as a network of which a minimum cut is asked. What one connection carries between the same two
 * shares an arc; so does what one measure closes of all that enters a place, and of all that leaves it.
 */
final class CutNetwork {
    private final Closings closings;
    private final Steps steps;
    private final IntUnaryOperator weight;
    private final Flow flow = new Flow();
    private final int[] node;
    private int[] measureOf = new int[1024];
    private final Map<Port, Integer> ports = new HashMap<>();
    private final BitSet seen = new BitSet();
    private boolean sharesNothing = true;

    /** Where all that one measure closes enters or leaves a state. */
    private record Port(int state, int measure, boolean enters) {}

    /**
     * What was found.
     *
     * @param measures the numbers of the measures that close all ways
     * @param sharesNothing whether no measure stands for more than one arc, so that there is no cheaper set
     */
    record Found(SortedSet<Integer> measures, boolean sharesNothing) {
        Found {
            measures = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(measures));
        }
    }

    private CutNetwork(Closings closings, IntUnaryOperator weight) {
        this.closings = closings;
        this.weight = weight;
        steps = closings.steps();
        node = new int[steps.states()];
    }

    /**
     * Cuts; empty if that cannot be done.
     *
     * @param weight what a measure counts
     */
    static Optional<Found> cut(Closings closings, int[] sources, int[] targets, IntUnaryOperator weight) {
        return new CutNetwork(closings, weight).cut(sources, targets);
    }

    private Optional<Found> cut(int[] sources, int[] targets) {
        for (int state = 0; state < node.length; state++) {
            node[state] = closings.has(state) ? flow.node() : -1;
        }
        int source = flow.node();
        int sink = flow.node();
        for (int state : sources) {
            if (closings.has(state)) {
                arc(source, node[state], Closings.NOTHING);
            }
        }
        for (int state : targets) {
            if (closings.has(state)) {
                arc(node[state], sink, Closings.NOTHING);
            }
        }
        for (int state = 0; state < node.length; state++) {
            if (closings.has(state)) {
                arcs(state);
            }
        }
        Flow.Cut cut = flow.cut(source, sink);
        if (!cut.isPossible()) {
            return Optional.empty();
        }
        SortedSet<Integer> measures = new TreeSet<>();
        for (int arc = 0; arc < flow.arcs(); arc += 2) {
            if (measureOf[arc / 2] >= 0 && cut.near()[flow.from(arc)] && !cut.near()[flow.to(arc)]) {
                measures.add(measureOf[arc / 2]);
            }
        }
        return Optional.of(new Found(measures, sharesNothing && !conduits()));
    }

    /** Whether a conduit could stand for several of its connections. */
    private boolean conduits() {
        for (int step = 0; step < steps.count(); step++) {
            if (closings.isOpen(step) && !closings.conduits(step).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private void arc(int from, int to, int measure) {
        int arc = flow.arc(from, to, measure < 0 ? Flow.UNCUTTABLE : weight.applyAsInt(measure));
        if (arc / 2 >= measureOf.length) {
            measureOf = Arrays.copyOf(measureOf, arc);
        }
        measureOf[arc / 2] = measure;
        sharesNothing &= measure < 0 || !seen.get(measure);
        if (measure >= 0) {
            seen.set(measure);
        }
    }

    private void arcs(int state) {
        int end = steps.start()[state + 1];
        for (int step = steps.start()[state]; step < end; step++) {
            if (!closings.isOpen(step)) {
                continue;
            }
            if (closings.isByConnection(step)) {
                connection(state, step, end);
            } else {
                other(state, step);
            }
        }
    }

    /** The steps to the two states of a subject follow each other, so the other that the connection carries is near. */
    private void connection(int state, int step, int end) {
        if (hasTwinBefore(state, step)) {
            return;
        }
        int whole = closings.whole(step);
        if (twin(step, end) < 0 && closings.alone(step) < 0) {
            arc(node[state], node[steps.to()[step]], whole);
            return;
        }
        int middle = flow.node();
        arc(node[state], middle, whole);
        for (int other = step; other >= 0; other = twin(other, end)) {
            arc(middle, node[steps.to()[other]], closings.alone(other));
        }
    }

    private boolean hasTwinBefore(int state, int step) {
        for (int before = step - 1; before >= steps.start()[state] && isNear(before, step); before--) {
            if (isTwin(before, step)) {
                return true;
            }
        }
        return false;
    }

    /** The next open step by the same connection to the same subject; -1 if there is none. */
    private int twin(int step, int end) {
        for (int next = step + 1; next < end && isNear(next, step); next++) {
            if (isTwin(next, step)) {
                return next;
            }
        }
        return -1;
    }

    private boolean isNear(int one, int other) {
        return steps.to()[one] >> 1 == steps.to()[other] >> 1;
    }

    private boolean isTwin(int one, int other) {
        return steps.fact()[one] == steps.fact()[other] && closings.isOpen(one);
    }

    private void other(int state, int step) {
        int to = steps.to()[step];
        int measure = closings.whole(step);
        if (measure < 0) {
            arc(node[state], node[to], measure);
            return;
        }
        Id subject = closings.measure(measure).subject();
        if (closings.graph().isOf(to, subject)) {
            arc(node[state], port(new Port(to, measure, true)), Closings.NOTHING);
        } else if (closings.graph().isOf(state, subject)) {
            arc(port(new Port(state, measure, false)), node[to], Closings.NOTHING);
        } else {
            arc(node[state], node[to], measure);
        }
    }

    private int port(Port port) {
        return ports.computeIfAbsent(port, fresh -> {
            int made = flow.node();
            if (fresh.enters()) {
                arc(made, node[fresh.state()], fresh.measure());
            } else {
                arc(node[fresh.state()], made, fresh.measure());
            }
            return made;
        });
    }
}
