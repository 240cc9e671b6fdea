package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** Every connection to somebody outside and every access path is in an isolation plan. */
public record WayInIsInAnIsolationPlan() implements Rule {
    private static final Manual MANUAL = new Manual(
            "Every connection to somebody outside and every access path is in an isolation plan",
            Set.of(Kind.CONNECTION, Kind.ACCESS_PATH),
            Severity.WARNING,
            Optional.of(Criterion.COMPLETENESS),
            "On the day when the plant has to be cut off nobody has time to look for lines. What is not in the "
                    + "plan stays connected.",
            "The line is cut together with another that is in the plan; name it there too.",
            "Add it to the steps of the plan of its site, or to what stays connected, with the reason.",
            "Requirements P4-22, P5-05; secure connectivity principles (January 2026), principle 8");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public Gate gate() {
        return Gate.Known.COMES_IN;
    }

    @Override
    public List<Finding> check(Subject subject, Circumstances around) {
        if (!External.isWayIn(subject, around) || Plans.name(subject, around)) {
            return List.of();
        }
        return List.of(Finding.of(
                this, subject, Words.connection(subject, around) + " comes from outside and is in no isolation plan"));
    }
}
