package org.asbuilt.server.view;

import java.util.List;
import java.util.Optional;
import org.asbuilt.assessment.Deduction;
import org.asbuilt.assessment.Score;

/**
 * A score with what lowers it.
 *
 * @param points 0 to 100
 * @param deductions what lowers it, heaviest first; with the points they add up to 100
 */
public record ScoreView(double points, List<DeductionView> deductions) {

    /**
     * What lowers a score.
     *
     * @param criterion the criterion
     * @param rule the rule, if it is one
     * @param points by how much
     * @param note what is missing or wrong; empty where it sums many up
     */
    public record DeductionView(String criterion, Optional<String> rule, double points, String note) {
        static DeductionView of(Deduction deduction) {
            return new DeductionView(
                    deduction.cause().criterion().name(),
                    deduction.cause().rule(),
                    deduction.points(),
                    deduction.note());
        }
    }

    /** A score as people read it. */
    public static ScoreView of(Score score) {
        return new ScoreView(
                score.points(),
                score.deductions().stream().map(DeductionView::of).toList());
    }
}
