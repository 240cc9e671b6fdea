package org.asbuilt.change;

import java.util.List;

/** Whoever approves a change has not written any of it. Source: requirements P1.M-03, fixture K11. */
public record ApproverIsNotProposer() implements Requirement {
    @Override
    public String sentence() {
        return "Another person than the proposer approves the change";
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
        return change.approvers().isEmpty() ? List.of("nobody has approved it yet") : List.of();
    }
}
