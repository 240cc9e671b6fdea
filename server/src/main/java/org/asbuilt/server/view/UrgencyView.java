package org.asbuilt.server.view;

import java.util.List;
import java.util.Optional;
import org.asbuilt.logbook.PlantDecision;
import org.asbuilt.vulnerability.decision.Answer;
import org.asbuilt.vulnerability.decision.Outcome;
import org.asbuilt.vulnerability.decision.Priority;

/**
 * How urgent a vulnerability is for an asset: the answers at the points of the tree and what comes of them.
 *
 * @param exploitation what is known of attackers using it
 * @param exposure how exposed the asset is
 * @param automatable whether the attack can be automated
 * @param impact what it would do to people and the plant
 * @param best what would come of the most favourable answers
 * @param worst what would come of the least favourable answers
 * @param decision what the plant does by the worst
 * @param settled whether the missing answers would alter nothing
 * @param missing the answer that would alter most
 * @param sentence the same as a sentence
 */
public record UrgencyView(
        TreeAnswerView exploitation,
        TreeAnswerView exposure,
        TreeAnswerView automatable,
        TreeAnswerView impact,
        Outcome best,
        Outcome worst,
        PlantDecision decision,
        boolean settled,
        Optional<String> missing,
        String sentence) {

    /**
     * The answer at one point of the tree.
     *
     * @param possible what it may be
     * @param origin from where that is known, or what is missing
     */
    public record TreeAnswerView(List<String> possible, String origin) {
        static TreeAnswerView of(Answer<?> answer) {
            return new TreeAnswerView(answer.possible().stream().map(Enum::name).toList(), answer.origin());
        }
    }

    /** What is shown of it. */
    public static UrgencyView of(Priority priority) {
        return new UrgencyView(
                TreeAnswerView.of(priority.exploitation()),
                TreeAnswerView.of(priority.exposure()),
                TreeAnswerView.of(priority.automatable()),
                TreeAnswerView.of(priority.impact()),
                priority.best(),
                priority.worst(),
                priority.decision(),
                priority.isSettled(),
                priority.missing(),
                priority.sentence());
    }
}
