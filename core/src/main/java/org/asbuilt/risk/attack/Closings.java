package org.asbuilt.risk.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
    private final boolean[] isConnection;

    Closings(AttackGraph graph, int[] sources, int[] targets, Collection<Measure> taken) {
        this.graph = graph;
        steps = graph.steps();
        breaks = new Breaks(graph);
        conduits = graph.around().subjects(Kind.CONDUIT);
        price = breaks.price(taken);
        List<Subject> carriers = graph.connectivity().carriers();
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

    /**
     * The number of a measure. That of closing a connection is its place among the carriers and that of authenticating it as much further
     * as there are carriers, so that for a million connections nothing has to be made; all others come after these.
     */
    private int number(Measure measure) {
        return numbers.computeIfAbsent(measure, fresh -> {
            measures.add(fresh);
            return 2 * isConnection.length + measures.size() - 1;
        });
    }

    Measure measure(int number) {
        int carriers = isConnection.length;
        if (number >= 2 * carriers) {
            return measures.get(number - 2 * carriers);
        }
        return number < carriers
                ? Measure.of(Remedy.CLOSE_CONNECTION, carrier(number))
                : Measure.of(Remedy.AUTHENTICATE, carrier(number - carriers));
    }

    /** All numbers are less than this. */
    int measures() {
        return 2 * isConnection.length + measures.size();
    }

    Proposal proposal(int number) {
        if (number >= isConnection.length) {
            return breaks.proposal(measure(number));
        }
        Remedy.Closing closing = graph.closing(number);
        return new Proposal(measure(number), closing.effort(), closing.outage());
    }

    int effort(int number) {
        return number < isConnection.length
                ? graph.closing(number).effort()
                : number < 2 * isConnection.length
                        ? Remedy.AUTHENTICATE.effort()
                        : breaks.proposal(measure(number)).effort();
    }

    Remedy.Outage outage(int number) {
        return number < isConnection.length
                ? graph.closing(number).outage()
                : number < 2 * isConnection.length
                        ? Remedy.AUTHENTICATE.outage()
                        : breaks.proposal(measure(number)).outage();
    }

    /** The number of what closes a step together with all others of what it rests on; {@link #NOTHING} if nothing does. */
    int whole(int step) {
        if (isByConnection(step)) {
            return steps.fact()[step];
        }
        List<Measure> closing = breaks.closing(step);
        return closing.isEmpty() ? NOTHING : number(closing.getFirst());
    }

    /** The number of what closes this step and not the others of the same connection; {@link #NOTHING} if nothing does. */
    int alone(int step) {
        return isByConnection(step) && sort(step) == StepSort.COMMANDS_INSTEAD_OF_READING
                ? isConnection.length + steps.fact()[step]
                : NOTHING;
    }

    /** The numbers of all that closes a step. */
    int[] all(int step) {
        if (!isByConnection(step)) {
            return breaks.closing(step).stream().mapToInt(this::number).toArray();
        }
        return IntStream.concat(
                        IntStream.of(whole(step), alone(step)).filter(one -> one >= 0),
                        conduits(step).stream().mapToInt(Integer::intValue))
                .toArray();
    }

    /** The conduits through which a step leads, if it is by a connection. */
    List<Integer> conduits(int step) {
        return conduits.isEmpty() || !isByConnection(step)
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
        int[][] found = new int[measures()][];
        Arrays.fill(found, NOT_CHOSEN);
        int[] filled = new int[measures()];
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
        if (measure < 0 || measure >= found.length || found[measure].length == 0) {
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
