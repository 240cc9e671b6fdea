package org.asbuilt.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Procedure;
import org.asbuilt.validation.Answers;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A procedure has a day of review, and it lies ahead. */
public record ProcedureIsReviewedInTime() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A procedure has a day of review, and it lies ahead",
            Kind.INFORMATION_ITEM,
            Severity.WARNING,
            Criterion.TIMELINESS,
            "A procedure that nobody has read for years tells people to press buttons that are gone; they learn"
                    + " to work without it.",
            "The review took place and its next day was not entered.",
            "Let its owner read it against the plant, then enter the next day of review.",
            "Requirements P1.M-14; ISO/IEC 27001:2022 A.5.37");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject item, Circumstances around) {
        Optional<Procedure> procedure = item.facet(Procedure.class);
        if (procedure.isEmpty()) {
            return List.of();
        }
        Optional<LocalDate> due = procedure.flatMap(Procedure::reviewDue);
        if (due.isEmpty()) {
            return Answers.given(item, Procedure.class, "reviewDue")
                    ? List.of()
                    : List.of(Finding.of(this, item, item.name() + " has no day of review"));
        }
        return due.get().isBefore(around.today())
                ? List.of(Finding.of(this, item, item.name() + " was to be reviewed by " + due.get()))
                : List.of();
    }
}
