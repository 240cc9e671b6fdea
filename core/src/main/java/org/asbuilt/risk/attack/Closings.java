package org.asbuilt.risk.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;

/** The open steps that lie on a way from somewhere to somewhere, with the numbers of the measures that close each. */
final class Closings {
    /** Nothing closes it. */
    static final int NOTHING = -1;

    private final AttackGraph graph;
    private final Steps steps;
    private final Breaks breaks;
    private final byte[] price;
    private final boolean[] part;
    private final Collection<Subject> conduits;
    private final List<Measure> measures = new ArrayList<>();
    private final Map<Measure, Integer> numbers = new HashMap<>();
    private final int[] ofCarrier;

    Closings(AttackGraph graph, int[] sources, int[] targets, Collection<Measure> taken) {
        this.graph = graph;
        steps = graph.steps();
        breaks = new Breaks(graph);
        conduits = graph.around().subjects(Kind.CONDUIT);
        price = breaks.price(taken);
        ofCarrier = new int[graph.connectivity().carriers().size()];
        Arrays.fill(ofCarrier, NOTHING);
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
        if (fact >= 0 && isConnection(fact)) {
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
        return fact >= 0 && isConnection(fact) && sort(step) == StepSort.COMMANDS_INSTEAD_OF_READING
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
        return conduits.isEmpty() || fact < 0 || !isConnection(fact)
                ? List.of()
                : breaks.closing(step).stream()
                        .filter(one -> one.remedy() == Remedy.CLOSE_CONDUIT)
                        .map(this::number)
                        .toList();
    }

    boolean isByConnection(int step) {
        int fact = steps.fact()[step];
        return fact >= 0 && isConnection(fact);
    }

    /** Which open steps each of some measures closes. */
    Map<Integer, int[]> closed(Collection<Integer> chosen) {
        Map<Integer, int[]> closed = new HashMap<>();
        Map<Integer, Integer> filled = new HashMap<>();
        Set<Integer> some = new HashSet<>(chosen);
        boolean conduits = some.stream().anyMatch(one -> measure(one).remedy() == Remedy.CLOSE_CONDUIT);
        some.forEach(one -> {
            closed.put(one, new int[4]);
            filled.put(one, 0);
        });
        for (int step = 0; step < steps.count(); step++) {
            if (!isOpen(step)) {
                continue;
            }
            int[] closing = conduits ? all(step) : new int[] {whole(step), alone(step)};
            for (int one : closing) {
                Optional<int[]> before = Optional.ofNullable(closed.get(one));
                if (before.isPresent()) {
                    int count = filled.merge(one, 1, Integer::sum);
                    int[] room = before.get().length < count
                            ? Arrays.copyOf(before.get(), count * 2)
                            : before.get();
                    room[count - 1] = step;
                    closed.put(one, room);
                }
            }
        }
        closed.replaceAll((one, room) -> Arrays.copyOf(room, filled.get(one)));
        return closed;
    }

    private StepSort sort(int step) {
        return StepSort.of(steps.sort()[step]);
    }

    private boolean isConnection(int fact) {
        return graph.connectivity().carriers().get(fact).kind() == Kind.CONNECTION;
    }

    private Id carrier(int fact) {
        return graph.connectivity().carriers().get(fact).id();
    }
}
