package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.validation.Circumstances;

/** A connection between the plant and whoever is outside goes through a broker in the DMZ. */
public record OutsideIsMetInTheDmz() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A connection between the plant and whoever is outside goes through a broker in the DMZ",
            Kind.CONNECTION,
            Severity.WARNING,
            "Without a broker the two ends speak to each other directly: whatever is wrong with one of them, the "
                    + "other has to bear.",
            "The conduit has a broker or proxy that the record does not know; enter it as its path control.",
            "End the connection at a broker in the DMZ that speaks to both sides.",
            "Requirements P4-20; secure connectivity principles (January 2026), principle 2; IEC 62443-3-2:2020 "
                    + "ZCR 3.2");

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
                .filter(ends -> Crossing.isDirect(ends) && !Crossing.opensInwards(connection, ends))
                .filter(ends -> !Crossing.isBrokered(ends, around))
                .map(ends -> Finding.of(
                        this,
                        connection,
                        Words.connection(connection, around) + " leads from "
                                + Words.where(Crossing.inner(ends), around) + " to "
                                + Words.where(Crossing.outer(ends), around) + " without a broker in the DMZ"))
                .map(List::of)
                .orElse(List.of());
    }
}
