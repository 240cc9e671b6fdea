package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** Who leaves hands over what only that person owns or knows. */
public record LeaverKeepsNothing() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "Who leaves hands over what only that person owns or knows",
            Kind.PERSON,
            Severity.WARNING,
            Criterion.TIMELINESS,
            "What an expert knows about a machine leaves with the expert; a name in the field \"expert\" that "
                    + "nobody can call any more is worse than an empty one.",
            "Another person of the same name; enter the user name or the department instead.",
            "Name a new owner and expert for each, and let the leaver confirm or correct the record of it in "
                    + "the last weeks.",
            "Requirements P1.C-06, P1.M-04");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject person, Circumstances around) {
        Optional<String> leaves = Leaver.of(person, around);
        List<Subject> kept = leaves.isEmpty() ? List.of() : around.staff().keeps(person.id());
        return kept.isEmpty()
                ? List.of()
                : List.of(Finding.of(
                        this,
                        person,
                        leaves.get()
                                + " and is still named as owner or expert of "
                                + Words.some(kept.stream().map(Subject::name).toList())));
    }
}
