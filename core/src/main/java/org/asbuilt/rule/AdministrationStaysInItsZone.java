package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AssetClass;
import org.asbuilt.model.InterfaceKind;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.Traffic;
import org.asbuilt.model.ZoneType;
import org.asbuilt.validation.Circumstances;

/** Interfaces for administration are reached from their own zone or from a jump host. */
public record AdministrationStaysInItsZone() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "Interfaces for administration are reached from their own zone or from a jump host",
            Kind.CONNECTION,
            Severity.WARNING,
            "By the interface for administration a device is changed, not only read. Reachable from another zone, "
                    + "it makes the boundary between the two worth as much as a password.",
            "The source is the jump host and its class is not entered.",
            "Lead administration through a jump host or a management zone, and close the direct way.",
            "Requirements P4-27; secure connectivity principles (January 2026), principle 2; IEC 62443-3-3 SR 5.2");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public Gate gate() {
        return new Gate.Says(Traffic.class);
    }

    @Override
    public List<Finding> check(Subject connection, Circumstances around) {
        boolean administers = connection
                .facet(Traffic.class)
                .flatMap(Traffic::interfaceKind)
                .filter(InterfaceKind.ADMINISTRATION::equals)
                .isPresent();
        return !administers
                ? List.of()
                : connection
                        .facet(Link.class)
                        .flatMap(around.zoning()::ends)
                        .filter(ends ->
                                !ends.source().zone().equals(ends.destination().zone())
                                        && !ends.source().in(ZoneType.DMZ)
                                        && !Classes.is(ends.source().asset(), AssetClass.JUMP_HOST))
                        .map(ends -> Finding.of(
                                this,
                                connection,
                                "The administration of "
                                        + ends.destination().asset().name()
                                        + " is reached from outside its zone, from "
                                        + Words.where(ends.source(), around)))
                        .map(List::of)
                        .orElse(List.of());
    }
}
