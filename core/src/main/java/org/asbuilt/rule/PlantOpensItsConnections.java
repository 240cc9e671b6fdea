package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.validation.Circumstances;

/** A connection between the plant and whoever is outside is opened from within. */
public record PlantOpensItsConnections() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A connection between the plant and whoever is outside is opened from within",
            Kind.CONNECTION,
            Severity.WARNING,
            "What is opened from outside needs a port that listens, and whoever finds it can knock. A connection "
                    + "that the plant opens leaves nothing to find.",
            "The destination is the broker itself and stands in the wrong zone.",
            "Turn the direction: let a broker in the DMZ be fetched from, and let the plant send there.",
            "Requirements P4-20; secure connectivity principles (January 2026), principle 2");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public Gate gate() {
        return Gate.Known.CROSSES_BOUNDARY;
    }

    @Override
    public List<Finding> check(Subject connection, Circumstances around) {
        return connection
                .facet(Link.class)
                .flatMap(around.zoning()::ends)
                .filter(ends -> Crossing.opensInwards(connection, ends))
                .map(ends -> Finding.of(
                        this,
                        connection,
                        Words.connection(connection, around) + " is opened from outside, from "
                                + Words.where(Crossing.outer(ends), around) + ", straight into "
                                + Words.where(Crossing.inner(ends), around)))
                .map(List::of)
                .orElse(List.of());
    }
}
