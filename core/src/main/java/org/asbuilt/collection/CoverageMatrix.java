package org.asbuilt.collection;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.evidence.Source;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Placement;
import org.asbuilt.model.SourceProfile;
import org.asbuilt.model.SourceType;
import org.asbuilt.model.SystemProfile;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Extent;

/**
 * Which types of source there are for each system under consideration, and which are missing. Source: requirements P1.C-02.
 *
 * @param rows one a system, by name; last, if anything belongs there, what belongs to no system
 */
public record CoverageMatrix(List<Row> rows) {
    private static final int DEEPEST = 16;

    /** Copies the list. */
    public CoverageMatrix {
        rows = List.copyOf(rows);
    }

    /** How a type of source stands with a system. */
    public enum State {
        /** A source is registered for the system or makes claims about its assets. */
        PRESENT,
        /** There is none: a gap. */
        ABSENT,
        /** There is none and none is needed: the system says so, or it is the type of what fits no other. */
        NOT_APPLICABLE
    }

    /**
     * A system.
     *
     * @param system the system; empty for what belongs to none
     * @param name what it is called
     * @param assets how many assets belong to it
     * @param cells one a type of source, in the order of the types
     */
    public record Row(Optional<Id> system, String name, int assets, List<Cell> cells) {
        /** Copies the list. */
        public Row {
            cells = List.copyOf(cells);
        }

        /** How many types of source are missing. */
        public long gaps() {
            return cells.stream().filter(cell -> cell.state() == State.ABSENT).count();
        }
    }

    /**
     * A type of source for a system.
     *
     * @param type the type
     * @param state how it stands
     * @param registered the registered sources, by name
     * @param taken how many sources that were taken in make claims about assets of the system
     * @param newest when the newest of all of them was produced, or else taken in
     */
    public record Cell(SourceType type, State state, List<Id> registered, int taken, Optional<Instant> newest) {
        /** Copies the list. */
        public Cell {
            registered = List.copyOf(registered);
        }
    }

    /** The matrix of the record at a moment. */
    public static CoverageMatrix of(Circumstances around) {
        Map<Optional<Id>, List<Subject>> assets = new HashMap<>();
        around.subjects(Kind.ASSET)
                .forEach(asset -> assets.computeIfAbsent(system(asset, around), key -> new ArrayList<>())
                        .add(asset));
        List<Row> rows = new ArrayList<>(around.subjects(Kind.SYSTEM).stream()
                .sorted(Comparator.comparing(Subject::name).thenComparing(Subject::id))
                .map(system ->
                        row(Optional.of(system), assets.getOrDefault(Optional.of(system.id()), List.of()), around))
                .toList());
        List<Subject> rest = assets.getOrDefault(Optional.empty(), List.of());
        Row none = row(Optional.empty(), rest, around);
        if (!rest.isEmpty() || none.cells().stream().anyMatch(cell -> cell.state() == State.PRESENT)) {
            rows.add(none);
        }
        return new CoverageMatrix(rows);
    }

    /** The system that an asset belongs to: its own, or else that of its zone, or of a zone around that. */
    public static Optional<Id> system(Subject asset, Circumstances around) {
        Optional<Placement> placement = asset.facet(Placement.class);
        for (int depth = 0; depth < DEEPEST && placement.isPresent(); depth++) {
            Optional<Id> system = placement.get().system();
            if (system.isPresent()) {
                return system.flatMap(around::subject).map(Subject::id);
            }
            placement = placement.get().zone().flatMap(around::subject).flatMap(zone -> zone.facet(Placement.class));
        }
        return Optional.empty();
    }

    private static Row row(Optional<Subject> system, List<Subject> assets, Circumstances around) {
        Map<SourceType, List<Subject>> registered = registered(system, around);
        Map<SourceType, Set<Source>> taken = taken(assets, around);
        Set<SourceType> without = system.flatMap(subject -> subject.facet(SystemProfile.class))
                .<Set<SourceType>>map(SystemProfile::withoutSources)
                .orElseGet(Set::of);
        List<Cell> cells = new ArrayList<>();
        for (SourceType type : SourceType.values()) {
            List<Subject> entries = registered.getOrDefault(type, List.of());
            Set<Source> sources = taken.getOrDefault(type, Set.of());
            State state = !entries.isEmpty() || !sources.isEmpty()
                    ? State.PRESENT
                    : without.contains(type) || type == SourceType.OTHER ? State.NOT_APPLICABLE : State.ABSENT;
            cells.add(new Cell(
                    type, state, entries.stream().map(Subject::id).toList(), sources.size(), newest(entries, sources)));
        }
        return new Row(system.map(Subject::id), system.map(Subject::name).orElse("No system"), assets.size(), cells);
    }

    /** The entries whose scope names the system, or a place that it stands in; without a system, those without a scope. */
    private static Map<SourceType, List<Subject>> registered(Optional<Subject> system, Circumstances around) {
        Map<SourceType, List<Subject>> found = new EnumMap<>(SourceType.class);
        around.subjects(Kind.SOURCE).stream()
                .sorted(Comparator.comparing(Subject::name).thenComparing(Subject::id))
                .forEach(entry -> entry.facet(SourceProfile.class)
                        .filter(profile -> isAbout(Extent.of(profile), system, around))
                        .flatMap(SourceProfile::sourceType)
                        .ifPresent(type -> found.computeIfAbsent(type, key -> new ArrayList<>())
                                .add(entry)));
        return found;
    }

    private static boolean isAbout(Extent extent, Optional<Subject> system, Circumstances around) {
        return system.map(subject -> !extent.isEverything() && extent.covers(subject, around))
                .orElseGet(extent::isEverything);
    }

    private static Map<SourceType, Set<Source>> taken(Collection<Subject> assets, Circumstances around) {
        Map<SourceType, Set<Source>> found = new EnumMap<>(SourceType.class);
        for (Subject asset : assets) {
            for (RecordedClaim claim : around.claims(asset.id())) {
                found.computeIfAbsent(claim.source().type(), key -> new HashSet<>())
                        .add(claim.source());
            }
        }
        return found;
    }

    private static Optional<Instant> newest(List<Subject> entries, Set<Source> sources) {
        List<Instant> moments = new ArrayList<>();
        entries.forEach(entry -> entry.facet(SourceProfile.class)
                .flatMap(SourceProfile::produced)
                .ifPresent(day -> moments.add(day.atStartOfDay(ZoneOffset.UTC).toInstant())));
        sources.forEach(source -> moments.add(source.produced().orElse(source.received())));
        return moments.stream().max(Instant::compareTo);
    }
}
