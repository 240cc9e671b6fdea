package org.asbuilt.server.record;

import java.util.List;
import org.asbuilt.model.Id;

/**
 * What a subject says, prepared for being searched: a hundred thousand of them are asked whether a word stands in them, and most say no
 * by a look at few bits.
 */
final class Saying {
    /** How many characters together have a bit. */
    private static final int TOGETHER = 3;
    /** Bits for each character, so that few of three that do not stand there seem to. */
    private static final int BITS = 2;

    private final String own;
    /** A bit for each three characters that follow each other; several share one. */
    private final long[] letters;

    private final List<Place> named;

    /**
     * A subject that others refer to.
     *
     * @param number of those that are referred to, from 0
     * @param id the subject
     */
    record Place(int number, Id id) {}

    /**
     * What one says.
     *
     * @param own its values in lower case, each on a line
     * @param named the subjects that it refers to
     */
    Saying(String own, List<Place> named) {
        this.own = own;
        this.named = List.copyOf(named);
        int bits = Math.max(Long.SIZE, Integer.highestOneBit(Math.max(1, own.length() * BITS)) << 1);
        letters = new long[bits / Long.SIZE];
        for (int hash : hashes(own)) {
            int bit = bit(hash, bits);
            letters[bit / Long.SIZE] |= 1L << bit;
        }
    }

    /** The subjects that it refers to. */
    List<Place> named() {
        return named;
    }

    /** Each three characters of a text that follow each other, as numbers that are spread evenly. */
    static int[] hashes(String text) {
        int[] hashes = new int[Math.max(0, text.length() - TOGETHER + 1)];
        for (int i = 0; i < hashes.length; i++) {
            int three = (text.charAt(i) * 31 + text.charAt(i + 1)) * 31 + text.charAt(i + 2);
            hashes[i] = three * 0x9E3779B1;
        }
        return hashes;
    }

    /**
     * Whether a word stands in its own values.
     *
     * @param word in lower case
     * @param hashes those of the word
     */
    boolean holds(String word, int[] hashes) {
        return mayHold(hashes) && own.contains(word);
    }

    /** Whether a word of those hashes may stand in its own values; where not, it surely does not. */
    boolean mayHold(int[] hashes) {
        int bits = letters.length * Long.SIZE;
        for (int hash : hashes) {
            int bit = bit(hash, bits);
            if ((letters[bit / Long.SIZE] & (1L << bit)) == 0) {
                return false;
            }
        }
        return true;
    }

    /** The bit of a number among a power of two of them. */
    private static int bit(int hash, int bits) {
        return hash >>> (Integer.SIZE - Integer.numberOfTrailingZeros(bits));
    }
}
