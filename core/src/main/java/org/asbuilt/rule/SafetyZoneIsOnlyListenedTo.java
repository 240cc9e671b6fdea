package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Function;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.ZoneType;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Ends;
import org.asbuilt.validation.Shown;
import org.asbuilt.validation.Standing;

/** From outside a safety zone its systems are only listened to, through a conduit. */
public record SafetyZoneIsOnlyListenedTo() implements Rule {
    private static final Set<Function> LISTENING =
            Set.of(Function.MONITOR_READ, Function.ALARM_EVENT, Function.LOGGING);
    private static final Manual MANUAL = Manual.of(
            "From outside a safety zone its systems are only listened to, through a conduit",
            Kind.CONNECTION,
            Severity.ERROR,
            "The safety system is what still works when everything else is in the hands of somebody else; a "
                    + "line by which it can be written to takes that away.",
            "Bypass switches or resets that the operator must send from the HMI by design; then the safety case"
                    + " names them.",
            "Make it a read-only link through a conduit, move the engineering station of the safety system into"
                    + " the safety zone, or cut the line.",
            "IEC 62443-3-2:2020 ZCR 3.3; requirements P4-11; fixture K1");

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
        Optional<Link> link = connection.facet(Link.class);
        Optional<Ends> ends = ends(connection, around);
        if (ends.isEmpty()) {
            return List.of();
        }
        Standing safety = ends.get().those(end -> end.in(ZoneType.SAFETY)).getFirst();
        Standing other = ends.get().those(end -> !end.in(ZoneType.SAFETY)).getFirst();
        return objection(link.get(), safety, other, around).stream()
                .map(objection -> Finding.of(
                        this,
                        connection,
                        Words.connection(connection, around) + " joins the safety zone "
                                + safety.zone()
                                        .map(id -> Shown.name(id, around))
                                        .orElseThrow() + " to "
                                + other.zone().map(id -> Shown.name(id, around)).orElseThrow() + objection))
                .toList();
    }

    /** Both ends of a connection that joins a safety zone to another one. */
    public static Optional<Ends> ends(Subject connection, Circumstances around) {
        return connection
                .facet(Link.class)
                .flatMap(around.zoning()::ends)
                .filter(both -> both.crossZones()
                        && both.source().zoneType().isPresent()
                        && both.destination().zoneType().isPresent()
                        && both.oneIs(end -> end.in(ZoneType.SAFETY)));
    }

    private static Optional<String> objection(Link link, Standing safety, Standing other, Circumstances around) {
        if (other.outside()) {
            return Optional.of(", which is outside the plant");
        }
        if (link.functions().isEmpty()) {
            return Optional.of(", and nobody has said that it only reads");
        }
        if (!LISTENING.containsAll(link.functions())) {
            return Optional.of(" and does more than read");
        }
        return around.zoning().joined(safety.zone().orElseThrow(), other.zone().orElseThrow())
                ? Optional.empty()
                : Optional.of(" without a conduit");
    }
}
