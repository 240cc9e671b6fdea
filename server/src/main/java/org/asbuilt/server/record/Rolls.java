package org.asbuilt.server.record;

import java.lang.ref.SoftReference;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Part;
import org.asbuilt.query.Field;
import org.asbuilt.query.Holding;
import org.asbuilt.server.view.NaturalOrder;
import org.asbuilt.server.view.Plant;
import org.jspecify.annotations.Nullable;

/**
 * The subjects of a kind in the order in which lists show them. Sorting a hundred thousand takes most of a second, so an order is kept until
 * the record changes, and then put right where it did. Safe for use by several threads.
 */
public final class Rolls {
    /** Rows of all orders that are kept, for the kinds and columns that people look at just now; about 150 bytes each. */
    private static final int KEPT = 2_000_000;

    private static final String NAME = "name";
    private static final Keys BY_NAME = Keys.own(Rolls::byName);

    /** Of so many lists of parts each row remembers what its subject holds, in some 32 bytes each. */
    private static final int REMEMBERED = 4;
    /** So many different holdings are shared. */
    private static final int SHARED = 10_000;

    /** Given up where memory is short. */
    private final Map<Order, SoftReference<Roll>> kept = new LinkedHashMap<>(16, 0.75f, true);

    private final Map<Holding, Holding> holdings = new ConcurrentHashMap<>();

    /** A row. */
    public static final class Row {
        private final String key;
        private final Subject subject;
        private final Traits traits;
        /** Put together when a word is looked for; two threads may both do it, and come to the same. */
        private @Nullable Saying says;
        /** What was asked of it so far; two threads may both ask, and one of them is remembered. */
        private @Nullable Held held;

        Row(String key, Subject subject, Traits traits) {
            this.key = key;
            this.subject = subject;
            this.traits = traits;
        }

        /** What rows are ordered by; no two have the same. */
        public String key() {
            return key;
        }

        /** What it shows. */
        public Subject subject() {
            return subject;
        }

        /** What the list is narrowed by. */
        public Traits traits() {
            return traits;
        }

        /** What its subject says. */
        Saying says(Function<Subject, Saying> made) {
            Saying known = says;
            if (known == null) {
                known = made.apply(subject);
                says = known;
            }
            return known;
        }

        /** What its subject holds of a field; empty if the field looks at no part. Only what others hold too is remembered. */
        private Optional<Holding> holding(Field field, Function<Holding, Optional<Holding>> shared) {
            Optional<List<Part>> parts = Holding.parts(field);
            return parts.map(list -> holding(list).orElseGet(() -> {
                Holding made = Holding.of(field, subject).orElseThrow();
                shared.apply(made).ifPresent(one -> remember(list, one));
                return made;
            }));
        }

        private void remember(List<Part> parts, Holding holding) {
            int known = held == null ? 0 : held.number();
            if (known < REMEMBERED) {
                held = new Held(parts, holding, known + 1, held);
            }
        }

        @SuppressWarnings("ReferenceEquality") // of the same parts it is the very same list
        private Optional<Holding> holding(List<Part> parts) {
            for (Held one = held; one != null; one = one.next()) {
                if (one.parts() == parts) {
                    return Optional.of(one.holding());
                }
            }
            return Optional.empty();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Row row
                    && key.equals(row.key)
                    && subject.equals(row.subject)
                    && traits.equals(row.traits);
        }

        @Override
        public int hashCode() {
            return key.hashCode();
        }
    }

    /** What a subject holds of some parts, before what was asked earlier. */
    private record Held(
            List<Part> parts,
            Holding holding,
            int number,
            @Nullable Held next) {}

    /**
     * What a list is ordered by.
     *
     * @param kind the kind of its subjects
     * @param column the column
     */
    public record Order(Kind kind, String column) {}

    /**
     * How rows get their keys. As long as the basis is the same object and those that a subject names are the same, so is its key.
     *
     * @param basis what keys are made of besides subjects
     * @param key the key of a subject; no two have the same
     * @param named the other subjects that the key is made of
     */
    public record Keys(Object basis, Function<Subject, String> key, Function<Subject, Stream<Id>> named) {
        private static final Object NOTHING = new Object();

        /** Keys that are made of their subject alone. */
        public static Keys own(Function<Subject, String> key) {
            return naming(key, subject -> Stream.empty());
        }

        /** Keys that are made of their subject and of others that it names. */
        public static Keys naming(Function<Subject, String> key, Function<Subject, Stream<Id>> named) {
            return new Keys(NOTHING, key, named);
        }
    }

    /** The key by which a subject stands in a list by name. */
    public static String byName(Subject subject) {
        return NaturalOrder.key(subject.name()) + "\0" + subject.id();
    }

    /** The rows by name. */
    public List<Row> byName(Plant plant, Kind kind) {
        return rows(plant, new Order(kind, NAME), BY_NAME);
    }

    /** The rows in order. */
    public List<Row> rows(Plant plant, Order order, Keys keys) {
        Optional<Roll> known = known(order);
        if (known.filter(roll -> roll.holds(plant, keys)).isPresent()) {
            return known.get().rows();
        }
        Roll roll = known.flatMap(last -> last.after(plant, order.kind(), keys))
                .orElseGet(() -> Roll.of(plant, order.kind(), keys));
        // What was said of a person who is forgotten must not stay behind.
        if (order.kind() != Kind.PERSON) {
            keep(order, roll);
        }
        return roll.rows();
    }

    /** What the subject of a row holds of a field; empty if the field looks at no part. */
    public Optional<Holding> holding(Row row, Field field) {
        // What was said of a person who is forgotten must not stay behind.
        return row.subject().kind() == Kind.PERSON
                ? Holding.of(field, row.subject())
                : row.holding(field, this::shared);
    }

    /** The holding as it serves many rows; empty where nearly each row holds something else, such as a serial number. */
    private Optional<Holding> shared(Holding made) {
        if (holdings.size() < SHARED) {
            holdings.putIfAbsent(made, made);
        }
        return Optional.ofNullable(holdings.get(made));
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
}
