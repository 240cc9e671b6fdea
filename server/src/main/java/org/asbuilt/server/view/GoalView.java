package org.asbuilt.server.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.asbuilt.assessment.Counted;
import org.asbuilt.goal.Goal;
import org.asbuilt.goal.GoalStanding;
import org.asbuilt.goal.Reference;
import org.asbuilt.model.Kind;
import org.asbuilt.rule.Finding;
import org.asbuilt.validation.Circumstances;

/**
 * A goal and how far it is reached.
 *
 * @param id its name, for example P1-03
 * @param sentence what ought to be reached
 * @param kinds the kinds of subject that it is about
 * @param among which of them: EVERY, AT_WORK, WATCHED, DELICATE, CRITICAL, SAFETY_RELATED, WIRELESS, ONE_WAY, RISK_COMPARED, LEVEL_COMPARED,
 *     DISPOSED, PROCEDURE, CHANGED, IN_A_ROLE, LEAVING, WITH_ACCOUNTS, DATED, UNDER_POLICY, IN_DECLARED_SCOPE or SUPPORT_KNOWN
 * @param state ACHIEVED, PARTIAL, GAP, ACCEPTED_EXCEPTION or NOTHING_TO_MEASURE
 * @param lookedAt how many subjects there are to look at
 * @param met at how many of them nothing is found that counts
 * @param evidenced how many of them at least one source says something about
 * @param unregistered how many sources are taken in, say something of a subject and are not in the register, for a goal that asks for it; else 0
 * @param differing at how many connections no rule finds what the goal asks for, and the three-way check does; else 0
 * @param passedOver how many others there would be to look at, were enough of them recorded; with such a goal is not ACHIEVED
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
        long unregistered,
        long differing,
        long passedOver,
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
     * @param found what the heaviest of them says, if there is one
     */
    public record Measure(String rule, String sentence, long open, Optional<String> found) {}

    /** A goal in the record that it was looked for in. */
    public static GoalView of(GoalStanding standing, Circumstances around) {
        Goal goal = standing.goal();
        Map<String, List<Finding>> open =
                standing.open().stream().map(Counted::finding).collect(Collectors.groupingBy(Finding::rule));
        return new GoalView(
                goal.id(),
                goal.sentence(),
                goal.about().stream().map(Kind::text).toList(),
                goal.among().name(),
                standing.state().name(),
                standing.lookedAt(),
                standing.met(),
                standing.evidenced(),
                standing.unregistered(),
                standing.differing(),
                standing.passedOver(),
                standing.open().size(),
                goal.measures()
                        .map(rule -> {
                            List<Finding> found = open.getOrDefault(rule.name(), List.of());
                            return new Measure(
                                    rule.name(),
                                    rule.manual().sentence(),
                                    found.size(),
                                    found.stream().map(Finding::sentence).findFirst());
                        })
                        .toList(),
                standing.exceptions().stream()
                        .map(one -> FindingView.of(one, around))
                        .toList(),
                goal.references().stream().map(Reference::text).toList());
    }
}
