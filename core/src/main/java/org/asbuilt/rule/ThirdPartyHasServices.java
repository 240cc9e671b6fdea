package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Supply;
import org.asbuilt.model.ThirdPartyProfile;
import org.asbuilt.validation.Answers;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A third party says what it does for the plant. */
public record ThirdPartyHasServices() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A third party says what it does for the plant",
            Kind.THIRD_PARTY,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "Whether somebody is still needed, and what stops without them, can be told only if it is recorded what they do.",
            "Everything that it supplies is recorded; then this is quiet.",
            "Enter its services, or what it supplies and which part it has in it.",
            "Requirements P5-01, P5-02");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject thirdParty, Circumstances around) {
        boolean given = Answers.given(thirdParty, ThirdPartyProfile.class, "services")
                || !thirdParty.facets(Supply.class).isEmpty();
        return given
                ? List.of()
                : List.of(Finding.of(this, thirdParty, thirdParty.name() + " does not say what it does for the plant"));
    }
}
