package org.asbuilt.server.view;

import java.util.List;
import java.util.Optional;
import org.asbuilt.model.Kind;
import org.asbuilt.rule.Manual;
import org.asbuilt.rule.Rule;

/**
 * A rule and what a person needs to know of it.
 *
 * @param name its name
 * @param sentence what ought to be true
 * @param kinds the kinds of subject that it looks at
 * @param severity how much its findings weigh
 * @param lowers the criterion of validation that its findings lower, if it is one
 * @param why why it matters
 * @param falseAlarm when a finding of it is no fault
 * @param remedy what to do
 * @param source standard and clause, or requirement
 * @param findings how many findings of it there are now
 * @param waived how many of those are borne for a time
 */
public record RuleView(
        String name,
        String sentence,
        List<String> kinds,
        String severity,
        Optional<String> lowers,
        String why,
        String falseAlarm,
        String remedy,
        String source,
        long findings,
        long waived) {

    /** A rule with its findings. */
    public static RuleView of(Rule rule, long findings, long waived) {
        Manual manual = rule.manual();
        return new RuleView(
                rule.name(),
                manual.sentence(),
                manual.about().stream().map(Kind::text).sorted().toList(),
                manual.severity().name(),
                manual.lowers().map(Enum::name),
                manual.why(),
                manual.falseAlarm(),
                manual.remedy(),
                manual.source(),
                findings,
                waived);
    }
}
