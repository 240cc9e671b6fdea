package org.asbuilt.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PlantEvent;

/** When the parts of the plant were last worked on; an event that names no part is about all. Source: requirements P1.V-05. */
public final class PlantEvents {
    private final Circumstances around;
    private final Once<Known> known;

    /**
     * A plant event that is over, or that has begun and of which no end is known.
     *
     * @param event the event
     * @param day its last day; its first while it has not ended
     */
    public record Last(Subject event, LocalDate day) {}

    /** The newest event of what events name, and the newest of those that name nothing and so are about everything. */
    private record Known(Map<Id, Last> byScope, Optional<Last> everywhere) {}

    PlantEvents(Circumstances around) {
        this.around = around;
        known = Once.of(this::read);
    }

    /** The newest event of the whole record. */
    public Optional<Last> last() {
        return newest(Stream.concat(known.get().byScope().values().stream(), known.get().everywhere().stream()));
    }

    /** The newest event that a subject took part in: it, the ends of a connection, its system, a zone around it, its site, or all. */
    public Optional<Last> last(Subject subject) {
        Known events = known.get();
        if (events.byScope().isEmpty()) {
            return events.everywhere();
        }
        return newest(Stream.concat(
                around.whereabouts()
                        .scopes(subject)
                        .flatMap(id -> Optional.ofNullable(events.byScope().get(id)).stream()),
                events.everywhere().stream()));
    }

    /** The newest event that one of those subjects took part in. */
    public Optional<Last> last(Collection<? extends Collection<Id>> subjects) {
        return newest(subjects.stream()
                .flatMap(Collection::stream)
                .flatMap(id -> around.subject(id).stream())
                .flatMap(subject -> last(subject).stream()));
    }

    private Known read() {
        Map<Id, Last> byScope = new HashMap<>();
        List<Last> everywhere = new ArrayList<>();
        for (Subject event : around.subjects(Kind.PLANT_EVENT)) {
            PlantEvent told = event.facet(PlantEvent.class).orElse(null);
            Optional<LocalDate> day = told == null ? Optional.empty() : day(told);
            if (told == null || day.isEmpty()) {
                continue;
            }
            Last last = new Last(event, day.get());
            Extent extent = Extent.of(told);
            if (extent.isEverything()) {
                everywhere.add(last);
            }
            extent.named(around).forEach(id -> byScope.merge(id, last, PlantEvents::newer));
        }
        return new Known(byScope, newest(everywhere.stream()));
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
