package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.RiskEntry;
import org.asbuilt.validation.Answers;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A risk has somebody who answers for it. */
public record RiskHasOwner() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A risk has somebody who answers for it",
            Kind.RISK,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "Whoever owns the risk decides on money and on stopping; without an owner the plant decides by accident.",
            "The owner of the site bears all of them; enter that person at each.",
            "Enter who answers for it.",
            "Requirements P3-25; ISO/IEC 27005:2022 clause 7.2.2");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject risk, Circumstances around) {
        return Answers.given(risk, RiskEntry.class, "owner")
                ? List.of()
                : List.of(Finding.of(this, risk, "nobody answers for " + risk.name()));
    }
}
