package org.asbuilt.server.record;

import java.util.LinkedHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What was asked for last, made when it is asked for first. Safe for use by several threads; making goes on outside the lock, so that two
 * who ask for one thing at once may both make it, and get the same.
 *
 * @param <K> what it is asked for by
 * @param <V> what is kept
 */
final class Recent<K, V> {
    private final int most;
    private final Consumer<V> dropped;
    private final LinkedHashMap<K, V> kept = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * Keeps so many.
     *
     * @param dropped is handed what is kept no more
     */
    Recent(int most, Consumer<V> dropped) {
        this.most = most;
        this.dropped = dropped;
    }

    /** Keeps so many. */
    Recent(int most) {
        this(most, gone -> {});
    }

    /** What is kept under a key, or else what is made. */
    V get(K key, Supplier<V> maker) {
        return get(key, value -> true, maker);
    }

    /** What is kept under a key and still fits, or else what is made. */
    V get(K key, Predicate<V> fits, Supplier<V> maker) {
        synchronized (kept) {
            V known = kept.get(key);
            if (known != null && fits.test(known)) {
                return known;
            }
        }
        V fresh = maker.get();
        synchronized (kept) {
            V known = kept.get(key);
            if (known != null && fits.test(known)) {
                dropped.accept(fresh);
                return known;
            }
            if (known != null) {
                dropped.accept(known);
            }
            kept.put(key, fresh);
            if (kept.size() > most) {
                dropped.accept(kept.pollFirstEntry().getValue());
            }
            return fresh;
        }
    }

    /** Keeps nothing any more. */
    void clear() {
        synchronized (kept) {
            kept.values().forEach(dropped);
            kept.clear();
        }
    }
}
