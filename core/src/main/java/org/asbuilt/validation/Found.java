package org.asbuilt.validation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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

    /** The subject of that very id; empty if it is not there then or another has absorbed it. */
    Optional<Subject> at(Id id);

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
        public Optional<Subject> at(Id id) {
            return snapshot.subject(id)
                    .filter(subject -> subject.absorbedBy().isEmpty())
                    .map(subject -> subject.at(now))
                    .filter(subject -> !subject.facts().isEmpty());
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
        private static final Comparator<Id> SEARCHED = Snapshot.ORDER.thenComparing(Comparator.naturalOrder());

        private final Found below;
        private final Set<Id> touched;
        private final Map<Id, Subject> changed;
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
                    .collect(Collectors.toUnmodifiableMap(Subject::id, subject -> subject));
            for (Index index : Index.values()) {
                indices.put(index, Once.of(() -> moved(index, id -> Found.standing(id, after))));
            }
        }

        @Override
        public List<Subject> of(Kind kind) {
            List<Subject> known = byKind.get(kind);
            if (known != null) {
                return known;
            }
            // Not worked out by the map, whose lock nobody else could wait for meanwhile: two may do it, and the first
            // counts.
            List<Subject> made = merged(kind);
            return Objects.requireNonNullElse(byKind.putIfAbsent(kind, made), made);
        }

        @Override
        public List<Subject> under(Index index, Id id) {
            List<Subject> moved = moved(index).get(id);
            return moved == null ? below.under(index, id) : moved;
        }

        @Override
        public Optional<Subject> at(Id id) {
            return touched.contains(id) ? Optional.ofNullable(changed.get(id)) : below.at(id);
        }

        @Override
        public void prepare(Index index) {
            below.prepare(index);
            moved(index);
        }

        private Map<Id, List<Subject>> moved(Index index) {
            return Objects.requireNonNull(indices.get(index)).get();
        }

        /** What is found under the ids under which any of the touched subjects was found or is now. */
        private Map<Id, List<Subject>> moved(Index index, UnaryOperator<Id> standing) {
            List<Subject> before = touched.stream()
                    .filter(id -> index.kinds().contains(id.kind()))
                    .flatMap(id -> below.at(id).stream())
                    .toList();
            List<Subject> now = changed.values().stream()
                    .filter(subject -> index.kinds().contains(subject.kind()))
                    .sorted(Comparator.comparing(Subject::id, SEARCHED))
                    .toList();
            Map<Id, List<Subject>> fresh = Scan.indexed(index, now, standing);
            Map<Id, List<Subject>> moved = new HashMap<>();
            Stream.concat(Scan.indexed(index, before, standing).keySet().stream(), fresh.keySet().stream())
                    .forEach(id -> moved.computeIfAbsent(
                            id,
                            key -> Stream.concat(
                                            below.under(index, key).stream()
                                                    .filter(subject -> !touched.contains(subject.id())),
                                            fresh.getOrDefault(key, List.of()).stream())
                                    .toList()));
            return moved;
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

        /** Everything but what was touched is taken over piece by piece: a list of a million is not looked through. */
        private List<Subject> merged(Kind kind) {
            List<Subject> old = below.of(kind);
            SortedMap<Integer, List<Subject>> put = new TreeMap<>();
            Set<Integer> gone = new HashSet<>();
            touched.stream().filter(id -> id.kind() == kind).sorted(SEARCHED).forEach(id -> {
                int at = place(old, id);
                if (at < old.size() && old.get(at).id().equals(id)) {
                    gone.add(at);
                }
                List<Subject> here = put.computeIfAbsent(at, key -> new ArrayList<>(1));
                Optional.ofNullable(changed.get(id)).ifPresent(here::add);
            });
            if (put.isEmpty()) {
                return old;
            }
            List<Subject> all = new ArrayList<>(old.size() + put.size());
            int from = 0;
            for (Map.Entry<Integer, List<Subject>> one : put.entrySet()) {
                int at = one.getKey();
                all.addAll(old.subList(from, at));
                all.addAll(one.getValue());
                from = gone.contains(at) ? at + 1 : at;
            }
            all.addAll(old.subList(from, old.size()));
            return Collections.unmodifiableList(all);
        }

        /** Where a subject stands, or would be put. */
        private static int place(List<Subject> ordered, Id id) {
            int low = 0;
            int high = ordered.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (Snapshot.ORDER.compare(ordered.get(middle).id(), id) < 0) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            int at = low;
            while (at < ordered.size() && Snapshot.ORDER.compare(ordered.get(at).id(), id) == 0) {
                if (ordered.get(at).id().equals(id)) {
                    return at;
                }
                at++;
            }
            return low;
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
