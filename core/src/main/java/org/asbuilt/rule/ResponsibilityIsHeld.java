package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Responsibility;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A responsibility has a holder who is in the record. */
public record ResponsibilityIsHeld() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A responsibility has a holder who is in the record",
            Kind.RESPONSIBILITY,
            Severity.ERROR,
            Criterion.COMPLETENESS,
            "A vacant role is a decision that nobody takes: the change waits, or goes through unseen.",
            "The position is advertised; enter who does it meanwhile.",
            "Name the holder.",
            "Requirements P1.M-04; ISO/IEC 27001:2022 A.5.2");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject duty, Circumstances around) {
        Optional<Id> holder = duty.facet(Responsibility.class).flatMap(Responsibility::holder);
        if (holder.flatMap(around::subject).isPresent()) {
            return List.of();
        }
        String words = holder.isEmpty() ? " has no holder" : " has a holder who is not in the record at this time";
        return List.of(Finding.of(this, duty, Words.role(duty) + words));
    }
}
