package org.asbuilt.change;

import java.util.List;
import java.util.Set;

/** A change says why it is made. Source: requirements P1.M-02. */
public record ReasonIsGiven() implements Requirement {
    @Override
    public String sentence() {
        return "The change says what it does and why";
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
        return change.title().isBlank() || change.reason().isBlank()
                ? List.of("the title or the reason is empty")
                : List.of();
    }
}
