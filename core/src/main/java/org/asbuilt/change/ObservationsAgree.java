package org.asbuilt.change;

import java.util.List;
import java.util.Set;
import org.asbuilt.validation.Prediction;

/** What sources observe after the work agrees with what was approved. Source: requirements P1.M-09. */
public record ObservationsAgree() implements Requirement {
    @Override
    public String sentence() {
        return "Nothing that was observed since contradicts what was approved";
    }

    @Override
    public Set<Step> steps() {
        return Set.of(Step.VERIFY, Step.CLOSE);
    }

    @Override
    public boolean canBeOverridden() {
        return true;
    }

    @Override
    public List<String> objections(Review review) {
        return review.predictions().stream()
                .filter(one -> one.verdict() == Prediction.Verdict.CONTRADICTED)
                .map(one -> "the change says that " + one.prediction().sentence() + ", but " + one.words())
                .toList();
    }
}
