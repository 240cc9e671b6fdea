package org.asbuilt.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Work in the plant is planned: what is needed grows from step to step. Source: requirements P1.M-02. */
public record PlanIsComplete() implements Requirement {
    @Override
    public String sentence() {
        return "A change of the plant says what it affects, how it is tested and undone, and when it is made";
    }

    @Override
    public Set<Step> steps() {
        return Set.of(Step.APPROVE, Step.SCHEDULE, Step.START);
    }

    @Override
    public boolean canBeOverridden() {
        return false;
    }

    @Override
    public List<String> objections(Review review) {
        Change change = review.change();
        if (change.extent() == Plan.Extent.RECORD) {
            return List.of();
        }
        List<String> missing = new ArrayList<>();
        switch (review.step()) {
            case APPROVE, DECIDE -> asked(change, missing);
            case SCHEDULE, START -> missing(change.period().or(() -> anyTime(change)), "the time of the work", missing);
            case APPLY, VERIFY, CLOSE -> {}
        }
        return missing;
    }

    private static void asked(Change change, List<String> missing) {
        Plan plan = change.plan();
        missing(plan.owner(), "who answers for it", missing);
        if (change.type() == ChangeType.STANDARD) {
            return;
        }
        missing(plan.risk(), "its effect on risk and safety", missing);
        missing(plan.security(), "its effect on security", missing);
        missing(plan.connectivity(), "its effect on connectivity", missing);
        missing(plan.thirdParty(), "which third party takes part, or that none does", missing);
        missing(plan.rollbackPlan(), "the plan to undo it", missing);
        missing(plan.training(), "who needs training, or that nobody does", missing);
        if (!change.mayComeFirst()) {
            missing(plan.testPlan(), "the test plan", missing);
        }
    }

    private static Optional<Plan.Period> anyTime(Change change) {
        boolean free = change.mayComeFirst() || change.type() == ChangeType.STANDARD;
        return free ? Optional.of(new Plan.Period(Instant.MIN, Instant.MAX)) : Optional.empty();
    }

    private static void missing(Optional<?> given, String what, List<String> missing) {
        if (given.isEmpty()) {
            missing.add("the plan does not say " + what);
        }
    }
}
