package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Custody;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Answers;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;
import org.asbuilt.validation.Zoning;

/** A zone has an owner. */
public record ZoneHasOwner() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A zone has an owner",
            Kind.ZONE,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "Somebody has to decide what may come into a zone and what level it needs; where nobody is named, "
                    + "the last project does.",
            "The owner of the system around it answers for all of its zones; enter the same.",
            "Enter the accountable department, the one that would stop the plant if it had to.",
            "IEC 62443-3-2:2020 ZCR 6.4 b (accountable organisation)");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject zone, Circumstances around) {
        boolean given = Answers.given(zone, Custody.class, "owner");
        return given
                        || around.zoning()
                                .type(zone.id())
                                .filter(Zoning::isOutside)
                                .isPresent()
                ? List.of()
                : List.of(Finding.of(this, zone, zone.name() + " has no owner"));
    }
}
