package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.ThirdPartyContact;
import org.asbuilt.model.ThirdPartyProfile;
import org.asbuilt.validation.Answers;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A third party has a contact for operations and security. */
public record ThirdPartyHasContact() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A third party has a contact for operations and security",
            Kind.THIRD_PARTY,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "When a supplier is broken into, or its laptop sits in the plant at two in the morning, somebody "
                    + "must know whom to call.",
            "The contact stands in the purchasing system; copy the number that answers at night.",
            "Enter name or desk, telephone and mail, for operations and for security.",
            "Requirements P5-01, P5-12; fixture K7");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject thirdParty, Circumstances around) {
        boolean given = Answers.given(thirdParty, ThirdPartyProfile.class, "contact")
                || !thirdParty.facets(ThirdPartyContact.class).isEmpty();
        return given ? List.of() : List.of(Finding.of(this, thirdParty, thirdParty.name() + " has no contact"));
    }
}
