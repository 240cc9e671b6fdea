package org.asbuilt.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is temporary has an end and somebody who answers for it. Source: requirements P1.M-07, fixture K4. */
public record TemporaryChangeHasAnEnd() implements Requirement {
    @Override
    public String sentence() {
        return "A temporary change says when it ends and who answers for it";
    }

    @Override
    public Set<Step> steps() {
        return Set.of(Step.APPROVE, Step.APPLY);
    }

    @Override
    public boolean canBeOverridden() {
        return false;
    }

    @Override
    public List<String> objections(Review review) {
        Change change = review.change();
        if (change.type() != ChangeType.TEMPORARY) {
            return List.of();
        }
        List<String> objections = new ArrayList<>();
        if (change.plan().owner().isEmpty()) {
            objections.add("the plan does not say who answers for it");
        }
        if (change.ends().isEmpty()) {
            objections.add("the plan does not say when it ends");
        }
        change.ends()
                .filter(end -> !end.isAfter(review.at()))
                .ifPresent(end -> objections.add("it would have ended already, on " + end));
        return objections;
    }
}
