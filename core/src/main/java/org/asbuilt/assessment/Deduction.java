package org.asbuilt.assessment;

import java.util.Optional;
import org.asbuilt.validation.Criterion;

/**
 * Why a score is not 100.
 *
 * @param cause what lowers it
 * @param hundredths by how much, in hundredths of a point
 * @param note what is missing or wrong; empty where it sums many up
 */
public record Deduction(Cause cause, long hundredths, String note) {
    /**
     * What lowers a score: the answer to one of the four questions, or within it a rule.
     *
     * @param criterion the criterion
     * @param rule the name of the rule, if it is one
     */
    public record Cause(Criterion criterion, Optional<String> rule) {}

    /** By how many points. */
    public double points() {
        return hundredths / 100.0;
    }
}
