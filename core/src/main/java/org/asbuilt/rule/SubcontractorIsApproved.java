package org.asbuilt.rule;

import java.util.ArrayList;
import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Subcontracting;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Shown;

/** A subcontractor of a third party was approved. */
public record SubcontractorIsApproved() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A subcontractor of a third party was approved",
            Kind.THIRD_PARTY,
            Severity.WARNING,
            "The people who come through the door of the supplier may work for somebody whom the plant has never heard of, in another country, at night.",
            "It was approved in the contract; say so.",
            "Ask what it does and reaches, and approve it or have it replaced.",
            "Requirements P5-02, P5-07; ISO/IEC 27001:2022 A.5.21");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject thirdParty, Circumstances around) {
        List<Finding> found = new ArrayList<>(0);
        thirdParty.facets(Subcontracting.class).forEach((key, sub) -> {
            if (sub.approved().orElse(false)
                    || (sub.party().isEmpty() && sub.name().isEmpty())) {
                return;
            }
            String name = sub.party()
                    .flatMap(around::subject)
                    .map(Subject::name)
                    .or(sub::name)
                    .or(() -> sub.party().map(id -> Shown.name(id, around)))
                    .orElse(key);
            found.add(Finding.of(
                    this,
                    thirdParty,
                    PartPath.of(Subcontracting.class, key, "approved"),
                    thirdParty.name() + " lets " + name + " work for it, which "
                            + (sub.approved().isPresent() ? "was not approved" : "nobody said is approved")));
        });
        return found;
    }
}
