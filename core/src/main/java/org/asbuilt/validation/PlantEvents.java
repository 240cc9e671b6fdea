package org.asbuilt.validation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Placement;
import org.asbuilt.model.PlantEvent;

/** When the parts of the plant were last worked on. Source: requirements P1.V-05. */
public final class PlantEvents {
    private final Circumstances around;
    private final Once<Map<Id, Last>> byScope;

    /**
     * A plant event that is over, or that has begun and of which no end is known.
     *
     * @param event the event
     * @param day its last day; its first while it has not ended
     */
    public record Last(Subject event, LocalDate day) {}

    PlantEvents(Circumstances around) {
        this.around = around;
        byScope = Once.of(this::read);
    }

    /** The newest event of the whole record. */
    public Optional<Last> last() {
        return newest(byScope.get().values().stream());
    }

    /** The newest event that one of those subjects took part in: itself, its system, a zone around it or its site. */
    public Optional<Last> last(Collection<SortedSet<Id>> subjects) {
        Map<Id, Last> known = byScope.get();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Set<Id> places = new LinkedHashSet<>();
        subjects.stream().flatMap(Collection::stream).forEach(id -> addPlaces(id, places));
        return newest(places.stream().flatMap(place -> Optional.ofNullable(known.get(place)).stream()));
    }

    private void addPlaces(Id id, Set<Id> places) {
        Optional<Subject> subject = around.subject(id);
        if (subject.isEmpty() || !places.add(subject.get().id())) {
            return;
        }
        around.site(subject.get()).ifPresent(places::add);
        Optional<Placement> placement = subject.get().facet(Placement.class);
        placement.flatMap(Placement::system).ifPresent(system -> addPlaces(system, places));
        placement.flatMap(Placement::zone).ifPresent(zone -> addPlaces(zone, places));
    }

    private Map<Id, Last> read() {
        Map<Id, Last> read = new HashMap<>();
        for (Subject event : around.subjects(Kind.PLANT_EVENT)) {
            PlantEvent told = event.facet(PlantEvent.class).orElse(null);
            Optional<LocalDate> day = told == null ? Optional.empty() : day(told);
            if (told != null && day.isPresent()) {
                Last last = new Last(event, day.get());
                Stream.of(told.sites(), told.systems(), told.zones(), told.assets())
                        .flatMap(Collection::stream)
                        .flatMap(id -> around.subject(id).stream())
                        .forEach(place -> read.merge(place.id(), last, PlantEvents::newer));
            }
        }
        return read;
    }

    private Optional<LocalDate> day(PlantEvent told) {
        LocalDate today = around.today();
        return told.ended().filter(day -> !day.isAfter(today)).or(told::began).filter(day -> !day.isAfter(today));
    }

    private static Optional<Last> newest(Stream<Last> events) {
        return events.reduce(PlantEvents::newer);
    }

    private static Last newer(Last one, Last other) {
        int byDay = one.day().compareTo(other.day());
        boolean first = byDay > 0
                || (byDay == 0 && one.event().id().compareTo(other.event().id()) < 0);
        return first ? one : other;
    }
}
