package org.asbuilt.store;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Gives the same object for equal values, so that what a plant repeats a hundred thousand times is held once. Several threads
 * can share one.
 */
final class Pool {
    /** Values that are nearly all different, such as serial numbers, are not worth an entry each for ever. */
    private static final int MOST = 200_000;

    private final ConcurrentHashMap<Object, Object> known = new ConcurrentHashMap<>();
    private final AtomicInteger size = new AtomicInteger();

    @SuppressWarnings("unchecked")
    <T> T one(T value) {
        Object first = known.get(value);
        if (first == null) {
            first = known.putIfAbsent(value, value);
        }
        if (first != null) {
            return (T) first;
        }
        if (size.incrementAndGet() > MOST) {
            size.set(0);
            known.clear();
        }
        return value;
    }
}
