package org.asbuilt.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.RedundancyGroup;
import org.asbuilt.model.TestResult;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** Taking over was tested within the last year, and worked. */
public record RedundancyIsTested() implements Rule {
    private static final int MONTHS = 12;
    private static final Manual MANUAL = Manual.of(
            "Taking over in a redundancy group was tested within the last year, and worked",
            Kind.REDUNDANCY_GROUP,
            Severity.WARNING,
            Criterion.TIMELINESS,
            "A pair that never failed over is a pair on paper. The standby has an old program, or the switch behind it is the same.",
            "A real failure has taken the place of the test; enter its day.",
            "Test it in the next window, and enter day and result.",
            "Requirements P3-13");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject group, Circumstances around) {
        Optional<RedundancyGroup> held = group.facet(RedundancyGroup.class);
        if (held.isEmpty()) {
            return List.of();
        }
        Optional<LocalDate> tested = held.get().lastFailoverTest();
        if (tested.isEmpty()) {
            return List.of(Finding.of(this, group, group.name() + " was never seen to fail over as far as is known"));
        }
        if (tested.get().isBefore(Days.today(around).minusMonths(MONTHS))) {
            return List.of(Finding.of(
                    this,
                    group,
                    group.name() + " last failed over in a test on " + tested.get() + ", more than a year ago"));
        }
        return held.get().testResult().filter(TestResult.FAILED::equals).isPresent()
                ? List.of(Finding.of(this, group, group.name() + " failed its failover test on " + tested.get()))
                : List.of();
    }
}
