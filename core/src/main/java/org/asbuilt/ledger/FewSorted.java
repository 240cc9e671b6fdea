package org.asbuilt.ledger;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A sorted map that never changes, in two arrays: a record holds millions of maps of a few entries, which rules look into many times
 * each, and trees would take twice to three times the memory.
 */
@SuppressWarnings({
    "JdkObsolete", // facts and parts are sorted maps for all who read them
    "ReferenceEquality" // a shortcut: what is not the same object is compared as usual
})
final class FewSorted<K extends Comparable<K>, V> extends AbstractMap<K, V> implements SortedMap<K, V> {
    /** Up to so many are looked through from the first to the last: most keys that are asked for are the very same object. */
    private static final int FEW = 16;

    /** Arrays of keys that came last. Most subjects of a kind say the same things: a million connections share one array. */
    private static final AtomicReferenceArray<Object[]> RECENT = new AtomicReferenceArray<>(1 << 12);

    private final Object[] keys;
    private final Object[] values;

    private FewSorted(Object[] keys, Object[] values) {
        this.keys = keys;
        this.values = values;
    }

    /** The same keys, mostly in an array that other maps have already. */
    private static Object[] shared(Object[] keys) {
        if (keys.length > FEW) {
            return keys;
        }
        int hash = Arrays.hashCode(keys);
        int place = (hash ^ hash >>> 16) & (RECENT.length() - 1);
        Object[] known = RECENT.get(place);
        if (known != null && areSame(known, keys)) {
            return known;
        }
        RECENT.set(place, keys);
        return keys;
    }

    private static boolean areSame(Object[] one, Object[] other) {
        if (one.length != other.length) {
            return false;
        }
        for (int i = 0; i < one.length; i++) {
            if (one[i] != other[i]) {
                return false;
            }
        }
        return true;
    }

    /** The same map, in the natural order of its keys. */
    static <K extends Comparable<K>, V> SortedMap<K, V> copyOf(SortedMap<K, V> map) {
        if (map instanceof FewSorted) {
            return map;
        }
        SortedMap<K, V> sorted = map.comparator() == null ? map : natural(map);
        return new FewSorted<>(
                shared(sorted.keySet().toArray()), sorted.values().toArray());
    }

    /** The map of keys that ascend and their values. */
    static <K extends Comparable<K>, V> SortedMap<K, V> of(List<K> keys, List<V> values) {
        return of(shared(keys.toArray()), values.toArray());
    }

    /** The same of arrays, which are taken as they are. */
    @SuppressWarnings("unchecked") // keys of one type compare with each other
    static <K extends Comparable<K>, V> SortedMap<K, V> of(Object[] keys, Object[] values) {
        for (int i = 1; i < keys.length; i++) {
            if (((K) keys[i - 1]).compareTo((K) keys[i]) >= 0) {
                throw new IllegalArgumentException(keys[i] + " comes after " + keys[i - 1]);
            }
        }
        if (keys.length != values.length) {
            throw new IllegalArgumentException(keys.length + " keys and " + values.length + " values");
        }
        return new FewSorted<>(keys, values);
    }

    private static <K extends Comparable<K>, V> SortedMap<K, V> natural(SortedMap<K, V> map) {
        SortedMap<K, V> natural = new TreeMap<>();
        natural.putAll(map);
        return natural;
    }

    @Override
    public int size() {
        return keys.length;
    }

    @Override
    public @Nullable V get(Object key) {
        int at = indexOf(key);
        return at < 0 ? null : value(at);
    }

    /** The value of a key that is given as the very object that stands in the map; another one that equals it need not be found. */
    @Nullable
    V atSame(Object key) {
        if (keys.length > FEW) {
            return get(key);
        }
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] == key) {
                return value(i);
            }
        }
        return null;
    }

    @Override
    public boolean containsKey(Object key) {
        return indexOf(key) >= 0;
    }

    @Override
    public V getOrDefault(Object key, V otherwise) {
        int at = indexOf(key);
        return at < 0 ? otherwise : value(at);
    }

    @Override
    public void forEach(BiConsumer<? super K, ? super V> action) {
        for (int i = 0; i < keys.length; i++) {
            action.accept(key(i), value(i));
        }
    }

    /** Whether all values are so: asked of millions of maps, so that no view of the values is made. */
    boolean allValues(Predicate<V> so) {
        for (int i = 0; i < values.length; i++) {
            if (!so.test(value(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    @SuppressWarnings("unchecked") // only values were put there
    public Collection<V> values() {
        return (Collection<V>) Collections.unmodifiableList(Arrays.asList(values));
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return keys.length;
            }

            @Override
            public Iterator<Entry<K, V>> iterator() {
                return entries();
            }
        };
    }

    private Iterator<Entry<K, V>> entries() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < keys.length;
            }

            @Override
            public Entry<K, V> next() {
                int at = existing(next++);
                return new SimpleImmutableEntry<>(key(at), value(at));
            }
        };
    }

    @Override
    public @Nullable Comparator<? super K> comparator() {
        return null;
    }

    @Override
    public SortedMap<K, V> subMap(K from, K to) {
        int first = firstFrom(from);
        return part(first, Math.max(first, firstFrom(to)));
    }

    @Override
    public SortedMap<K, V> headMap(K to) {
        return part(0, firstFrom(to));
    }

    @Override
    public SortedMap<K, V> tailMap(K from) {
        return part(firstFrom(from), keys.length);
    }

    @Override
    public K firstKey() {
        return key(existing(0));
    }

    @Override
    public K lastKey() {
        return key(existing(keys.length - 1));
    }

    private SortedMap<K, V> part(int from, int until) {
        return new FewSorted<>(Arrays.copyOfRange(keys, from, until), Arrays.copyOfRange(values, from, until));
    }

    private int firstFrom(K key) {
        int at = Arrays.binarySearch(keys, key);
        return at < 0 ? -1 - at : at;
    }

    private int existing(int at) {
        if (at < 0 || at >= keys.length) {
            throw new NoSuchElementException("the map has " + keys.length + " entries and no entry " + at);
        }
        return at;
    }

    private int indexOf(Object key) {
        if (keys.length > FEW) {
            return Arrays.binarySearch(keys, key);
        }
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] == key) {
                return i;
            }
        }
        for (int i = 0; i < keys.length; i++) {
            if (keys[i].equals(key)) {
                return i;
            }
        }
        return -1;
    }

    @SuppressWarnings("unchecked") // only keys were put there
    private K key(int at) {
        return (K) keys[at];
    }

    @SuppressWarnings("unchecked") // only values were put there
    private V value(int at) {
        return (V) values[at];
    }
}
