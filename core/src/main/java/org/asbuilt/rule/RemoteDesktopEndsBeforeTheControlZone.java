package org.asbuilt.rule;

import java.util.List;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Function;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.ZoneType;
import org.asbuilt.validation.Circumstances;

/** Nobody from outside has a desktop session straight into the plant. */
public record RemoteDesktopEndsBeforeTheControlZone() implements Rule {
    private static final Set<ZoneType> INSIDE =
            Set.of(ZoneType.CONTROL, ZoneType.SAFETY, ZoneType.SUPERVISORY, ZoneType.OPERATIONS);
    private static final Manual MANUAL = Manual.of(
            "Nobody from outside has a desktop session straight into the plant",
            Kind.CONNECTION,
            Severity.ERROR,
            "Who has the screen of an operator station has the plant. A session from the office or from a "
                    + "vendor has to end at a jump host in the DMZ where it can be watched and cut.",
            "The destination is itself the jump host and stands in the wrong zone.",
            "Lead the session through a jump host in the DMZ with a second factor, and close the direct way.",
            "NERC CIP-005 (interactive remote access through an intermediate system); IEC 62443-3-3 SR 1.13; "
                    + "secure connectivity principles (January 2026), principle 2");

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
                .filter(RemoteDesktopEndsBeforeTheControlZone::isDesktop)
                .flatMap(around.zoning()::ends)
                .filter(ends -> ends.source().outside()
                        && ends.destination()
                                .zoneType()
                                .filter(INSIDE::contains)
                                .isPresent())
                .map(ends -> Finding.of(
                        this,
                        connection,
                        Words.connection(connection, around) + " is a desktop session from "
                                + Words.where(ends.source(), around) + " straight into "
                                + Words.where(ends.destination(), around)))
                .map(List::of)
                .orElse(List.of());
    }

    private static boolean isDesktop(Link link) {
        return link.functions().contains(Function.REMOTE_DESKTOP)
                || link.protocol().filter(Protocols::isRemoteDesktop).isPresent();
    }
}
