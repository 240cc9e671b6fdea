package org.asbuilt.server.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.asbuilt.server.limits.Limits;
import org.asbuilt.server.view.NaturalOrder;

/**
 * The order of a list that is read page by page. The key of a page is all that orders its last row, written down, and the next page begins
 * with what stands behind that then, whether or not the row is still there. What comes, goes or moves between two pages therefore moves no
 * other row: one that stays as it is comes exactly once. One that moved past the key comes twice if it moved down, and not at all if it moved
 * up.
 *
 * @param list a name of the list and its order; a key of another one is refused
 * @param marks what rows are ordered by, the weightiest first; no two rows may agree in all of them
 */
record Keyset<T>(String list, List<Mark<T>> marks) {
    /** No name holds it. */
    private static final String BETWEEN = "\0";

    /** Digits of the greatest number. */
    private static final int DIGITS = 10;

    /**
     * One of the things that rows are ordered by.
     *
     * @param of what a row has of it
     * @param order which stands first
     */
    record Mark<T>(Function<T, String> of, Comparator<String> order) {}

    /** The order of a list before it is said what it is ordered by. */
    static <T> Keyset<T> of(String list) {
        return new Keyset<>(list, List.of());
    }

    /** Then by a text, character by character. */
    Keyset<T> by(Function<T, String> text) {
        return with(new Mark<>(text, Comparator.naturalOrder()));
    }

    /** Then by a name as people expect it: PLC-2 before PLC-10, and small letters like capitals. */
    Keyset<T> byName(Function<T, String> name) {
        return with(new Mark<>(name, NaturalOrder::compare));
    }

    /** Then those first that are so. */
    Keyset<T> first(Predicate<T> those) {
        return by(row -> those.test(row) ? "0" : "1");
    }

    /** Then those with the greatest number first; it is not negative. */
    Keyset<T> most(ToIntFunction<T> number) {
        return by(row -> {
            String left = Integer.toString(Integer.MAX_VALUE - number.applyAsInt(row));
            return "0".repeat(DIGITS - left.length()) + left;
        });
    }

    private Keyset<T> with(Mark<T> mark) {
        return new Keyset<>(list, Stream.concat(marks.stream(), Stream.of(mark)).toList());
    }

    /**
     * The stretch of a list after a key, or its first. Only the rows of the stretch are put in order, whatever the order of the list.
     *
     * @throws org.asbuilt.server.problem.Refusal if it is no key of this list in this order
     */
    Page<T> page(Collection<T> rows, Optional<String> after, int limit) {
        int most = Math.clamp(limit, 1, Limits.ROWS);
        Optional<List<String>> last = after.map(this::read);
        List<T> behind = first(
                rows.stream().filter(row -> last.map(key -> isBehind(row, key)).orElse(true)), most + 1);
        List<T> shown = behind.subList(0, Math.min(most, behind.size()));
        Optional<String> next = behind.size() > most ? Optional.of(written(shown.getLast())) : Optional.empty();
        return new Page<>(List.copyOf(shown), next, rows.size());
    }

    private List<T> first(Stream<T> rows, int most) {
        PriorityQueue<T> kept = new PriorityQueue<>(((Comparator<T>) this::compare).reversed());
        rows.forEach(row -> {
            if (kept.size() < most) {
                kept.add(row);
            } else if (compare(row, kept.element()) < 0) {
                kept.remove();
                kept.add(row);
            }
        });
        return kept.stream().sorted(this::compare).toList();
    }

    /** Whether a row stands before another (less than 0) or behind it (more than 0). */
    int compare(T one, T other) {
        return compare(one, at -> marks.get(at).of().apply(other));
    }

    private boolean isBehind(T row, List<String> key) {
        return compare(row, key::get) > 0;
    }

    /** @param other what the other row has of each mark, asked for only as long as the two agree */
    private int compare(T one, IntFunction<String> other) {
        int order = 0;
        for (int at = 0; at < marks.size() && order == 0; at++) {
            Mark<T> mark = marks.get(at);
            order = mark.order().compare(mark.of().apply(one), other.apply(at));
        }
        return order;
    }

    private String written(T row) {
        List<String> parts = new ArrayList<>(List.of(list));
        marks.forEach(mark -> parts.add(mark.of().apply(row)));
        return Page.encoded(String.join(BETWEEN, parts));
    }

    private List<String> read(String after) {
        List<String> parts = Arrays.asList(Page.decoded(after).split(BETWEEN, -1));
        if (parts.size() != marks.size() + 1 || !parts.getFirst().equals(list)) {
            throw Page.malformed();
        }
        return parts.subList(1, parts.size());
    }
}
