package org.asbuilt.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.BusinessCase;
import org.asbuilt.model.CaseDecision;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** The business case of what comes from outside was approved and is not overdue for review. */
public record BusinessCaseStillHolds() implements Rule {
    private static final Manual MANUAL = new Manual(
            "The business case of what comes from outside was approved and is not overdue for review",
            Set.of(Kind.CONNECTION, Kind.ACCESS_PATH),
            Severity.WARNING,
            Optional.of(Criterion.TIMELINESS),
            "What was worth its risk three years ago need not be today: contracts end, products lose their "
                    + "support, the plant changes.",
            "The review was held and its date was not entered.",
            "Hold the review and enter the new date and decision; close what was rejected.",
            "Requirements P4-05; data dictionary 2.4, external_connection");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public Gate gate() {
        return new Gate.Says(BusinessCase.class);
    }

    @Override
    public List<Finding> check(Subject subject, Circumstances around) {
        Optional<BusinessCase> held = subject.facet(BusinessCase.class);
        Optional<CaseDecision> refused = held.flatMap(BusinessCase::decision)
                .filter(decision -> decision == CaseDecision.REJECTED || decision == CaseDecision.EXPIRED);
        Optional<LocalDate> due = held.flatMap(BusinessCase::reviewDue).filter(day -> day.isBefore(Days.today(around)));
        return refused.map(decision -> "was " + Words.words(decision) + " by its business case and is still there")
                .or(() -> due.map(day -> "has a business case that was to be looked at again on " + day))
                .map(words -> Finding.of(this, subject, Words.connection(subject, around) + " " + words))
                .map(List::of)
                .orElse(List.of());
    }
}
