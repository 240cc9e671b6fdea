package org.asbuilt.ledger;

import java.util.List;
import org.asbuilt.model.Digest;

/** The hashes of the subtrees of a log, from which proofs are made. */
@FunctionalInterface
public interface Hashes {

    /**
     * The hash of the tree over some leaves that follow each other.
     *
     * @param from the first leaf, counted from 0; a multiple of a power of two that is not below the number of leaves
     * @param until the leaf after the last; beyond from
     */
    Digest hash(long from, long until);

    /** The hashes over leaves that are all at hand. */
    static Hashes of(List<Digest> leafHashes) {
        return (from, until) -> {
            MerkleTree tree = new MerkleTree();
            leafHashes.subList(Math.toIntExact(from), Math.toIntExact(until)).forEach(tree::appendHash);
            return tree.root();
        };
    }
}
