package org.asbuilt.ledger;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.asbuilt.model.Id;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map of subjects that shares what did not change: a change copies one bucket of some hundred entries and the
 * table of buckets, not the million subjects of a large plant.
 */
final class Buckets {
    private static final int BITS = 12;
    /** How many buckets there are. */
    static final int COUNT = 1 << BITS;

    /** The golden ratio: multiplied by it, a hash has its upper bits mixed from all of its bits. */
    private static final int SPREAD = 0x9E3779B9;

    static final Buckets EMPTY = new Buckets(new Map<?, ?>[COUNT], 0);

    private final @Nullable Map<?, ?>[] table;
    private final int size;

    private Buckets(@Nullable Map<?, ?>[] table, int size) {
        this.table = table;
        this.size = size;
    }

    int size() {
        return size;
    }

    Optional<Subject> get(Id id) {
        return Optional.ofNullable(bucket(table[slot(id)]).get(id));
    }

    Stream<Subject> stream() {
        return Arrays.stream(table).flatMap(map -> bucket(map).values().stream());
    }

    /** The map with those subjects put in place of what had their ids; subjects that nothing is known of are left out. */
    Buckets with(Collection<Subject> changes) {
        @Nullable Map<?, ?>[] copy = table.clone();
        boolean[] own = new boolean[COUNT];
        int count = size;
        for (Subject change : changes) {
            Id id = change.id();
            int slot = slot(id);
            Map<Id, Subject> bucket = own[slot] ? bucket(copy[slot]) : new HashMap<>(bucket(copy[slot]));
            own[slot] = true;
            copy[slot] = bucket;
            boolean stays = !change.isUnknown();
            boolean present = stays ? bucket.put(id, change) != null : bucket.remove(id) != null;
            count += (stays ? 1 : 0) - (present ? 1 : 0);
        }
        return new Buckets(copy, count);
    }

    /** The bucket at a place of the table; the very same as before if nothing in it has changed. */
    Map<Id, Subject> at(int slot) {
        return bucket(table[slot]);
    }

    /** The ids under which another map has not the very same subject. */
    @SuppressWarnings("ReferenceEquality") // what no commit touched is the same object in both
    Set<Id> differing(Buckets other) {
        Set<Id> differing = new HashSet<>();
        for (int slot = 0; slot < COUNT; slot++) {
            Map<Id, Subject> one = at(slot);
            Map<Id, Subject> two = other.at(slot);
            if (one != two) {
                Stream.concat(one.keySet().stream(), two.keySet().stream())
                        .filter(id -> one.get(id) != two.get(id))
                        .forEach(differing::add);
            }
        }
        return differing;
    }

    /** The map with something done to every subject, on all cores; buckets in which nothing changes are shared. */
    Buckets each(UnaryOperator<Subject> change) {
        @Nullable Map<?, ?>[] copy = table.clone();
        int count = IntStream.range(0, COUNT)
                .parallel()
                .map(slot -> {
                    Map<Id, Subject> changed = each(bucket(table[slot]), change);
                    copy[slot] = changed;
                    return changed.size();
                })
                .sum();
        return new Buckets(copy, count);
    }

    @SuppressWarnings("ReferenceEquality") // what does not change is the same object
    private static Map<Id, Subject> each(Map<Id, Subject> bucket, UnaryOperator<Subject> change) {
        Map<Id, Subject> changed = HashMap.newHashMap(bucket.size());
        boolean same = true;
        for (Subject subject : bucket.values()) {
            Subject next = change.apply(subject);
            same &= next == subject;
            if (!next.isUnknown()) {
                changed.put(next.id(), next);
            }
        }
        return same ? bucket : changed;
    }

    /** Other bits than the map of a bucket goes by, or all its entries would fall into one place there. */
    static int slot(Id id) {
        return (id.hashCode() * SPREAD) >>> (Integer.SIZE - BITS);
    }

    @SuppressWarnings("unchecked")
    private static Map<Id, Subject> bucket(@Nullable Map<?, ?> map) {
        return map == null ? Collections.emptyMap() : (Map<Id, Subject>) map;
    }
}
