package org.asbuilt.change;

import java.util.List;
import java.util.Set;
import org.asbuilt.rule.Severity;

/** Work in the plant does not bring about what the rules call an error. Source: requirements P1.M-03. */
public record NoNewErrors() implements Requirement {
    @Override
    public String sentence() {
        return "The change brings no new error about";
    }

    @Override
    public Set<Step> steps() {
        return Set.of(Step.APPROVE, Step.APPLY);
    }

    @Override
    public boolean canBeOverridden() {
        return true;
    }

    /** What is so in the plant must never be kept out of the record because it is bad: of such a change, errors are shown. */
    @Override
    public List<String> objections(Review review) {
        if (review.change().extent() == Plan.Extent.RECORD) {
            return List.of();
        }
        return review.newFindings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> finding.sentence() + " (" + finding.rule() + ")")
                .toList();
    }
}
