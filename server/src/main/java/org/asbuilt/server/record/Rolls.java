package org.asbuilt.server.record;

import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PlantTime;
import org.asbuilt.server.view.Plant;

/**
 * The subjects of a kind in the order in which lists show them. Sorting a hundred thousand takes most of a second, so an order is kept until
 * the record changes, and then put right where it did. Safe for use by several threads.
 */
public final class Rolls {
    /** Rows of all orders that are kept, for the kinds and columns that people look at just now; about 150 bytes each. */
    private static final int KEPT = 2_000_000;

    /** Given up where memory is short. */
    private final Map<Order, SoftReference<Roll>> kept = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * A row.
     *
     * @param key what rows are ordered by; no two have the same
     */
    public record Row(String key, Subject subject) {}

    /**
     * What a list is ordered by.
     *
     * @param kind the kind of its subjects
     * @param column the column
     */
    public record Order(Kind kind, String column) {}

    /**
     * An order that is kept. What it was made of is looked at and not held: it would keep an old state of the record alive.
     *
     * @param basis what the keys were made of besides the subjects
     * @param stretch from when to when in the plant it holds
     */
    private record Roll(
            WeakReference<Snapshot> snapshot, WeakReference<Object> basis, PlantTime stretch, List<Row> rows) {
        boolean holds(Plant plant, Object other) {
            return snapshot.refersTo(plant.snapshot()) && basis.refersTo(other) && stretch.contains(plant.moment());
        }
    }

    /**
     * The rows in order.
     *
     * @param basis what keys are made of besides their subject; of the same object the same subject has the same key
     * @param key makes the key of a subject
     */
    public List<Row> rows(Plant plant, Order order, Object basis, Function<Subject, String> key) {
        Optional<Roll> known = known(order);
        if (known.filter(roll -> roll.holds(plant, basis)).isPresent()) {
            return known.get().rows();
        }
        Map<Id, Subject> now = new HashMap<>();
        plant.subjects(order.kind()).forEach(subject -> now.put(subject.id(), subject));
        List<Row> rows = new ArrayList<>(now.size());
        known.filter(roll -> roll.basis().refersTo(basis))
                .ifPresent(roll -> roll.rows().forEach(row -> take(row, now, rows)));
        // Rows that stay are in order already, and the sort is quick where few come after them.
        now.values().forEach(subject -> rows.add(new Row(key.apply(subject), subject)));
        rows.sort(Comparator.comparing(Row::key));
        Roll roll = new Roll(
                new WeakReference<>(plant.snapshot()),
                new WeakReference<>(basis),
                plant.stretch(order.kind()),
                List.copyOf(rows));
        // What was said of a person who is forgotten must not stay behind.
        if (order.kind() != Kind.PERSON) {
            keep(order, roll);
        }
        return roll.rows();
    }

    /** Those that were looked at longest ago give way. */
    private void keep(Order order, Roll roll) {
        synchronized (kept) {
            kept.remove(order);
            kept.values().removeIf(other -> other.get() == null);
            long rows = roll.rows().size()
                    + kept.values().stream().mapToLong(Rolls::size).sum();
            Iterator<SoftReference<Roll>> eldest = kept.values().iterator();
            while (rows > KEPT && eldest.hasNext()) {
                rows -= size(eldest.next());
                eldest.remove();
            }
            kept.put(order, new SoftReference<>(roll));
        }
    }

    private static int size(SoftReference<Roll> roll) {
        return Optional.ofNullable(roll.get()).map(one -> one.rows().size()).orElse(0);
    }

    private Optional<Roll> known(Order order) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(order)).map(SoftReference::get);
        }
    }

    /** Takes over the row of a subject that no commit has touched. */
    @SuppressWarnings("ReferenceEquality") // a subject that a commit touched is another object
    private static void take(Row row, Map<Id, Subject> now, List<Row> rows) {
        Subject subject = now.get(row.subject().id());
        if (subject != null && subject == row.subject()) {
            rows.add(row);
            now.remove(subject.id());
        }
    }
}
