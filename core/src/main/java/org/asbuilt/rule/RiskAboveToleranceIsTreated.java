package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.risk.register.RiskRow;
import org.asbuilt.risk.register.RiskState;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A risk above what is tolerable is treated, or borne by somebody for a time. */
public record RiskAboveToleranceIsTreated() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A risk above what is tolerable is treated, or borne by somebody for a time",
            Kind.RISK,
            Severity.WARNING,
            Criterion.CONSISTENCY,
            "A risk that everybody knows and nobody decided on is borne by whoever stands beside it when it happens.",
            "It was decided in another register; enter decision, owner and end here.",
            "Decide what is done about it, who answers for it and, if it is borne, until when.",
            "Requirements P3-25; ISO/IEC 27005:2022 clauses 8 and 9; IEC 62443-3-2:2020 ZCR 5.7");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject risk, Circumstances around) {
        RiskRow row = RiskRow.of(risk, around);
        boolean open = row.state() == RiskState.UNTREATED || row.state() == RiskState.EXPIRED;
        return open
                ? List.of(Finding.of(this, risk, risk.name() + ": " + String.join("; ", row.reasons())))
                : List.of();
    }
}
