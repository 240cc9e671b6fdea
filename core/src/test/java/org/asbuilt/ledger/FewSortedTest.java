package org.asbuilt.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.Comparator;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A map in arrays says what a tree of the same entries says, few or many. */
@SuppressWarnings("JdkObsolete") // what is tested is a SortedMap
final class FewSortedTest {
    private static SortedMap<String, Integer> tree(int entries) {
        SortedMap<String, Integer> tree = new TreeMap<>();
        for (int i = 0; i < entries; i++) {
            tree.put("key " + (char) ('a' + 2 * (i % 12)) + i, i);
        }
        return tree;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 16, 17, 100})
    void saysWhatATreeSays(int entries) {
        SortedMap<String, Integer> tree = tree(entries);
        SortedMap<String, Integer> few = FewSorted.copyOf(tree);
        assertThat(few).isEqualTo(tree).hasSameHashCodeAs(tree).hasToString(tree.toString());
        assertThat(few.entrySet()).containsExactlyElementsOf(tree.entrySet());
        assertThat(few.keySet()).containsExactlyElementsOf(tree.keySet());
        assertThat(few.values()).containsExactlyElementsOf(tree.values());
        tree.forEach((key, value) -> {
            String equal = key.substring(0, 2) + key.substring(2);
            assertThat(few.get(equal)).isEqualTo(value);
            assertThat(few.containsKey(equal)).isTrue();
            assertThat(few.getOrDefault(equal, -1)).isEqualTo(value);
        });
        assertThat(few.get("nothing")).isNull();
        assertThat(few.containsKey("nothing")).isFalse();
        assertThat(few.getOrDefault("nothing", -1)).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 16, 17, 100})
    void partsAreThoseOfATree(int entries) {
        SortedMap<String, Integer> tree = tree(entries);
        SortedMap<String, Integer> few = FewSorted.copyOf(tree);
        for (String from : new String[] {"", "key c2", "key d", "z"}) {
            assertThat(few.headMap(from)).isEqualTo(tree.headMap(from));
            assertThat(few.tailMap(from)).isEqualTo(tree.tailMap(from));
            assertThat(few.subMap(from, "zz")).isEqualTo(tree.subMap(from, "zz"));
        }
        if (entries > 0) {
            assertThat(few.firstKey()).isEqualTo(tree.firstKey());
            assertThat(few.lastKey()).isEqualTo(tree.lastKey());
        } else {
            assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(few::firstKey);
            assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(few::lastKey);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 17})
    void nothingChangesIt(int entries) {
        SortedMap<String, Integer> tree = tree(entries);
        SortedMap<String, Integer> few = FewSorted.copyOf(tree);
        SortedMap<String, Integer> before = new TreeMap<>(few);
        tree.clear();
        assertThat(few).isEqualTo(before);
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> few.put("key", 1));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> few.entrySet().iterator().next().setValue(1));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(few::clear);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> few.values().clear());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 17})
    void anotherOrderIsPutRight(int entries) {
        SortedMap<String, Integer> backwards = new TreeMap<>(Comparator.reverseOrder());
        backwards.putAll(tree(entries));
        assertThat(FewSorted.copyOf(backwards).keySet())
                .containsExactlyElementsOf(tree(entries).keySet());
        assertThat(FewSorted.copyOf(Collections.unmodifiableSortedMap(tree(entries))))
                .isEqualTo(tree(entries));
    }
}
