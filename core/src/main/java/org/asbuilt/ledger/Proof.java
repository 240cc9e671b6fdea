package org.asbuilt.ledger;

import java.util.ArrayList;
import java.util.List;
import org.asbuilt.model.Digest;

/**
 * A proof of inclusion, that a leaf stands in a tree: the hashes of the neighbours on the way up.
 * Source: RFC 9162 section 2.1.3.
 *
 * @param index the leaf's place, from 0
 * @param size how many leaves the tree has
 * @param path the hashes from the leaf up
 */
public record Proof(long index, long size, List<Digest> path) {

    /** Copies the path and checks the place. */
    public Proof {
        path = List.copyOf(path);
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
        }
    }

    /** The proof for one of those leaves. */
    public static Proof of(List<Digest> leafHashes, int index) {
        return of(index, leafHashes.size(), Hashes.of(leafHashes));
    }

    /** The proof for a leaf of a tree of that size. */
    public static Proof of(long index, long size, Hashes hashes) {
        List<Digest> path = new ArrayList<>();
        Proof proof = new Proof(index, size, path);
        collect(0, size, proof.index(), hashes, path);
        return new Proof(index, size, path);
    }

    /** Whether it proves that the leaf stands in the tree with that root. */
    public boolean proves(Digest leafHash, Digest root) {
        long place = index;
        long last = size - 1;
        byte[] hash = leafHash.bytes();
        for (Digest step : path) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                hash = MerkleTree.node(step.bytes(), hash);
                while ((place & 1) == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                hash = MerkleTree.node(hash, step.bytes());
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && Digest.of(hash, 0).equals(root);
    }

    private static void collect(long from, long until, long index, Hashes hashes, List<Digest> path) {
        if (until - from == 1) {
            return;
        }
        long half = from + Long.highestOneBit(until - from - 1);
        if (index < half) {
            collect(from, half, index, hashes, path);
            path.add(hashes.hash(half, until));
        } else {
            collect(half, until, index, hashes, path);
            path.add(hashes.hash(from, half));
        }
    }
}
