package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.RiskEntry;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A risk is looked at again by the day that was set. */
public record RiskIsReviewedInTime() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A risk is looked at again by the day that was set",
            Kind.RISK,
            Severity.WARNING,
            Criterion.TIMELINESS,
            "Plants and attackers change; a rating tells of the day on which it was made.",
            "It was looked at and only the day was not moved; enter the next day.",
            "Rate it again and enter the next day.",
            "Requirements P3-25; ISO/IEC 27005:2022 clause 10.5");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject risk, Circumstances around) {
        return risk.facet(RiskEntry.class).flatMap(RiskEntry::reviewDue).stream()
                .filter(due -> due.isBefore(Days.today(around)))
                .map(due -> Finding.of(this, risk, risk.name() + " was to be looked at again by " + due))
                .toList();
    }
}
