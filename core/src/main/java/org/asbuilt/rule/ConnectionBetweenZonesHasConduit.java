package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;
import org.asbuilt.validation.Ends;
import org.asbuilt.validation.Shown;

/** A connection between two zones runs through a conduit that joins them. */
public record ConnectionBetweenZonesHasConduit() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A connection between two zones runs through a conduit that joins them",
            Kind.CONNECTION,
            Severity.WARNING,
            Criterion.CONSISTENCY,
            "Zones mean nothing if traffic passes between them where nobody enforces anything.",
            "The zones are right and the conduit has simply not been entered yet.",
            "Enter the conduit with the device that enforces it, move an asset into the zone where it belongs, "
                    + "or cut the connection.",
            "IEC 62443-3-2:2020 ZCR 3.1; requirements P4-10");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public Gate gate() {
        return Gate.Known.JOINS_ZONES;
    }

    @Override
    public List<Finding> check(Subject connection, Circumstances around) {
        Optional<Ends> ends =
                connection.facet(Link.class).flatMap(around.zoning()::ends).filter(Ends::crossZones);
        if (ends.isEmpty()) {
            return List.of();
        }
        List<Id> zones = ends.get().zones();
        if (around.zoning().joined(zones.getFirst(), zones.getLast())) {
            return List.of();
        }
        return List.of(Finding.of(
                this,
                connection,
                Words.connection(connection, around) + " leads from " + Shown.name(zones.getFirst(), around) + " to "
                        + Shown.name(zones.getLast(), around) + ", and no conduit joins the two"));
    }
}
