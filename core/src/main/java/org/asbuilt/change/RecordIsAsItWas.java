package org.asbuilt.change;

import java.util.List;
import java.util.Set;

/** What a change edits has not been changed by somebody else since it was written. */
public record RecordIsAsItWas() implements Requirement {
    @Override
    public String sentence() {
        return "What the change edits is still as it was when the change was written";
    }

    @Override
    public Set<Step> steps() {
        return Set.of(Step.APPROVE, Step.APPLY);
    }

    @Override
    public boolean canBeOverridden() {
        return true;
    }

    @Override
    public List<String> objections(Review review) {
        if (review.change().commit().isPresent()) {
            return List.of();
        }
        return Conflicts.of(
                        review.change().edits(), review.base(), review.before().snapshot())
                .stream()
                .map(conflict -> conflict.sentence(review.before().snapshot()))
                .toList();
    }
}
