package org.asbuilt.change;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.ConduitProfile;
import org.asbuilt.model.Constraints;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.PathControl;
import org.asbuilt.validation.Circumstances;

/**
 * A delay that a control on a conduit adds to a connection that bears only so much. Source: requirements P4-04.
 *
 * @param words which control adds how much to which connection, and what that bears
 * @param tooMuch whether it is more than the connection bears
 */
record Delay(String words, boolean tooMuch) {

    /** The delays that a change adds. */
    static List<Delay> added(Review review) {
        return review.touched().stream()
                .filter(id -> id.kind() == Kind.CONDUIT)
                .sorted()
                .flatMap(id -> review.after().subject(id).stream())
                .flatMap(conduit -> of(conduit, review.before().subject(conduit.id()), review.after()))
                .sorted(Comparator.comparing(Delay::words))
                .toList();
    }

    private static Stream<Delay> of(Subject conduit, Optional<Subject> old, Circumstances around) {
        return conduit.facets(PathControl.class).entrySet().stream()
                .filter(row -> row.getValue().addsLatency().filter(ms -> ms > 0).isPresent())
                .filter(row -> !old.map(one -> one.facets(PathControl.class))
                        .flatMap(held -> Optional.ofNullable(held.get(row.getKey())))
                        .equals(Optional.of(row.getValue())))
                .flatMap(row -> limited(conduit, around).map(connection -> of(row, conduit, connection, around)));
    }

    private static Delay of(
            Map.Entry<String, PathControl> control, Subject conduit, Subject connection, Circumstances around) {
        int added = control.getValue().addsLatency().orElseThrow();
        int borne = limit(connection).orElseThrow();
        String ends = connection.facet(Link.class).stream()
                .flatMap(link -> Stream.of(link.source(), link.destination()))
                .flatMap(Optional::stream)
                .map(around::name)
                .collect(java.util.stream.Collectors.joining(" to "));
        return new Delay(
                control.getKey() + " on " + conduit.name() + " adds " + added + " ms to " + ends
                        + ", which bears at most " + borne + " ms",
                added > borne);
    }

    /** The connections through a conduit that have a limit. */
    private static Stream<Subject> limited(Subject conduit, Circumstances around) {
        Set<Id> zones = Set.copyOf(conduit.facet(ConduitProfile.class)
                .<Collection<Id>>map(ConduitProfile::zones)
                .orElse(Set.of()));
        return zones.stream()
                .flatMap(zone -> around.assetsIn(zone).stream())
                .flatMap(asset -> around.connections(asset.id()).stream())
                .distinct()
                .filter(connection -> limit(connection).isPresent())
                .filter(connection -> connection
                        .facet(Link.class)
                        .flatMap(around.zoning()::ends)
                        .filter(ends -> ends.crossZones() && zones.containsAll(ends.zones()))
                        .isPresent());
    }

    private static Optional<Integer> limit(Subject connection) {
        return connection.facet(Constraints.class).flatMap(Constraints::latencyMax);
    }
}
