package org.asbuilt.ledger;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.model.Id;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map of subjects that shares what did not change: a change copies one bucket of some hundred entries and the
 * table of buckets, not the million subjects of a large plant.
 */
final class Buckets {
    private static final int BITS = 12;
    private static final int COUNT = 1 << BITS;
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
    Buckets with(Map<Id, Subject> changes) {
        @Nullable Map<?, ?>[] copy = table.clone();
        boolean[] own = new boolean[COUNT];
        int count = size;
        for (Map.Entry<Id, Subject> change : changes.entrySet()) {
            int slot = slot(change.getKey());
            Map<Id, Subject> bucket = own[slot] ? bucket(copy[slot]) : new HashMap<>(bucket(copy[slot]));
            own[slot] = true;
            copy[slot] = bucket;
            boolean stays = !change.getValue().isUnknown();
            boolean present = stays
                    ? bucket.put(change.getKey(), change.getValue()) != null
                    : bucket.remove(change.getKey()) != null;
            count += (stays ? 1 : 0) - (present ? 1 : 0);
        }
        return new Buckets(copy, count);
    }

    /** Other bits than the map of a bucket goes by, or all its entries would fall into one place there. */
    private static int slot(Id id) {
        return (id.hashCode() * SPREAD) >>> (Integer.SIZE - BITS);
    }

    @SuppressWarnings("unchecked")
    private static Map<Id, Subject> bucket(@Nullable Map<?, ?> map) {
        return map == null ? Collections.emptyMap() : (Map<Id, Subject>) map;
    }
}
