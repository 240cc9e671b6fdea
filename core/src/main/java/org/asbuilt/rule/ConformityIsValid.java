package org.asbuilt.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Conformity;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.thirdparty.Standard;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A certificate of a third party has not lapsed. */
public record ConformityIsValid() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A certificate of a third party has not lapsed",
            Kind.THIRD_PARTY,
            Severity.WARNING,
            Criterion.TIMELINESS,
            "A certificate is shown for years after it has run out. What it proved may be gone with the people who did it.",
            "It was renewed; enter the new last day.",
            "Ask for the renewed certificate, or take the conformity for what it is: a claim.",
            "Requirements P5-09; IEC 62443-2-4; IEC 62443-4-1");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject thirdParty, Circumstances around) {
        List<Finding> found = new ArrayList<>(0);
        for (Standard claim : Standard.of(thirdParty)) {
            Optional<String> words = switch (claim.state(around.today())) {
                case LAPSED ->
                    Optional.of("lapsed on " + claim.conformity().validUntil().orElseThrow());
                case CERTIFIED_WITHOUT_END -> Optional.of("does not say until when it holds");
                case CERTIFIED, CLAIMED -> Optional.empty();
            };
            words.ifPresent(one -> found.add(Finding.of(
                    this,
                    thirdParty,
                    PartPath.of(Conformity.class, claim.key(), "validUntil"),
                    "the conformity of " + thirdParty.name() + " with " + claim.words() + " " + one)));
        }
        return found;
    }
}
