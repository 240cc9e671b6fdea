package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.ThirdPartyContact;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A third party has a contact for security that can be reached. */
public record ThirdPartyHasSecurityContact() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A third party has a contact for security that can be reached",
            Kind.THIRD_PARTY,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "When the supplier is broken into at two in the morning, the service desk that takes orders for spare parts is of no help.",
            "The one desk takes both; enter it for security too, with its hours.",
            "Ask for the telephone and mail of whoever handles incidents, and when somebody answers.",
            "Requirements P5-01, P5-12; question 62");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject thirdParty, Circumstances around) {
        boolean reachable = thirdParty.facets(ThirdPartyContact.class).values().stream()
                .anyMatch(contact -> contact.isForSecurity()
                        && (contact.phone().isPresent() || contact.email().isPresent()));
        return reachable
                ? List.of()
                : List.of(Finding.of(this, thirdParty, thirdParty.name() + " has no contact for security"));
    }
}
