package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.ConduitProfile;
import org.asbuilt.model.DataDirection;
import org.asbuilt.model.DirectionEnforcement;
import org.asbuilt.model.Id;
import org.asbuilt.model.Initiator;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.PathControl;
import org.asbuilt.model.PathControlKind;
import org.asbuilt.model.Traffic;
import org.asbuilt.model.ZoneType;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Ends;
import org.asbuilt.validation.Standing;

/** How a connection crosses the boundary of the plant. Source: requirements P4-20. */
final class Crossing {
    private static final Set<ZoneType> PLANT =
            Set.of(ZoneType.CONTROL, ZoneType.SAFETY, ZoneType.SUPERVISORY, ZoneType.OPERATIONS, ZoneType.WIRELESS);
    private static final Set<PathControlKind> BROKERS =
            Set.of(PathControlKind.DMZ_BROKER, PathControlKind.PROXY, PathControlKind.JUMP_HOST);

    private Crossing() {}

    /**
     * Which way a diode lets data pass.
     *
     * @param from the zone that data leave
     * @param to the zone that they enter
     * @param both whether data are said to move both ways all the same
     */
    record Flow(Id from, Id to, boolean both) {}

    /** Whether one end is outside and the other in the plant, not in a DMZ. */
    static boolean isDirect(Ends ends) {
        return ends.oneIs(Standing::outside)
                && inner(ends).zoneType().filter(PLANT::contains).isPresent();
    }

    /** Whether it is opened by the end that is outside, straight into the plant. */
    static boolean opensInwards(Subject connection, Ends ends) {
        if (!isDirect(ends)) {
            return false;
        }
        Initiator initiator =
                connection.facet(Traffic.class).flatMap(Traffic::initiator).orElse(Initiator.SOURCE);
        return switch (initiator) {
            case SOURCE -> ends.source().outside();
            case DESTINATION -> ends.destination().outside();
            case EITHER -> true;
        };
    }

    /** Whether a conduit between the two zones has a broker, a proxy or a jump host. */
    static boolean isBrokered(Ends ends, Circumstances around) {
        return ends.crossZones()
                && around.zoning().chain(ends.zones().getFirst()).stream()
                        .flatMap(zone -> around.conduits(zone).stream())
                        .filter(conduit -> joins(conduit, ends.zones().getLast(), around))
                        .flatMap(conduit -> conduit.facets(PathControl.class).values().stream())
                        .anyMatch(control ->
                                control.controlKind().filter(BROKERS::contains).isPresent());
    }

    /** The end that is outside. */
    static Standing outer(Ends ends) {
        return ends.source().outside() ? ends.source() : ends.destination();
    }

    /** The other one. */
    static Standing inner(Ends ends) {
        return ends.source().outside() ? ends.destination() : ends.source();
    }

    /** Which way a connection passes a diode between two zones, if it does. */
    static Optional<Flow> diode(Subject connection, Circumstances around) {
        Optional<Traffic> traffic = connection
                .facet(Traffic.class)
                .filter(held -> held.enforcement()
                        .filter(DirectionEnforcement.HARDWARE_DIODE::equals)
                        .isPresent());
        return traffic.flatMap(held -> connection
                .facet(Link.class)
                .flatMap(around.zoning()::ends)
                .filter(Ends::crossZones)
                .map(ends -> {
                    DataDirection direction = held.direction().orElse(DataDirection.TO_DESTINATION);
                    List<Id> zones = ends.zones();
                    return direction == DataDirection.TO_SOURCE
                            ? new Flow(zones.getLast(), zones.getFirst(), false)
                            : new Flow(zones.getFirst(), zones.getLast(), direction == DataDirection.BOTH);
                }));
    }

    /** The connections of the assets of the zone from which data leave. */
    static List<Subject> diodes(Flow flow, Circumstances around) {
        return around.assetsIn(flow.from()).stream()
                .flatMap(asset -> around.connections(asset.id()).stream())
                .distinct()
                .toList();
    }

    /** The connections of the assets and networks of both zones. */
    static Stream<Subject> between(Flow flow, Circumstances around) {
        Stream<Subject> networks = around.subjects(Kind.NETWORK).stream()
                .filter(network -> around.zone(network)
                        .filter(zone -> zone.equals(flow.from()) || zone.equals(flow.to()))
                        .isPresent());
        return Stream.of(around.assetsIn(flow.from()).stream(), around.assetsIn(flow.to()).stream(), networks)
                .flatMap(ends -> ends)
                .flatMap(end -> around.connections(end.id()).stream())
                .distinct();
    }

    private static boolean joins(Subject conduit, Id zone, Circumstances around) {
        return conduit.facet(ConduitProfile.class)
                .filter(profile -> around.zoning().chain(zone).stream()
                        .anyMatch(one -> profile.zones().contains(one)))
                .isPresent();
    }
}
