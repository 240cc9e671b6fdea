package org.asbuilt.risk.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;

/** The open steps that lie on a way from somewhere to somewhere, with the numbers of the measures that close each. */
final class Closings {
    /** Nothing closes it. */
    static final int NOTHING = -1;

    private static final int[] NOT_CHOSEN = {};

    private final AttackGraph graph;
    private final Steps steps;
    private final Breaks breaks;
    private final byte[] price;
    private final boolean[] part;
    private final Collection<Subject> conduits;
    private final List<Measure> measures = new ArrayList<>();
    private final Map<Measure, Integer> numbers = new HashMap<>();
    private final int[] ofCarrier;
    private final boolean[] isConnection;

    Closings(AttackGraph graph, int[] sources, int[] targets, Collection<Measure> taken) {
        this.graph = graph;
        steps = graph.steps();
        breaks = new Breaks(graph);
        conduits = graph.around().subjects(Kind.CONDUIT);
        price = breaks.price(taken);
        List<Subject> carriers = graph.connectivity().carriers();
        ofCarrier = new int[carriers.size()];
        Arrays.fill(ofCarrier, NOTHING);
        isConnection = new boolean[carriers.size()];
        for (int carrier = 0; carrier < isConnection.length; carrier++) {
            isConnection[carrier] = carriers.get(carrier).kind() == Kind.CONNECTION;
        }
        boolean[] ahead = Spread.over(steps, sources, true, step -> price[step] != 0);
        boolean[] behind = Spread.over(steps, targets, false, step -> price[step] != 0);
        part = new boolean[steps.states()];
        for (int state = 0; state < part.length; state++) {
            part[state] = ahead[state] && behind[state];
        }
    }

    AttackGraph graph() {
        return graph;
    }

    Steps steps() {
        return steps;
    }

    /** Whether a state lies on a way. */
    boolean has(int state) {
        return part[state];
    }

    /** Whether a step lies on a way. */
    boolean isOpen(int step) {
        return price[step] != 0 && part[steps.from()[step]] && part[steps.to()[step]];
    }

    /** How many steps lie on ways. */
    int count() {
        int count = 0;
        for (int step = 0; step < steps.count(); step++) {
            count += isOpen(step) ? 1 : 0;
        }
        return count;
    }

    int number(Measure measure) {
        return numbers.computeIfAbsent(measure, fresh -> {
            measures.add(fresh);
            return measures.size() - 1;
        });
    }

    Measure measure(int number) {
        return measures.get(number);
    }

    int measures() {
        return measures.size();
    }

    Proposal proposal(int number) {
        return breaks.proposal(measures.get(number));
    }

    /** The number of what closes a step together with all others of what it rests on; {@link #NOTHING} if nothing does. */
    int whole(int step) {
        int fact = steps.fact()[step];
        if (fact >= 0 && isConnection[fact]) {
            if (ofCarrier[fact] == NOTHING) {
                ofCarrier[fact] = number(Measure.of(Remedy.CLOSE_CONNECTION, carrier(fact)));
            }
            return ofCarrier[fact];
        }
        List<Measure> closing = breaks.closing(step);
        return closing.isEmpty() ? NOTHING : number(closing.getFirst());
    }

    /** The number of what closes this step and not the others of the same connection; {@link #NOTHING} if nothing does. */
    int alone(int step) {
        int fact = steps.fact()[step];
        return fact >= 0 && isConnection[fact] && sort(step) == StepSort.COMMANDS_INSTEAD_OF_READING
                ? number(Measure.of(Remedy.AUTHENTICATE, carrier(fact)))
                : NOTHING;
    }

    /** The numbers of all that closes a step. */
    int[] all(int step) {
        if (conduits.isEmpty() && isByConnection(step)) {
            int alone = alone(step);
            return alone < 0 ? new int[] {whole(step)} : new int[] {whole(step), alone};
        }
        return breaks.closing(step).stream().mapToInt(this::number).toArray();
    }

    /** The conduits through which a step leads, if it is by a connection. */
    List<Integer> conduits(int step) {
        int fact = steps.fact()[step];
        return conduits.isEmpty() || fact < 0 || !isConnection[fact]
                ? List.of()
                : breaks.closing(step).stream()
                        .filter(one -> one.remedy() == Remedy.CLOSE_CONDUIT)
                        .map(this::number)
                        .toList();
    }

    boolean isByConnection(int step) {
        int fact = steps.fact()[step];
        return fact >= 0 && isConnection[fact];
    }

    /** Which open steps each of some measures closes. */
    Map<Integer, int[]> closed(Collection<Integer> chosen) {
        boolean conduits = chosen.stream().anyMatch(one -> measure(one).remedy() == Remedy.CLOSE_CONDUIT);
        int[][] found = new int[measures.size()][];
        Arrays.fill(found, NOT_CHOSEN);
        int[] filled = new int[measures.size()];
        chosen.forEach(one -> found[one] = new int[4]);
        for (int step = 0; step < steps.count(); step++) {
            if (!isOpen(step)) {
                continue;
            }
            if (conduits) {
                for (int one : all(step)) {
                    note(one, step, found, filled);
                }
            } else {
                note(whole(step), step, found, filled);
                note(alone(step), step, found, filled);
            }
        }
        Map<Integer, int[]> closed = new HashMap<>();
        chosen.forEach(one -> closed.put(one, Arrays.copyOf(found[one], filled[one])));
        return closed;
    }

    private static void note(int measure, int step, int[][] found, int[] filled) {
        // Measures that got a number only now are none of those that were chosen.
        if (measure < 0 || measure >= found.length || found[measure] == NOT_CHOSEN) {
            return;
        }
        if (filled[measure] == found[measure].length) {
            found[measure] = Arrays.copyOf(found[measure], filled[measure] * 2);
        }
        found[measure][filled[measure]++] = step;
    }

    private StepSort sort(int step) {
        return StepSort.of(steps.sort()[step]);
    }

    private Id carrier(int fact) {
        return graph.connectivity().carriers().get(fact).id();
    }
}
