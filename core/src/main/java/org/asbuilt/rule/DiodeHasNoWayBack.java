package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Traffic;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;
import org.asbuilt.validation.Shown;

/** Where a diode enforces the direction, nothing leads back. */
public record DiodeHasNoWayBack() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "Where a diode enforces the direction, nothing leads back",
            Kind.CONNECTION,
            Severity.WARNING,
            Criterion.CONSISTENCY,
            "A diode for each direction is a cable with a price: it passes everything both ways and looks like a "
                    + "boundary in every drawing.",
            "The way back is another flow over another boundary with its own controls; record its conduit.",
            "Take one of the two away. If the plant needs answers, use a broker with inspection and say so.",
            "Requirements P4-20; secure connectivity principles (January 2026), principle 5");

    private static final Reach WAYS_BACK = new Reach.Kin(DiodeHasNoWayBack::waysBack);

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public Gate gate() {
        return new Gate.Says(Traffic.class);
    }

    @Override
    public Reach reach() {
        return WAYS_BACK;
    }

    @Override
    public List<Finding> check(Subject connection, Circumstances around) {
        Optional<Crossing.Flow> flow = Crossing.diode(connection, around);
        if (flow.isEmpty()) {
            return List.of();
        }
        if (flow.get().both()) {
            return List.of(Finding.of(
                    this,
                    connection,
                    Words.connection(connection, around) + " is enforced by a diode and carries data both ways"));
        }
        return Crossing.diodes(flow.get(), around).stream()
                .filter(other -> leadsBack(other, flow.get(), around))
                .map(other -> Finding.of(
                        this,
                        connection,
                        List.of(other.id()),
                        Words.connection(connection, around) + " passes a diode from "
                                + Shown.name(flow.get().from(), around)
                                + " to " + Shown.name(flow.get().to(), around) + ", and "
                                + Words.connection(other, around) + " passes one back"))
                .toList();
    }

    /** Whether a diode enforces the direction of a connection. */
    public static boolean isOneWay(Subject connection, Circumstances around) {
        return Crossing.diode(connection, around).isPresent();
    }

    private static boolean leadsBack(Subject other, Crossing.Flow flow, Circumstances around) {
        return Crossing.diode(other, around)
                .filter(back -> back.from().equals(flow.to()) && back.to().equals(flow.from()))
                .isPresent();
    }

    /** What leads back where an edited connection passes a diode, or one of an edited asset. */
    private static Stream<Id> waysBack(Subject edited, Circumstances around) {
        Stream<Subject> connections =
                edited.kind() == Kind.CONNECTION ? Stream.of(edited) : around.connections(edited.id()).stream();
        return connections
                .flatMap(connection -> Crossing.diode(connection, around).stream())
                .distinct()
                .flatMap(flow -> Crossing.between(flow, around)
                        .filter(other -> leadsBack(other, flow, around))
                        .map(Subject::id));
    }
}
