package org.asbuilt.store;

import java.util.HashMap;
import java.util.Map;

/** Gives the same object for equal values, so that what a plant repeats a hundred thousand times is held once. */
final class Pool {
    /** Values that are nearly all different, such as serial numbers, are not worth an entry each for ever. */
    private static final int MOST = 200_000;

    private final Map<Object, Object> known = new HashMap<>();

    @SuppressWarnings("unchecked")
    <T> T one(T value) {
        Object first = known.get(value);
        if (first != null) {
            return (T) first;
        }
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(value, value);
        return value;
    }
}
