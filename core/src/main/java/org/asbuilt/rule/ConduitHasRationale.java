package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.ConduitProfile;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Answers;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A conduit says why it exists. */
public record ConduitHasRationale() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A conduit says why it exists",
            Kind.CONDUIT,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "Every opening in a boundary was once asked for by somebody. Without the reason nobody can close "
                    + "it, and the next project widens it.",
            "The reasons stand at the connections that run through it; sum them up in a sentence.",
            "Enter what has to pass, for which function, and why it cannot stay inside.",
            "Requirements G-08; IEC 62443-3-2:2020 ZCR 3.1");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject conduit, Circumstances around) {
        boolean given = Answers.given(conduit, ConduitProfile.class, "rationale");
        return given ? List.of() : List.of(Finding.of(this, conduit, conduit.name() + " does not say why it exists"));
    }
}
