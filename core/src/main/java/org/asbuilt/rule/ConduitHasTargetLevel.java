package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.ConduitProfile;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Answers;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A conduit has a target security level. */
public record ConduitHasTargetLevel() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A conduit has a target security level",
            Kind.CONDUIT,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "The level of a conduit says how strong the thing must be that keeps the two zones apart; without "
                    + "it any router will do.",
            "The risk assessment has not come to this conduit yet; that is the gap.",
            "Enter the level that follows from the risk assessment of the zones that it joins.",
            "IEC 62443-3-2:2020 ZCR 5.6 and ZCR 6.4 k; requirements P4-13");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject conduit, Circumstances around) {
        boolean given = Answers.given(conduit, ConduitProfile.class, "targetLevel");
        return given ? List.of() : List.of(Finding.of(this, conduit, conduit.name() + " has no target security level"));
    }
}
