package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.RiskEntry;
import org.asbuilt.model.RiskTreatment;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A risk that is borne has an end. */
public record AcceptedRiskHasEnd() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A risk that is borne has an end",
            Kind.RISK,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "What is borne without an end is borne for ever, long after whoever decided it has left.",
            "It is looked at every year with all others; enter the day of the next time.",
            "Enter until when it is borne.",
            "Requirements 2.8 rule 8, P3-25");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject risk, Circumstances around) {
        boolean endless = risk.facet(RiskEntry.class)
                .filter(entry ->
                        entry.decision().filter(RiskTreatment.ACCEPT::equals).isPresent()
                                && entry.expires().isEmpty())
                .isPresent();
        return endless ? List.of(Finding.of(this, risk, risk.name() + " is borne without an end")) : List.of();
    }
}
