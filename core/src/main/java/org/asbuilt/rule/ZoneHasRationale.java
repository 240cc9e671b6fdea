package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.ZoneProfile;
import org.asbuilt.validation.Answers;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;
import org.asbuilt.validation.Zoning;

/** A zone says why it is a zone of its own. */
public record ZoneHasRationale() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A zone says why it is a zone of its own",
            Kind.ZONE,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "Whoever is asked for an exception in ten years must know what the boundary was drawn for; without "
                    + "the reason it is moved for convenience.",
            "A zone taken over from the network plan that nobody has thought about yet: that is the gap.",
            "Enter what its assets have in common: consequence, function, place, technology or who looks after them.",
            "Requirements G-08; IEC 62443-3-2:2020 ZCR 3.1");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject zone, Circumstances around) {
        boolean given = Answers.given(zone, ZoneProfile.class, "rationale");
        return given
                        || around.zoning()
                                .type(zone.id())
                                .filter(Zoning::isOutside)
                                .isPresent()
                ? List.of()
                : List.of(Finding.of(this, zone, zone.name() + " does not say why it is a zone of its own"));
    }
}
