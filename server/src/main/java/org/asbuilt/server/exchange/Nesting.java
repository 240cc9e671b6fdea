package org.asbuilt.server.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Placement;

/** Which zones of a part of a plant lie within which. A record may say that zones lie within each other: then neither encloses. */
final class Nesting {
    private final Map<Id, Subject> zones;
    private final Map<Id, List<Id>> around = new HashMap<>();
    private final Map<Id, List<Subject>> within = new HashMap<>();

    Nesting(Selection selection) {
        zones = selection.of(Kind.ZONE).collect(Collectors.toMap(Subject::id, zone -> zone));
        zones.values().forEach(zone -> around.put(zone.id(), enclosing(zone)));
        zones.values()
                .forEach(zone -> around(zone)
                        .forEach(outer -> within.computeIfAbsent(outer, fresh -> new ArrayList<>())
                                .add(zone)));
    }

    /** The zones that enclose one, the outermost first; none if that goes in a circle. */
    private List<Id> enclosing(Subject zone) {
        List<Id> found = new ArrayList<>();
        Optional<Id> next = parent(zone);
        while (next.isPresent()) {
            if (next.get().equals(zone.id()) || found.contains(next.get())) {
                return List.of();
            }
            found.addFirst(next.get());
            next = Optional.ofNullable(zones.get(next.get())).flatMap(this::parent);
        }
        return found;
    }

    /** Of zones that are shown only: what lies beyond is not drawn. */
    private Optional<Id> parent(Subject zone) {
        return zone.facet(Placement.class).flatMap(Placement::zone).filter(zones::containsKey);
    }

    private List<Id> around(Subject zone) {
        return around.getOrDefault(zone.id(), List.of());
    }

    /** All zones within one, however deep. */
    List<Subject> within(Subject zone) {
        return within.getOrDefault(zone.id(), List.of());
    }

    /** The zones in whose frames one stands, the outermost first; itself the last if it encloses others. */
    List<Id> frames(Subject zone) {
        List<Id> frames = new ArrayList<>(around(zone));
        if (!within(zone).isEmpty()) {
            frames.add(zone.id());
        }
        return frames;
    }

    /** What zones are sorted by, so that each stands behind what encloses it: the names from the outermost to its own. */
    String sorted(Subject zone) {
        return around(zone).stream()
                        .map(id -> Optional.ofNullable(zones.get(id))
                                        .map(Subject::name)
                                        .orElse("") + "\n" + id + "\n")
                        .collect(Collectors.joining())
                + zone.name() + "\n" + zone.id() + "\n";
    }
}
