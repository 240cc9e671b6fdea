package org.asbuilt.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.IsolationPlan;
import org.asbuilt.model.Kind;
import org.asbuilt.model.TestResult;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** An isolation plan was tested within the last year, and worked. */
public record IsolationPlanIsTested() implements Rule {
    private static final int MONTHS = 12;
    private static final Manual MANUAL = Manual.of(
            "An isolation plan was tested within the last year, and worked",
            Kind.ISOLATION_PLAN,
            Severity.WARNING,
            Criterion.TIMELINESS,
            "A plan that was never tried fails at the first step: the switch is elsewhere, the fallback needs the "
                    + "line that was cut.",
            "The test was held and not entered, or a real isolation has taken its place; enter that.",
            "Test it, at least at a table, and enter day and result.",
            "Requirements P4-22; secure connectivity principles (January 2026), principle 8");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject plan, Circumstances around) {
        Optional<IsolationPlan> held = plan.facet(IsolationPlan.class);
        Optional<LocalDate> tested = held.flatMap(IsolationPlan::tested);
        LocalDate limit = Days.today(around).minusMonths(MONTHS);
        if (tested.isEmpty()) {
            return List.of(Finding.of(this, plan, plan.name() + " was never tested as far as is known"));
        }
        if (tested.get().isBefore(limit)) {
            return List.of(Finding.of(
                    this, plan, plan.name() + " was last tested on " + tested.get() + ", more than a year ago"));
        }
        return held.flatMap(IsolationPlan::testResult)
                .filter(TestResult.FAILED::equals)
                .map(failed -> List.of(Finding.of(this, plan, plan.name() + " failed its test on " + tested.get())))
                .orElse(List.of());
    }
}
