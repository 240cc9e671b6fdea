package org.asbuilt.validation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
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

    Occurrences(Circumstances around) {
        this.around = around;
    }

    /** What last happened to a subject or to a place that it is in. */
    Optional<Occurrence> newest(Subject subject) {
        Stream<Occurrence> events = around.plantEvents().last(subject).map(Occurrences::occurrence).stream();
        return Occurrence.newest(Stream.concat(events, own(subject)));
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

    private static Occurrence occurrence(PlantEvents.Last last) {
        String what = last.event()
                .facet(PlantEvent.class)
                .flatMap(PlantEvent::eventType)
                .map(type -> type.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .orElseGet(last.event()::name);
        return new Occurrence(what, start(last.day()));
    }

    static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
