package org.asbuilt.validation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.PlantEvent;
import org.asbuilt.model.Platform;
import org.asbuilt.model.Slot;

/**
 * What last happened to each part of the plant: outages, turnarounds, projects, incidents, and changes of a device itself. Safe for
 * use by several threads.
 */
final class Occurrences {
    private static final Slot PLATFORM = Slot.of(Platform.class);
    private static final Slot NAMEPLATE = Slot.of(Nameplate.class);
    private static final List<String> SOFTWARE = List.of("firmwareVersion", "osVersion");
    private static final List<String> DEVICE = List.of("serialNumber", "model");

    private final Circumstances around;
    private final Whereabouts whereabouts;
    private final Map<Id, Occurrence> newest = new HashMap<>();
    private Optional<Occurrence> everywhere = Optional.empty();

    Occurrences(Circumstances around, Whereabouts whereabouts) {
        this.around = around;
        this.whereabouts = whereabouts;
        around.subjects(Kind.PLANT_EVENT).forEach(this::file);
    }

    /** What last happened to a subject or to a place that it is in. */
    Optional<Occurrence> newest(Subject subject) {
        return Occurrence.newest(
                Stream.of(places(subject), own(subject), everywhere.stream()).flatMap(some -> some));
    }

    private Stream<Occurrence> places(Subject subject) {
        if (newest.isEmpty()) {
            return Stream.empty();
        }
        Stream<Id> ends = subject.facet(Link.class).stream()
                .flatMap(link -> Stream.concat(link.source().stream(), link.destination().stream()));
        return Stream.of(Stream.of(subject.id()), ends, whereabouts.of(subject).all())
                .flatMap(ids -> ids)
                .flatMap(id -> Optional.ofNullable(newest.get(id)).stream());
    }

    /** Changes of the device itself, as the history of its facts has them. */
    private Stream<Occurrence> own(Subject subject) {
        if (subject.kind() != Kind.ASSET) {
            return Stream.empty();
        }
        Subject history = around.snapshot().resolved(subject.id()).orElse(subject);
        return Stream.concat(
                changes(history, PLATFORM, SOFTWARE, "firmware change"),
                changes(history, NAMEPLATE, DEVICE, "exchange of the device"));
    }

    private Stream<Occurrence> changes(Subject history, Slot slot, List<String> parts, String what) {
        List<Fact> facts = history.facts().getOrDefault(slot, List.of());
        if (facts.size() < 2) {
            return Stream.empty();
        }
        return Stream.iterate(1, i -> i < facts.size(), i -> i + 1)
                .filter(i -> parts.stream().anyMatch(part -> differs(facts.get(i - 1), facts.get(i), part)))
                .map(i -> facts.get(i).valid().from())
                .filter(from -> !from.isAfter(around.now()))
                .map(from -> new Occurrence(what, from));
    }

    private static boolean differs(Fact before, Fact after, String part) {
        List<String> was = values(before, part);
        List<String> is = values(after, part);
        return !was.isEmpty() && !is.isEmpty() && !was.equals(is);
    }

    private static List<String> values(Fact fact, String part) {
        return Optional.ofNullable(fact.parts().get(part)).map(Said::values).orElse(List.of());
    }

    private void file(Subject subject) {
        subject.facet(PlantEvent.class)
                .ifPresent(event -> occurrence(subject, event).ifPresent(occurrence -> file(event, occurrence)));
    }

    private void file(PlantEvent event, Occurrence occurrence) {
        if (Extent.of(event).isEverything()) {
            everywhere = Occurrence.newest(Stream.concat(everywhere.stream(), Stream.of(occurrence)));
        }
        Stream.of(event.assets(), event.zones(), event.systems(), event.sites())
                .flatMap(Collection::stream)
                .map(id -> around.snapshot().resolved(id).map(Subject::id).orElse(id))
                .forEach(id ->
                        newest.merge(id, occurrence, (one, other) -> one.at().isAfter(other.at()) ? one : other));
    }

    /** The event by the day on which it was over; while it goes on, by the day on which it began. */
    private Optional<Occurrence> occurrence(Subject subject, PlantEvent event) {
        String what = event.eventType()
                .map(type -> type.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .orElseGet(subject::name);
        return Stream.concat(event.ended().stream(), event.began().stream())
                .map(Occurrences::start)
                .filter(at -> !at.isAfter(around.now()))
                .findFirst()
                .map(at -> new Occurrence(what, at));
    }

    static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
