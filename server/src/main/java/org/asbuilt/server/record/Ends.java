package org.asbuilt.server.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.server.view.Plant;
import org.asbuilt.validation.Circumstances;

/**
 * The connections that assets are ends of: of the newest record as they are kept from commit to commit, of a record of the past by reading
 * it through once. Safe for use by several threads.
 */
final class Ends {
    private final Supplier<Circumstances> newest;
    private volatile Optional<Circumstances> known = Optional.empty();
    private volatile Read read = new Read(Snapshot.EMPTY, Map.of());

    /** The connections of each asset of one snapshot. */
    private record Read(Snapshot snapshot, Map<Id, List<Subject>> connections) {
        boolean isOf(Snapshot other) {
            return snapshot.commit() == other.commit() && snapshot.size() == other.size();
        }
    }

    /** Of records of which the newest is known. */
    Ends(Supplier<Circumstances> newest) {
        this.newest = newest;
    }

    /** The connections that an asset is an end of, at the moment of the plant. */
    List<Subject> of(Id asset, Plant plant) {
        return around(plant)
                .map(around -> around.connections(asset).stream().sorted(Comparator.comparing(Subject::id)))
                .orElseGet(() -> read(plant.snapshot()).connections().getOrDefault(asset, List.of()).stream())
                .flatMap(connection -> plant.subject(connection.id()).stream())
                .filter(connection -> !connection.facts().isEmpty())
                .toList();
    }

    /**
     * What is found of the newest record, if that is the one and the same holds at the moment. A thousand rows ask one after the other: of a
     * record of the past that was read through already the newest is not asked for again.
     */
    private Optional<Circumstances> around(Plant plant) {
        Optional<Circumstances> last = known.filter(around -> isOf(around, plant));
        if (last.isPresent() || read.isOf(plant.snapshot())) {
            return last;
        }
        Circumstances now = newest.get();
        known = Optional.of(now);
        return known.filter(around -> isOf(around, plant));
    }

    @SuppressWarnings("ReferenceEquality") // the newest snapshot is the very same as long as nothing was committed
    private static boolean isOf(Circumstances around, Plant plant) {
        return around.snapshot() == plant.snapshot() && around.holdsAt(plant.moment());
    }

    private Read read(Snapshot snapshot) {
        Read last = read;
        if (last.isOf(snapshot)) {
            return last;
        }
        Map<Id, List<Subject>> connections = new HashMap<>();
        snapshot.subjects(Kind.CONNECTION)
                .sorted(Comparator.comparing(Subject::id))
                .forEach(connection -> connection
                        .facet(Link.class)
                        .ifPresent(link -> Stream.of(link.source(), link.destination())
                                .flatMap(Optional::stream)
                                .flatMap(id -> snapshot.resolved(id).map(Subject::id).stream())
                                .distinct()
                                .forEach(id -> connections
                                        .computeIfAbsent(id, key -> new ArrayList<>())
                                        .add(connection))));
        Read fresh = new Read(snapshot, connections);
        read = fresh;
        return fresh;
    }
}
