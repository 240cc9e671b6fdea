package org.asbuilt.rule;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Function;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Ends;
import org.asbuilt.validation.Shown;

/** What writes to a controller from another zone uses a protocol that asks who is writing. */
public record WriteAcrossZonesIsAuthenticated() implements Rule {
    private static final List<Function> WRITING =
            List.of(Function.CONTROL_WRITE, Function.CONFIGURATION_ENGINEERING, Function.FIRMWARE_UPDATE);
    private static final Manual MANUAL = Manual.of(
            "What writes to a controller from another zone uses a protocol that asks who is writing",
            Kind.CONNECTION,
            Severity.WARNING,
            "Modbus, DNP3, S7 and their like obey whoever sends a well-formed telegram; across a zone boundary "
                    + "that is everybody on the other side.",
            "The protocol runs in its secure version (DNP3-SA, CIP Security, Modbus Security) or inside a "
                    + "tunnel, and the record names the plain one; name the secure one.",
            "Use the secure version or a tunnel between the zones, or let the conduit pass only reads and the "
                    + "one station that may write.",
            "Requirements P4-09, P4-21; IEC 62443-3-3 SR 1.2; secure connectivity principles (January 2026), "
                    + "principle 4");

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
        Optional<Link> link = connection
                .facet(Link.class)
                .filter(one -> !Collections.disjoint(one.functions(), WRITING))
                .filter(one -> one.protocol()
                        .filter(Protocols::isWithoutAuthentication)
                        .isPresent());
        return link.flatMap(around.zoning()::ends)
                .filter(Ends::crossZones)
                .map(ends -> Finding.of(
                        this,
                        connection,
                        Words.connection(connection, around) + " writes from "
                                + Shown.name(ends.zones().getFirst(), around) + " into "
                                + Shown.name(ends.zones().getLast(), around) + " by "
                                + link.flatMap(Link::protocol).orElseThrow() + ", which asks nobody who they are"))
                .map(List::of)
                .orElse(List.of());
    }
}
