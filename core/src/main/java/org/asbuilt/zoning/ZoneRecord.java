package org.asbuilt.zoning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Characteristics;
import org.asbuilt.model.Criticality;
import org.asbuilt.model.Custody;
import org.asbuilt.model.Dependency;
import org.asbuilt.model.FoundationalRequirement;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Placement;
import org.asbuilt.model.ProcessSupport;
import org.asbuilt.model.SecurityGrade;
import org.asbuilt.model.ZoneType;
import org.asbuilt.validation.Circumstances;

/**
 * A zone or conduit with its fourteen characteristics, each with what the record has of it or as missing. Source: IEC 62443-3-2:2020 ZCR
 * 6.4; requirements P4-12.
 *
 * @param subject the zone or conduit
 * @param entries the characteristics, a to n
 */
public record ZoneRecord(Subject subject, List<Entry> entries) {
    /** Copies the list. */
    public ZoneRecord {
        entries = List.copyOf(entries);
    }

    /**
     * A characteristic.
     *
     * @param characteristic which
     * @param values what the record has, in words; empty if it is missing
     */
    public record Entry(Characteristic characteristic, List<String> values) {
        /** Copies the list. */
        public Entry {
            values = List.copyOf(values);
        }

        /** Whether the record has nothing of it. */
        public boolean missing() {
            return values.isEmpty();
        }
    }

    /** All zones, then all conduits, each by name. */
    public static List<ZoneRecord> all(Circumstances around) {
        return subjects(around).stream().map(subject -> of(subject, around)).toList();
    }

    /** The zones, then the conduits, each by name. */
    public static List<Subject> subjects(Circumstances around) {
        return Stream.of(Kind.ZONE, Kind.CONDUIT)
                .flatMap(kind -> around.subjects(kind).stream()
                        .sorted(Comparator.comparing(Subject::name).thenComparing(Subject::id)))
                .toList();
    }

    /** The record of a zone or conduit. */
    public static ZoneRecord of(Subject subject, Circumstances around) {
        Perimeter perimeter = Perimeter.of(subject, around);
        return new ZoneRecord(
                subject,
                Arrays.stream(Characteristic.values())
                        .map(one -> new Entry(one, values(one, subject, perimeter, around)))
                        .toList());
    }

    /** The characteristics of which the record has nothing. */
    public List<Characteristic> missing() {
        return entries.stream()
                .filter(Entry::missing)
                .map(Entry::characteristic)
                .toList();
    }

    private static List<String> values(
            Characteristic characteristic, Subject subject, Perimeter perimeter, Circumstances around) {
        Optional<Characteristics> said = subject.facet(Characteristics.class);
        return switch (characteristic) {
            case IDENTIFIER -> List.of(subject.name() + " (" + subject.id() + ")");
            case ACCOUNTABLE ->
                said.map(Characteristics::accountable)
                        .filter(names -> !names.isEmpty())
                        .map(List::copyOf)
                        .orElseGet(() -> subject.facet(Custody.class).flatMap(Custody::owner).stream()
                                .toList());
            case LOGICAL_BOUNDARY ->
                said.flatMap(Characteristics::logicalBoundary).stream().toList();
            case PHYSICAL_BOUNDARY ->
                said
                        .flatMap(Characteristics::physicalBoundary)
                        .or(() -> subject.facet(Placement.class).flatMap(Placement::location))
                        .stream()
                        .toList();
            case SAFETY_DESIGNATION -> safety(subject, said, around);
            case LOGICAL_ACCESS_POINTS -> with(said.map(Characteristics::logicalAccessPoints), perimeter.logical());
            case PHYSICAL_ACCESS_POINTS -> with(said.map(Characteristics::physicalAccessPoints), perimeter.physical());
            case DATA_FLOWS -> perimeter.flows();
            case CONNECTED -> perimeter.connected();
            case ASSETS -> assets(perimeter, around);
            case TARGET_LEVEL -> target(subject);
            case REQUIREMENTS ->
                said.map(Characteristics::requirements).map(List::copyOf).orElse(List.of());
            case POLICIES ->
                said.map(Characteristics::policies).map(List::copyOf).orElse(List.of());
            case ASSUMPTIONS -> assumptions(said, perimeter, around);
        };
    }

    private static List<String> safety(Subject subject, Optional<Characteristics> said, Circumstances around) {
        Optional<Boolean> safety = said.flatMap(Characteristics::safetyRelated)
                .or(() -> subject.kind() == Kind.ZONE
                        ? around.zoning().type(subject.id()).map(ZoneType.SAFETY::equals)
                        : Optional.empty());
        return safety.map(related -> related ? "related to safety" : "not related to safety").stream()
                .toList();
    }

    private static List<String> with(Optional<? extends java.util.Collection<String>> said, List<String> computed) {
        TreeSet<String> all = new TreeSet<>(computed);
        said.ifPresent(all::addAll);
        return List.copyOf(all);
    }

    private static List<String> assets(Perimeter perimeter, Circumstances around) {
        return perimeter.assets().stream()
                .map(asset -> asset.name() + ": "
                        + asset.facet(Criticality.class)
                                .flatMap(Criticality::highest)
                                .map(rating -> "criticality " + Said.words(rating))
                                .orElse("criticality not known")
                        + asset.facet(ProcessSupport.class)
                                .map(support -> value(support, around))
                                .orElse(""))
                .toList();
    }

    private static String value(ProcessSupport support, Circumstances around) {
        String functions =
                String.join(", ", support.functions().stream().map(around::name).toList());
        return (functions.isEmpty() ? "" : "; supports " + functions)
                + support.consequence().map(words -> "; if lost: " + words).orElse("");
    }

    private static List<String> target(Subject subject) {
        SortedMap<FoundationalRequirement, SecurityGrade> vector = Levels.targets(subject);
        if (vector.isEmpty()) {
            return List.of();
        }
        return vector.entrySet().stream()
                .map(row -> row.getKey() + " " + row.getKey().title() + ": "
                        + row.getValue().text())
                .toList();
    }

    private static List<String> assumptions(Optional<Characteristics> said, Perimeter perimeter, Circumstances around) {
        List<String> all = new ArrayList<>();
        said.ifPresent(held -> {
            held.assumptions().forEach(one -> all.add("assumed: " + one));
            held.externalDependencies().forEach(one -> all.add("depends on " + one));
        });
        perimeter
                .assets()
                .forEach(asset -> asset.facets(Dependency.class)
                        .forEach((name, dependency) -> dependency
                                .provider()
                                .filter(provider -> !perimeter.holds(provider))
                                .ifPresent(provider -> all.add(
                                        asset.name() + " depends on " + name + " of " + around.name(provider)))));
        return all;
    }
}
