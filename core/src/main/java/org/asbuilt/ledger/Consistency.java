package org.asbuilt.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.asbuilt.model.Digest;

/**
 * A proof of consistency: that a tree begins with all the leaves of a smaller one, so that nothing was rewritten between them.
 * Source: RFC 9162 section 2.1.4.
 *
 * @param from how many leaves the smaller tree has
 * @param to how many the larger one has; not fewer
 * @param path the hashes
 */
public record Consistency(long from, long to, List<Digest> path) {

    /** Copies the path and checks the sizes. */
    public Consistency {
        path = List.copyOf(path);
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("a tree of " + to + " leaves does not begin with " + from);
        }
    }

    /** The proof for two sizes of a log. */
    public static Consistency of(long from, long to, Hashes hashes) {
        List<Digest> path = new ArrayList<>();
        Consistency proof = new Consistency(from, to, path);
        if (from > 0 && from < to) {
            collect(proof.from(), 0, to, true, hashes, path);
        }
        return new Consistency(from, to, path);
    }

    /** Whether it proves that the tree with the later root begins with all that the one with the earlier root has. */
    public boolean proves(Digest earlier, Digest later) {
        if (from == 0 || from == to) {
            Digest same = from == to ? later : Digest.of(new byte[0]);
            return path.isEmpty() && earlier.equals(same);
        }
        Deque<Digest> rest = new ArrayDeque<>(path);
        if (Long.bitCount(from) == 1) {
            rest.addFirst(earlier);
        }
        if (rest.isEmpty()) {
            return false;
        }
        long place = from - 1;
        long last = to - 1;
        int whole = Long.numberOfTrailingZeros(~place);
        place >>= whole;
        last >>= whole;
        byte[] old = rest.removeFirst().bytes();
        byte[] now = old;
        for (Digest step : rest) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                old = MerkleTree.node(step.bytes(), old);
                now = MerkleTree.node(step.bytes(), now);
                while ((place & 1) == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                now = MerkleTree.node(now, step.bytes());
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0
                && Digest.of(old, 0).equals(earlier)
                && Digest.of(now, 0).equals(later);
    }

    /** Source: SUBPROOF of RFC 9162 section 2.1.4.1; {@code whole} says whether the verifier has the hash of what is asked for. */
    private static void collect(long count, long from, long until, boolean whole, Hashes hashes, List<Digest> path) {
        if (count == until - from) {
            if (!whole) {
                path.add(hashes.hash(from, until));
            }
            return;
        }
        long half = Long.highestOneBit(until - from - 1);
        if (count <= half) {
            collect(count, from, from + half, whole, hashes, path);
            path.add(hashes.hash(from + half, until));
        } else {
            collect(count - half, from + half, until, false, hashes, path);
            path.add(hashes.hash(from, from + half));
        }
    }
}
