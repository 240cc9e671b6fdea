package org.asbuilt.validation;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PlantTime;

/** The subjects of a record as they are at a moment, by kind and by what they are looked up by. */
sealed interface Found {
    /** All of a kind. */
    List<Subject> of(Kind kind);

    /** Those that are found under an id. */
    List<Subject> under(Index index, Id id);

    /** Has an index made, if it is not yet. */
    void prepare(Index index);

    /** From when to when nothing begins or ends in the plant, the moment in between. */
    PlantTime stretch();

    /** What was read through, below all layers. */
    Found ground();

    /** The subjects that differ from there. */
    Set<Id> touched();

    /** The id that a subject stands under, whether or not anything is known of it: so edits that merge nothing move nobody. */
    private static Id standing(Id id, Snapshot snapshot) {
        Id at = id;
        for (int depth = 0; depth < 64; depth++) {
            Optional<Id> next = snapshot.subject(at).flatMap(Subject::absorbedBy);
            if (next.isEmpty()) {
                return at;
            }
            at = next.get();
        }
        return at;
    }

    /** A record that is read through once. */
    final class Scanned implements Found {
        private final Snapshot snapshot;
        private final Instant now;
        private final Once<Scan> scan = Once.of(this::read);
        private final Once<PlantTime> stretch = Once.of(this::bounds);
        private final Map<Index, Once<Map<Id, List<Subject>>>> indices = new EnumMap<>(Index.class);

        Scanned(Snapshot snapshot, Instant now) {
            this.snapshot = snapshot;
            this.now = now;
            for (Index index : Index.values()) {
                indices.put(index, Once.of(() -> scan.get().under(index, this::standing)));
            }
        }

        @Override
        public List<Subject> of(Kind kind) {
            return scan.get().of(kind);
        }

        @Override
        public List<Subject> under(Index index, Id id) {
            return Objects.requireNonNull(indices.get(index)).get().getOrDefault(id, List.of());
        }

        @Override
        public void prepare(Index index) {
            Objects.requireNonNull(indices.get(index)).get();
        }

        @Override
        public PlantTime stretch() {
            return stretch.get();
        }

        @Override
        public Found ground() {
            return this;
        }

        @Override
        public Set<Id> touched() {
            return Set.of();
        }

        private Scan read() {
            return snapshot.everything().parallel().collect(() -> new Scan(now), Scan::add, Scan::addAll);
        }

        /** Few of all are absorbed: whether an id is among them is known sooner than what stands under it. */
        private Id standing(Id id) {
            return scan.get().absorbed().contains(id) ? Found.standing(id, snapshot) : id;
        }

        private PlantTime bounds() {
            return narrowed(PlantTime.ALWAYS, snapshot.everything(), now);
        }
    }

    /** The same with some subjects as they are after edits that merge and split nothing. */
    final class Layered implements Found {
        private final Found below;
        private final Set<Id> touched;
        private final List<Subject> changed;
        private final PlantTime stretch;
        private final Map<Kind, List<Subject>> byKind = new ConcurrentHashMap<>();
        private final Map<Index, Once<Map<Id, List<Subject>>>> indices = new EnumMap<>(Index.class);

        Layered(Found below, Set<Id> touched, Snapshot after, Instant now) {
            this.below = below;
            this.touched = Set.copyOf(touched);
            List<Subject> all = touched.stream()
                    .flatMap(id -> after.subject(id).stream())
                    .filter(subject -> subject.absorbedBy().isEmpty())
                    .toList();
            stretch = narrowed(below.stretch(), all.stream(), now);
            changed = all.stream()
                    .map(subject -> subject.at(now))
                    .filter(subject -> !subject.facts().isEmpty())
                    .toList();
            for (Index index : Index.values()) {
                indices.put(index, Once.of(() -> Scan.indexed(index, changed(index), id -> Found.standing(id, after))));
            }
        }

        @Override
        public List<Subject> of(Kind kind) {
            return byKind.computeIfAbsent(kind, key -> merged(below.of(key), changed(key)));
        }

        @Override
        public List<Subject> under(Index index, Id id) {
            return merged(
                    below.under(index, id),
                    Objects.requireNonNull(indices.get(index)).get().getOrDefault(id, List.of()));
        }

        @Override
        public void prepare(Index index) {
            below.prepare(index);
            Objects.requireNonNull(indices.get(index)).get();
        }

        @Override
        public PlantTime stretch() {
            return stretch;
        }

        @Override
        public Found ground() {
            return below.ground();
        }

        @Override
        public Set<Id> touched() {
            Set<Id> all = new HashSet<>(below.touched());
            all.addAll(touched);
            return all;
        }

        private List<Subject> changed(Index index) {
            return changed.stream()
                    .filter(subject -> index.kinds().contains(subject.kind()))
                    .toList();
        }

        private List<Subject> changed(Kind kind) {
            return changed.stream().filter(subject -> subject.kind() == kind).toList();
        }

        private List<Subject> merged(List<Subject> old, List<Subject> fresh) {
            if (fresh.isEmpty() && old.stream().noneMatch(subject -> touched.contains(subject.id()))) {
                return old;
            }
            return Stream.concat(old.stream().filter(subject -> !touched.contains(subject.id())), fresh.stream())
                    .toList();
        }
    }

    private static PlantTime narrowed(PlantTime stretch, Stream<Subject> subjects, Instant now) {
        Optional<PlantTime> narrowest = subjects.flatMap(subject -> subject.facts().values().stream())
                .flatMap(List::stream)
                .map(fact -> around(fact.valid(), now))
                .filter(own -> !own.equals(PlantTime.ALWAYS))
                .reduce(PlantTime::both);
        return narrowest.map(stretch::both).orElse(stretch);
    }

    /** The stretch around a moment in which a time neither begins nor ends. */
    private static PlantTime around(PlantTime valid, Instant now) {
        if (valid.contains(now)) {
            return valid;
        }
        return now.isBefore(valid.from())
                ? new PlantTime(Instant.MIN, valid.from())
                : new PlantTime(valid.until(), Instant.MAX);
    }
}
