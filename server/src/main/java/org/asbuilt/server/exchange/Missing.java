package org.asbuilt.server.exchange;

import java.util.List;
import java.util.TreeMap;

/** Counts what of a selection is not in a file, by why; nothing is left out unsaid. */
final class Missing {
    private final TreeMap<String, Integer> counts = new TreeMap<>();

    /** One more that is not in it. */
    void add(String what) {
        add(what, 1);
    }

    /** So many more. */
    void add(String what, int many) {
        if (many > 0) {
            counts.merge(what, many, Integer::sum);
        }
    }

    /** A line for each, such as {@code connections without a known end: 3}. */
    List<String> lines() {
        return counts.entrySet().stream()
                .map(one -> one.getKey() + ": " + one.getValue())
                .toList();
    }
}
