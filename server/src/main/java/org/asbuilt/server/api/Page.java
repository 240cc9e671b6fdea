package org.asbuilt.server.api;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.asbuilt.server.limits.Limits;
import org.asbuilt.server.problem.Refusal;

/**
 * A stretch of a list, and the key after which the next begins.
 *
 * @param rows the stretch
 * @param next to be given as {@code after}; empty at the end
 * @param total how many there are in all
 */
record Page<T>(List<T> rows, Optional<String> next, long total) {

    /**
     * The stretch after a key of a list whose order its keys do not tell; a key that is no longer there begins at the first row.
     */
    static <T> Page<T> asListed(List<T> listed, Function<T, String> key, Optional<String> after, int limit) {
        Map<String, Integer> places = new HashMap<>();
        listed.forEach(one -> places.putIfAbsent(key.apply(one), places.size()));
        return of(listed, Comparator.comparing(one -> places.getOrDefault(one, -1)), key, after, limit);
    }

    /** The stretch of an ordered list after a key. Keys must be unique and in the order of the list. */
    static <T> Page<T> of(
            List<T> ordered, Comparator<String> order, Function<T, String> key, Optional<String> after, int limit) {
        return of(ordered, order, key, after, Optional.empty(), limit);
    }

    /**
     * The stretch after a key, or from a row of that number, 0 for the first: who scrolls to the middle of a long list asks for it there,
     * and need not read all that stands before.
     */
    static <T> Page<T> of(
            List<T> ordered,
            Comparator<String> order,
            Function<T, String> key,
            Optional<String> after,
            Optional<Integer> first,
            int limit) {
        int most = Math.clamp(limit, 1, Limits.ROWS);
        int from = after.map(Page::decoded)
                .map(last -> firstBehind(ordered, order, key, last))
                .orElseGet(() -> Math.clamp(first.orElse(0), 0, ordered.size()));
        List<T> rows = ordered.subList(from, Math.min(ordered.size(), from + most));
        Optional<String> next = from + rows.size() < ordered.size()
                ? Optional.of(encoded(key.apply(rows.getLast())))
                : Optional.empty();
        return new Page<>(rows, next, ordered.size());
    }

    /** How many stand up to a key, which need not be there any more. */
    private static <T> int firstBehind(
            List<T> ordered, Comparator<String> order, Function<T, String> key, String last) {
        int from = 0;
        int until = ordered.size();
        while (from < until) {
            int middle = (from + until) >>> 1;
            if (order.compare(key.apply(ordered.get(middle)), last) <= 0) {
                from = middle + 1;
            } else {
                until = middle;
            }
        }
        return from;
    }

    /** Character by character: the key of a list that descends may hold halves of some, which UTF-8 has no bytes for. */
    static String encoded(String key) {
        ByteBuffer bytes = ByteBuffer.allocate(key.length() * Character.BYTES);
        bytes.asCharBuffer().put(key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** The key that was handed out as that. */
    static String decoded(String after) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(after);
            if (bytes.length % Character.BYTES != 0) {
                throw malformed();
            }
            return ByteBuffer.wrap(bytes).asCharBuffer().toString();
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    /** Of a key that is none, or one of another list. */
    static Refusal malformed() {
        return Refusal.badRequest("malformed", "after is no key that an earlier page gave");
    }
}
