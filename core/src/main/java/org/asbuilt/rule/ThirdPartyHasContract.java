package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.ThirdPartyProfile;
import org.asbuilt.thirdparty.Contracts;
import org.asbuilt.validation.Answers;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A third party names the contract that binds it. */
public record ThirdPartyHasContract() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A third party names the contract that binds it",
            Kind.THIRD_PARTY,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "What a supplier may touch, how fast it must report a breach and whether its access may be cut "
                    + "without paying for it stands in the contract or nowhere.",
            "A maker from whom the plant only bought devices and who has no access: say \"none\" and why.",
            "Enter the reference of the contract.",
            "Requirements P5-07; ISO/IEC 27001:2022 A.5.20");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject thirdParty, Circumstances around) {
        boolean given = Answers.given(thirdParty, ThirdPartyProfile.class, "contract")
                || !Contracts.of(around).with(thirdParty.id()).isEmpty();
        return given ? List.of() : List.of(Finding.of(this, thirdParty, thirdParty.name() + " names no contract"));
    }
}
