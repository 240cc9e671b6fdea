package org.asbuilt.rule;

import java.util.ArrayList;
import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Custody;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.SourceProfile;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** Every source is registered in full. */
public record SourceIsRegistered() implements Rule {
    private static final PartPath TYPE = PartPath.of(SourceProfile.class, "sourceType");
    private static final PartPath OWNER = PartPath.of(Custody.class, "owner");
    private static final PartPath PRODUCED = PartPath.of(SourceProfile.class, "produced");
    private static final Manual MANUAL = Manual.of(
            "Every source has a type, an owner and the day on which it was produced",
            Kind.SOURCE,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "How far a source is to be believed depends on what it is and how old it is; whom to ask about it is its owner.",
            "A drawing without a date; say so, it counts as the oldest.",
            "Enter what is missing; the title block of a drawing mostly has it.",
            "Requirements P1.C-01; definitive view guidance, principle 1 (collecting)");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject source, Circumstances around) {
        List<Finding> found = new ArrayList<>(0);
        found.addAll(Answers.require(this, source, TYPE, "has no type"));
        found.addAll(Answers.require(this, source, OWNER, "has no owner"));
        found.addAll(Answers.require(this, source, PRODUCED, "does not say when it was produced"));
        return found;
    }
}
