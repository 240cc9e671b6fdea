package org.asbuilt.risk.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.ControlProfile;
import org.asbuilt.model.ControlStatus;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;

/**
 * Which clauses of standards the controls of a record cover. That no control names a clause does not mean that the plant does not fulfil it:
 * nobody said. Source: requirements P2.C-07; issue 10.
 *
 * @param rows every clause of the catalogue, by standard and number
 * @param elsewhere references that name no clause of the catalogue, with the controls that name them
 */
public record ClauseCoverage(List<Row> rows, List<Elsewhere> elsewhere) {
    /** Copies the lists. */
    public ClauseCoverage {
        rows = List.copyOf(rows);
        elsewhere = List.copyOf(elsewhere);
    }

    /** How far a clause is covered. */
    public enum State {
        /** A control that is there names it. */
        COVERED,
        /** A control that is there in part names it. */
        IN_PART,
        /** A control that is planned names it. */
        PLANNED,
        /** Only controls name it that are gone or do not work. */
        FAILED,
        /** A control names it, and it is not recorded whether that is there. */
        NOT_KNOWN,
        /** No control names it. */
        NOT_NAMED
    }

    /**
     * A clause.
     *
     * @param clause the clause
     * @param about what it is about
     * @param state how far it is covered
     * @param controls the controls that name it, by id
     */
    public record Row(Standard.Clause clause, String about, State state, List<Id> controls) {
        /** Copies the list. */
        public Row {
            controls = List.copyOf(controls);
        }
    }

    /**
     * A reference to something else.
     *
     * @param reference as it is written
     * @param control who names it
     */
    public record Elsewhere(String reference, Id control) {}

    /** The coverage of a record. */
    public static ClauseCoverage of(Circumstances around) {
        Map<Standard.Clause, List<Subject>> naming = new HashMap<>();
        List<Elsewhere> elsewhere = new ArrayList<>();
        List<Standard.Clause> known = ClauseCatalogue.all().stream()
                .map(ClauseCatalogue.Entry::clause)
                .toList();
        for (Subject control : around.subjects(Kind.CONTROL)) {
            for (String reference : references(control)) {
                Optional<Standard.Clause> clause = Standard.clause(reference).filter(known::contains);
                clause.ifPresentOrElse(
                        one -> naming.computeIfAbsent(one, key -> new ArrayList<>())
                                .add(control),
                        () -> elsewhere.add(new Elsewhere(reference, control.id())));
            }
        }
        List<Row> rows = ClauseCatalogue.all().stream()
                .map(entry -> row(entry, naming.getOrDefault(entry.clause(), List.of())))
                .toList();
        return new ClauseCoverage(rows, elsewhere);
    }

    private static List<String> references(Subject control) {
        return control.facet(ControlProfile.class).stream()
                .flatMap(profile -> profile.references().stream())
                .toList();
    }

    private static Row row(ClauseCatalogue.Entry entry, List<Subject> controls) {
        State state = controls.stream()
                .map(ClauseCoverage::state)
                .min(State::compareTo)
                .orElse(State.NOT_NAMED);
        return new Row(
                entry.clause(),
                entry.about(),
                state,
                controls.stream().map(Subject::id).distinct().sorted().toList());
    }

    private static State state(Subject control) {
        Optional<ControlStatus> status = control.facet(ControlProfile.class).flatMap(ControlProfile::status);
        return status.map(known -> switch (known) {
                    case IMPLEMENTED -> State.COVERED;
                    case PARTIALLY -> State.IN_PART;
                    case PLANNED -> State.PLANNED;
                    case NOT_EFFECTIVE, RETIRED -> State.FAILED;
                })
                .orElse(State.NOT_KNOWN);
    }
}
