package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.ThreeStates;
import org.asbuilt.validation.Answers;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;
import org.asbuilt.validation.Ends;
import org.asbuilt.validation.Standing;

/** A connection that the design requires or that crosses zones says why the plant needs it. */
public record ConnectionHasPurpose() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A connection that the design requires or that crosses zones says why the plant needs it",
            Kind.CONNECTION,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "A line of which nobody knows the purpose is never cut: it stays open when its reason is long gone,"
                    + " and nobody dares to close it in an incident.",
            "The purpose is written in a design document that is not linked; copy its sentence.",
            "Enter what stops working, and for whom, when this line is cut; if nobody can say, plan to close it.",
            "Requirements G-08, P4-05; NERC CIP-005 (reason for each access permission)");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject connection, Circumstances around) {
        Optional<Link> link = connection.facet(Link.class);
        if (link.flatMap(Link::purpose).isPresent() || Answers.given(connection, Link.class, "purpose")) {
            return List.of();
        }
        Optional<Ends> ends = link.flatMap(around.zoning()::ends);
        if (ends.filter(both -> both.oneIs(Standing::outside)).isPresent()) {
            // ExternalConnectionHasBusinessCase asks more sharply.
            return List.of();
        }
        if (ends.filter(Ends::crossZones).isPresent()) {
            return List.of(finding(connection, " crosses zones", around));
        }
        boolean required = connection
                .facet(ThreeStates.class)
                .flatMap(ThreeStates::required)
                .orElse(false);
        return required ? List.of(finding(connection, " is required by the design", around)) : List.of();
    }

    private Finding finding(Subject connection, String why, Circumstances around) {
        return Finding.of(
                this, connection, Words.connection(connection, around) + why + " and nobody has said what for");
    }
}
