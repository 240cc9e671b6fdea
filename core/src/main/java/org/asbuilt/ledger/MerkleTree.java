package org.asbuilt.ledger;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.asbuilt.model.Digest;

/**
 * A Merkle tree over the hashes of commits. It keeps one hash a complete subtree, so that appending and the root cost the
 * logarithm of the size. Source: RFC 6962 section 2.1, RFC 9162 section 2.1.
 */
public final class MerkleTree {
    private final List<byte[]> peaks = new ArrayList<>();
    private long size;

    /** A tree without leaves. */
    public MerkleTree() {}

    private MerkleTree(MerkleTree other) {
        peaks.addAll(other.peaks);
        size = other.size;
    }

    /** The same tree, to go on with while this one stays as it is. */
    public MerkleTree copy() {
        return new MerkleTree(this);
    }

    /** How many leaves there are. */
    public long size() {
        return size;
    }

    /** Adds a leaf: the bytes are hashed as a leaf, with the prefix 0x00. */
    public void append(byte[] leaf) {
        appendHash(leafHash(leaf));
    }

    /** Adds a leaf whose hash is already known. */
    public void appendHash(Digest leafHash) {
        byte[] hash = leafHash.bytes();
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            hash = node(peaks.removeLast(), hash);
        }
        peaks.add(hash);
        size++;
    }

    /** The hash of the tree; of no leaves, the hash of nothing. */
    public Digest root() {
        if (peaks.isEmpty()) {
            return Digest.of(new byte[0]);
        }
        byte[] hash = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            hash = node(peaks.get(i), hash);
        }
        return Digest.of(hash, 0);
    }

    /** The hash of a leaf. */
    public static Digest leafHash(byte[] leaf) {
        MessageDigest sha = Digest.sha256();
        sha.update((byte) 0);
        return Digest.of(sha.digest(leaf), 0);
    }

    static byte[] node(byte[] left, byte[] right) {
        MessageDigest sha = Digest.sha256();
        sha.update((byte) 1);
        sha.update(left);
        return sha.digest(right);
    }
}
