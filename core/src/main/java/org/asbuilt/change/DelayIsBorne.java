package org.asbuilt.change;

import java.util.List;
import java.util.Set;

/** A control adds no more delay than the connections through it bear. Source: requirements P4-04. */
public record DelayIsBorne() implements Requirement {
    @Override
    public String sentence() {
        return "A control adds no more delay than the connections through it bear";
    }

    @Override
    public Set<Step> steps() {
        return Set.of(Step.DECIDE, Step.APPLY);
    }

    @Override
    public boolean canBeOverridden() {
        return true;
    }

    @Override
    public List<String> objections(Review review) {
        return Delay.added(review).stream()
                .filter(Delay::tooMuch)
                .map(Delay::words)
                .toList();
    }
}
