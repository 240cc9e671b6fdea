package org.asbuilt.change;

import java.util.List;
import java.util.Set;

/** Whoever approves a change has not written any of it. Source: requirements P1.M-03, fixture K11. */
public record ApproverIsNotProposer() implements Requirement {
    @Override
    public String sentence() {
        return "Another person than the proposer approves the change";
    }

    @Override
    public Set<Step> steps() {
        return Set.of(Step.APPROVE, Step.APPLY, Step.CLOSE);
    }

    @Override
    public boolean canBeOverridden() {
        return false;
    }

    @Override
    public List<String> objections(Review review) {
        Change change = review.change();
        List<String> own = change.approvers().stream()
                .filter(change.authors()::contains)
                .map(person -> person + " wrote this change and cannot approve it")
                .toList();
        if (!own.isEmpty()) {
            return own;
        }
        return change.approvers().isEmpty() && !review.comesFirst() ? List.of("nobody has approved it yet") : List.of();
    }
}
