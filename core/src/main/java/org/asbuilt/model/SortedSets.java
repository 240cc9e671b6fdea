package org.asbuilt.model;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** Immutable sets in natural order. */
final class SortedSets {
    private SortedSets() {}

    /** An immutable copy; all empty ones are the same object. */
    static <T> SortedSet<T> copy(Collection<? extends T> values) {
        return values.isEmpty()
                ? Collections.emptySortedSet()
                : Collections.unmodifiableSortedSet(new TreeSet<>(values));
    }
}
