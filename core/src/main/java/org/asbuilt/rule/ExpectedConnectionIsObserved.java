package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.ThreeStates;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** What is required or permitted has been observed. */
public record ExpectedConnectionIsObserved() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "What is required or permitted has been observed",
            Kind.CONNECTION,
            Severity.NOTE,
            Criterion.CONSISTENCY,
            "A line that nobody has seen may have been replaced, may never have been built or may fail when it "
                    + "is needed; or the sensor stands where it cannot see it.",
            "Traffic that is seldom: start-up, a batch a month, failover. Not seen is not absent.",
            "Look for how long and from where was watched; then confirm the line with staff, or propose to "
                    + "remove it and its rule.",
            "Requirements G-02, P1.C-09, P4-02");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject connection, Circumstances around) {
        Optional<ThreeStates> states = connection
                .facet(ThreeStates.class)
                .filter(all -> !all.observed().orElse(true));
        if (states.isEmpty()) {
            return List.of();
        }
        boolean required = states.get().required().orElse(false);
        boolean permitted = states.get().permitted().orElse(false);
        boolean needless = permitted && !states.get().required().orElse(true);
        if (needless || (!required && !permitted)) {
            return List.of();
        }
        return List.of(Finding.of(
                this,
                connection,
                Words.connection(connection, around) + " is " + (required ? "required" : "permitted")
                        + " and was not observed"));
    }
}
