package org.asbuilt.ledger;

import java.util.ArrayList;
import java.util.List;
import org.asbuilt.model.Digest;

/**
 * A proof that a leaf stands in a tree: the hashes of the neighbours on the way up.
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
        List<Digest> path = new ArrayList<>();
        collect(leafHashes, index, path);
        return new Proof(index, leafHashes.size(), path);
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

    private static void collect(List<Digest> leaves, int index, List<Digest> path) {
        int count = leaves.size();
        if (count == 1) {
            return;
        }
        int half = Integer.highestOneBit(count - 1);
        if (index < half) {
            collect(leaves.subList(0, half), index, path);
            path.add(root(leaves.subList(half, count)));
        } else {
            collect(leaves.subList(half, count), index - half, path);
            path.add(root(leaves.subList(0, half)));
        }
    }

    private static Digest root(List<Digest> leaves) {
        MerkleTree tree = new MerkleTree();
        leaves.forEach(tree::appendHash);
        return tree.root();
    }
}
