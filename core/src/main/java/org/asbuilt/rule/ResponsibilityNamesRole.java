package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Responsibility;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A responsibility says which role it is. */
public record ResponsibilityNamesRole() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A responsibility says which role it is",
            Kind.RESPONSIBILITY,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "A responsibility without a role gives nobody a right and nobody a duty.",
            "There is none; choose the role or retire the entry.",
            "Choose the role.",
            "Requirements P1.M-04, section 1.8");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject duty, Circumstances around) {
        boolean named =
                duty.facet(Responsibility.class).flatMap(Responsibility::role).isPresent();
        return named ? List.of() : List.of(Finding.of(this, duty, duty.name() + " does not say which role it is"));
    }
}
