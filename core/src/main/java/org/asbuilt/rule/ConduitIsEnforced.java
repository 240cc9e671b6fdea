package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.ConduitProfile;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PathControl;
import org.asbuilt.validation.Answers;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A conduit names what enforces it. */
public record ConduitIsEnforced() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A conduit names what enforces it",
            Kind.CONDUIT,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "A conduit that nothing enforces is an arrow in a drawing: everything passes.",
            "A point-to-point serial cable enforces itself; say \"not applicable\" and why.",
            "Enter the firewall, diode, router or gateway by the name that it has in the record, or as a path control.",
            "IEC 62443-3-2:2020 ZCR 3.1; IEC 62443-3-3 SR 5.2");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject conduit, Circumstances around) {
        boolean given = Answers.given(conduit, ConduitProfile.class, "enforcedBy")
                || conduit.facets(PathControl.class).values().stream()
                        .anyMatch(control -> control.enforcedBy().isPresent());
        return given
                ? List.of()
                : List.of(Finding.of(this, conduit, conduit.name() + " does not say what enforces it"));
    }
}
