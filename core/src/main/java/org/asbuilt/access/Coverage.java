package org.asbuilt.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.FieldGroup;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Part;
import org.asbuilt.model.Shape;
import org.asbuilt.validation.Background;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Extent;
import org.asbuilt.validation.Whereabouts;

/** Which groups the windows of a view read of each subject of a snapshot. */
final class Coverage {
    private static final Map<String, List<String>> REFERRING = referring();

    /** What the windows that are confined to nothing read of everything. */
    private final Set<FieldGroup> open;

    private final List<Confined> confined;
    private final Circumstances around;
    private final Whereabouts whereabouts;

    /** A window that is confined to a part of the plant, and what lies in it. */
    private record Confined(View.Window window, Set<Id> within) {}

    private Coverage(Set<FieldGroup> open, List<Confined> confined, Circumstances around, Whereabouts whereabouts) {
        this.open = Collections.unmodifiableSet(open);
        this.confined = confined;
        this.around = around;
        this.whereabouts = whereabouts;
    }

    static Coverage of(View view, Snapshot whole, Instant now) {
        Set<FieldGroup> open = EnumSet.noneOf(FieldGroup.class);
        view.open().forEach(window -> open.addAll(window.groups()));
        List<View.Window> narrow = view.windows().stream()
                .filter(window -> !window.extent().isEverything())
                .filter(window -> !open.containsAll(window.groups()))
                .toList();
        Circumstances around = Circumstances.of(whole, now, Background.NONE);
        Whereabouts whereabouts = around.whereabouts();
        List<Confined> confined = new ArrayList<>();
        for (View.Window window : narrow) {
            confined.add(new Confined(window, within(window.extent(), whole, whereabouts)));
        }
        return new Coverage(open, confined, around, whereabouts);
    }

    /** The groups that are read of a subject; of one that the snapshot does not hold, by where it says that it is. */
    Set<FieldGroup> groups(Subject subject) {
        if (confined.isEmpty()) {
            return open;
        }
        boolean fresh = around.snapshot().subject(subject.id()).isEmpty();
        Set<FieldGroup> groups = EnumSet.noneOf(FieldGroup.class);
        groups.addAll(open);
        for (Confined one : confined) {
            if (fresh
                    ? isIn(one.window().extent(), subject, whereabouts.of(subject))
                    : one.within().contains(subject.id())) {
                groups.addAll(one.window().groups());
            }
        }
        return groups;
    }

    private static Set<Id> within(Extent extent, Snapshot whole, Whereabouts whereabouts) {
        Set<Id> placed = new HashSet<>();
        List<Subject> nowhere = new ArrayList<>();
        whole.everything().forEach(subject -> {
            Whereabouts.Place place = whereabouts.of(subject);
            if (isIn(extent, subject, place)) {
                placed.add(subject.id());
            } else if (place.all().findAny().isEmpty() || isAround(subject.kind())) {
                nowhere.add(subject);
            }
        });
        Set<Id> within = new HashSet<>(placed);
        Set<Id> referred = new HashSet<>();
        whole.everything()
                .filter(subject -> placed.contains(subject.id()))
                .forEach(subject -> references(subject).forEach(referred::add));
        Set<Id> joined = new HashSet<>();
        for (Subject subject : nowhere) {
            boolean joins = referred.contains(subject.id())
                    || (!isAround(subject.kind()) && references(subject).anyMatch(placed::contains));
            if (joins) {
                joined.add(subject.id());
            }
        }
        within.addAll(joined);
        // Who answers for what is in sight is in sight too.
        Set<Id> persons = new HashSet<>();
        nowhere.stream()
                .filter(subject -> subject.kind() == Kind.RESPONSIBILITY && joined.contains(subject.id()))
                .forEach(subject -> references(subject).forEach(persons::add));
        nowhere.stream()
                .filter(subject -> subject.kind() == Kind.PERSON && persons.contains(subject.id()))
                .forEach(subject -> within.add(subject.id()));
        return within;
    }

    /** Zones, systems and sites around what is in sight are seen as what they are, not with all that stands in them. */
    private static boolean isAround(Kind kind) {
        return kind == Kind.ZONE || kind == Kind.SYSTEM || kind == Kind.SITE;
    }

    private static boolean isIn(Extent extent, Subject subject, Whereabouts.Place place) {
        return extent.assets().contains(subject.id())
                || !Collections.disjoint(extent.zones(), place.zones())
                || !Collections.disjoint(extent.systems(), place.systems())
                || !Collections.disjoint(extent.sites(), place.sites());
    }

    /** The ids that a subject names in its newest facts. */
    private static Stream<Id> references(Subject subject) {
        return subject.facts().values().stream().map(List::getLast).flatMap(Coverage::references);
    }

    private static Stream<Id> references(Fact fact) {
        return REFERRING.getOrDefault(fact.slot().facet(), List.of()).stream()
                .flatMap(part -> fact.said(part).stream())
                .flatMap(said -> said.values().stream())
                .map(Id::new);
    }

    private static Map<String, List<String>> referring() {
        Map<String, List<String>> parts = new HashMap<>();
        for (Shape<?> shape : Shape.all()) {
            List<String> names = shape.parts().stream()
                    .filter(part -> !part.refers().isEmpty())
                    .map(Part::name)
                    .toList();
            if (!names.isEmpty()) {
                parts.put(shape.name(), names);
            }
        }
        return Map.copyOf(parts);
    }
}
