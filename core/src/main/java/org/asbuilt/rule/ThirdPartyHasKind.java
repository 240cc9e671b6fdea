package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.ThirdPartyScope;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A third party says what sort it is. */
public record ThirdPartyHasKind() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A third party says what sort it is",
            Kind.THIRD_PARTY,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "A maker, an integrator and a carrier bring different risks and need different contracts, proofs and questions.",
            "Somebody is several at once; enter all kinds.",
            "Enter what it is to the plant: maker, integrator, carrier, adviser, authority ...",
            "Requirements P5-01");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject thirdParty, Circumstances around) {
        boolean given = thirdParty
                .facet(ThirdPartyScope.class)
                .filter(scope -> !scope.kinds().isEmpty())
                .isPresent();
        return given
                ? List.of()
                : List.of(Finding.of(
                        this, thirdParty, thirdParty.name() + " does not say what sort of third party it is"));
    }
}
