package org.asbuilt.rule;

import java.util.ArrayList;
import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.thirdparty.Impacts;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;
import org.asbuilt.validation.Shown;

/** It is said what a third party could do to each system that it touches. */
public record ThirdPartyStatesItsImpact() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "It is said what a third party could do to each system that it touches",
            Kind.THIRD_PARTY,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "Trust is given by what somebody could do, not by what they are paid for: who only reads may disclose, who configures may stop the plant.",
            "The system is out of scope; take it out of what the third party touches.",
            "Say for each system what it could disclose, alter and stop, how it could harm security or safety, and how bad each would be.",
            "Requirements P5-11; definitive view guidance, principle 5");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject thirdParty, Circumstances around) {
        List<Finding> found = new ArrayList<>(0);
        Impacts.of(around, thirdParty).forEach(impact -> {
            if (!impact.missing().isEmpty()) {
                found.add(Finding.of(
                        this,
                        thirdParty,
                        List.of(impact.system()),
                        "it is not said what " + thirdParty.name() + " could do to the "
                                + String.join(", ", impact.missing()) + " of " + Shown.name(impact.system(), around)));
            }
        });
        return found;
    }
}
