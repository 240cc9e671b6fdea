package org.asbuilt.server.view;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.asbuilt.assessment.Counted;
import org.asbuilt.goal.Goal;
import org.asbuilt.goal.GoalStanding;
import org.asbuilt.goal.Reference;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;

/**
 * A goal and how far it is reached.
 *
 * @param id its name, for example P1-03
 * @param sentence what ought to be reached
 * @param kinds the kinds of subject that it is about
 * @param among which of them: EVERY, AT_WORK, CRITICAL, SAFETY_RELATED, DISPOSED, PROCEDURE or CHANGED
 * @param state ACHIEVED, PARTIAL, GAP, ACCEPTED_EXCEPTION or NOTHING_TO_MEASURE
 * @param lookedAt how many subjects there are to look at
 * @param met at how many of them nothing is found that counts
 * @param evidenced how many of them at least one source says something about
 * @param open how many findings count
 * @param measures the rules that measure it, with their findings
 * @param exceptions the findings that somebody bears until a day
 * @param references the clauses that the same evidence serves
 */
public record GoalView(
        String id,
        String sentence,
        List<String> kinds,
        String among,
        String state,
        long lookedAt,
        long met,
        long evidenced,
        long open,
        List<Measure> measures,
        List<FindingView> exceptions,
        List<String> references) {

    /**
     * A rule that measures a goal.
     *
     * @param rule the rule's name
     * @param sentence what ought to be true
     * @param open how many findings of it count
     */
    public record Measure(String rule, String sentence, long open) {}

    /** A goal in the record that it was looked for in. */
    public static GoalView of(GoalStanding standing, Circumstances around) {
        Goal goal = standing.goal();
        Map<String, Long> open = standing.open().stream()
                .map(Counted::finding)
                .collect(Collectors.groupingBy(finding -> finding.rule(), Collectors.counting()));
        return new GoalView(
                goal.id(),
                goal.sentence(),
                goal.about().stream().map(Kind::text).toList(),
                goal.among().name(),
                standing.state().name(),
                standing.lookedAt(),
                standing.met(),
                standing.evidenced(),
                standing.open().size(),
                goal.measures()
                        .map(rule ->
                                new Measure(rule.name(), rule.manual().sentence(), open.getOrDefault(rule.name(), 0L)))
                        .toList(),
                standing.exceptions().stream()
                        .map(one -> FindingView.of(one, around))
                        .toList(),
                goal.references().stream().map(Reference::text).toList());
    }
}
