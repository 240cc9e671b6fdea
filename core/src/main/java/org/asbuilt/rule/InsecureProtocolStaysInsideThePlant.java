package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.protocol.ProtocolCatalogue;
import org.asbuilt.protocol.ProtocolUse;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Ends;

/** A protocol without authentication or encryption does not cross from IT to OT in its plain form. */
public record InsecureProtocolStaysInsideThePlant() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A protocol without authentication or encryption does not cross from IT to OT in its plain form",
            Kind.CONNECTION,
            Severity.ERROR,
            "Modbus, S7 and their like obey whoever sends a well-formed telegram. On the plant side of the "
                    + "boundary that may be borne; across it, every computer of the office is a controller of the plant.",
            "It runs in a tunnel or in its secure version; say so in its protection.",
            "Use the secure successor or a tunnel, or end it at a broker in the DMZ and go on from there with "
                    + "another protocol.",
            "Requirements P4-09; secure connectivity principles (January 2026), principle 4");

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
        if (ProtocolUse.of(connection, around) != ProtocolUse.ACROSS_THE_BOUNDARY) {
            return List.of();
        }
        String protocol = connection.facet(Link.class).flatMap(Link::protocol).orElseThrow();
        Ends ends = connection.facet(Link.class).flatMap(around.zoning()::ends).orElseThrow();
        return List.of(Finding.of(
                this,
                connection,
                Words.connection(connection, around) + " crosses the boundary between "
                        + Words.where(ends.source(), around) + " and " + Words.where(ends.destination(), around)
                        + " without protection"
                        + ProtocolCatalogue.named(protocol)
                                .flatMap(ProtocolCatalogue.Protocol::successor)
                                .map(successor -> "; its secure successor is " + successor)
                                .orElse("")));
    }
}
