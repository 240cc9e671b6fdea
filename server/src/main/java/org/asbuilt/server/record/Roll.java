package org.asbuilt.server.record;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.ledger.Outline;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PlantTime;
import org.asbuilt.server.view.Plant;
import org.jspecify.annotations.Nullable;

/**
 * An order that is kept. What it was made of is looked at and not held: it would keep an old state of the record alive.
 *
 * @param outline what the record consisted of
 * @param basis what the keys were made of besides subjects
 * @param stretch from when to when in the plant it holds
 * @param named the other subjects that the keys were made of, by the ids by which they were named; none where there was none
 * @param rows the rows in order
 */
record Roll(
        WeakReference<Snapshot> snapshot,
        Outline outline,
        WeakReference<Object> basis,
        PlantTime stretch,
        Map<Id, Optional<WeakReference<Subject>>> named,
        List<Rolls.Row> rows) {
    private static final Comparator<Rolls.Row> BY_KEY = Comparator.comparing(Rolls.Row::key);

    /** Of the whole record. */
    static Roll of(Plant plant, Kind kind, Rolls.Keys keys) {
        Fresh fresh = new Fresh(plant.snapshot(), keys);
        plant.subjects(kind).forEach(fresh::add);
        return roll(plant, keys, plant.stretch(kind), fresh.named, fresh.rows());
    }

    /** Whether it is still right. */
    boolean holds(Plant plant, Rolls.Keys keys) {
        return snapshot.refersTo(plant.snapshot()) && basis.refersTo(keys.basis()) && stretch.contains(plant.moment());
    }

    /** The order of another record, put right where that differs; empty if all keys may be others. */
    Optional<Roll> after(Plant plant, Kind kind, Rolls.Keys keys) {
        Snapshot now = plant.snapshot();
        if (!basis.refersTo(keys.basis())
                || !stretch.contains(plant.moment())
                || !named.entrySet().stream().allMatch(one -> isSame(one.getValue(), now.resolved(one.getKey())))) {
            return Optional.empty();
        }
        Outline.Differing differing = outline.in(now);
        Map<Id, Rolls.Row> old = new HashMap<>();
        for (Rolls.Row row : rows) {
            if (differing.mayConcern(row.subject().id())) {
                old.put(row.subject().id(), row);
            }
        }
        List<Subject> concerned =
                differing.subjects().filter(subject -> subject.kind() == kind).toList();
        Fresh fresh = new Fresh(now, keys);
        fresh.named.putAll(named);
        plant.there(concerned.stream()).forEach(subject -> fresh.addUnless(old.get(subject.id()), subject));
        PlantTime still = stretch.both(plant.stretch(concerned.stream()));
        return Optional.of(roll(plant, keys, still, fresh.named, fresh.isAll(old) ? rows : instead(old, fresh.rows())));
    }

    /** The fresh rows instead of the old ones; a million are copied only where something differs. */
    private List<Rolls.Row> instead(Map<Id, Rolls.Row> old, List<Rolls.Row> fresh) {
        List<Rolls.Row> staying = old.isEmpty()
                ? rows
                : rows.stream()
                        .filter(row -> !old.containsKey(row.subject().id()))
                        .toList();
        return merged(staying, fresh);
    }

    private static Roll roll(
            Plant plant,
            Rolls.Keys keys,
            PlantTime stretch,
            Map<Id, Optional<WeakReference<Subject>>> named,
            List<Rolls.Row> rows) {
        return new Roll(
                new WeakReference<>(plant.snapshot()),
                plant.snapshot().outline(),
                new WeakReference<>(keys.basis()),
                stretch,
                Map.copyOf(named),
                rows);
    }

    private static boolean isSame(Optional<WeakReference<Subject>> before, Optional<Subject> now) {
        return before.isPresent()
                ? now.filter(subject -> before.get().refersTo(subject)).isPresent()
                : now.isEmpty();
    }

    private static List<Rolls.Row> merged(List<Rolls.Row> staying, List<Rolls.Row> fresh) {
        List<Rolls.Row> all = new ArrayList<>(staying.size() + fresh.size());
        int next = 0;
        for (Rolls.Row row : fresh) {
            while (next < staying.size() && BY_KEY.compare(staying.get(next), row) < 0) {
                all.add(staying.get(next++));
            }
            all.add(row);
        }
        all.addAll(staying.subList(next, staying.size()));
        return List.copyOf(all);
    }

    /** Rows that are being made. */
    private static final class Fresh {
        private final Snapshot snapshot;
        private final Rolls.Keys keys;
        private final List<Rolls.Row> rows = new ArrayList<>();
        private final Map<Traits, Traits> traits = new HashMap<>();
        private final Map<Id, Optional<WeakReference<Subject>>> named = new HashMap<>();

        Fresh(Snapshot snapshot, Rolls.Keys keys) {
            this.snapshot = snapshot;
            this.keys = keys;
        }

        void add(Subject subject) {
            Traits own = Traits.of(subject);
            keys.named()
                    .apply(subject)
                    .forEach(id -> named.computeIfAbsent(
                            id, key -> snapshot.resolved(key).map(WeakReference::new)));
            rows.add(new Rolls.Row(keys.key().apply(subject), subject, traits.computeIfAbsent(own, key -> own)));
        }

        /** A subject that no commit has touched keeps its row. */
        @SuppressWarnings("ReferenceEquality") // a subject that a commit touched is another object
        void addUnless(Rolls.@Nullable Row known, Subject subject) {
            if (known != null && known.subject() == subject) {
                rows.add(known);
            } else {
                add(subject);
            }
        }

        /** Whether they are those of before, each the very same. */
        @SuppressWarnings("ReferenceEquality") // a row whose subject was touched is another object
        boolean isAll(Map<Id, Rolls.Row> old) {
            return rows.size() == old.size()
                    && rows.stream().allMatch(row -> old.get(row.subject().id()) == row);
        }

        List<Rolls.Row> rows() {
            rows.sort(BY_KEY);
            return List.copyOf(rows);
        }
    }
}
