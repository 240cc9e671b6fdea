package org.asbuilt.change;

import java.util.List;
import java.util.Set;

/** What was done first is reviewed afterwards. Source: requirements P1.M-08. */
public record EmergencyIsReviewed() implements Requirement {
    @Override
    public String sentence() {
        return "An emergency change is reviewed after it was made";
    }

    @Override
    public Set<Step> steps() {
        return Set.of(Step.CLOSE);
    }

    @Override
    public boolean canBeOverridden() {
        return false;
    }

    @Override
    public List<String> objections(Review review) {
        Change change = review.change();
        return change.reviewDue()
                .filter(due -> !change.isApproved())
                .map(due -> List.of("nobody has reviewed it yet; the review is due by " + due
                        + (due.isAfter(review.at()) ? "" : " and overdue")))
                .orElse(List.of());
    }
}
