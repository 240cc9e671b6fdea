package org.asbuilt.server.record;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Numbers of claims, a bit for each: claims are numbered one after the other, and most readers see most of them. As many numbers as objects
 * in a set take three hundred times the room.
 */
final class ClaimNumbers {
    private static final int BITS = 16;
    private static final int WITHIN = (1 << BITS) - 1;

    private final Map<Long, BitSet> pieces = new HashMap<>();

    /** Takes a number in. */
    void add(long number) {
        pieces.computeIfAbsent(number >> BITS, piece -> new BitSet()).set((int) (number & WITHIN));
    }

    /** Takes numbers in. */
    void addAll(Collection<Long> numbers) {
        numbers.forEach(this::add);
    }

    /** Whether a number is among them. */
    boolean contains(long number) {
        BitSet piece = pieces.get(number >> BITS);
        return piece != null && piece.get((int) (number & WITHIN));
    }

    /** Whether there is none. */
    boolean isEmpty() {
        return pieces.isEmpty();
    }
}
