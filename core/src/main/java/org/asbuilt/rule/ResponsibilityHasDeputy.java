package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Responsibility;
import org.asbuilt.validation.Answers;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A responsibility has a deputy who is in the record. */
public record ResponsibilityHasDeputy() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A responsibility has a deputy who is in the record",
            Kind.RESPONSIBILITY,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "Holidays and illness come without asking; without a deputy the emergency change is approved by "
                    + "nobody or by anybody.",
            "A role that may rest for weeks, such as that of an auditor: say \"none\" and why.",
            "Name the deputy and give the deputy the same training.",
            "Requirements P1.M-04");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject duty, Circumstances around) {
        Optional<Id> deputy = duty.facet(Responsibility.class).flatMap(Responsibility::deputy);
        if (deputy.isPresent()
                ? around.subject(deputy.get()).isPresent()
                : Answers.given(duty, Responsibility.class, "deputy")) {
            return List.of();
        }
        String words = deputy.isEmpty() ? " has no deputy" : " has a deputy who is not in the record at this time";
        return List.of(Finding.of(this, duty, Words.role(duty) + words));
    }
}
