package org.asbuilt.ledger;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asbuilt.model.Digest;

/**
 * A Merkle tree over the hashes of a log's entries. It keeps one hash a complete subtree (its peaks), so that appending and the root
 * cost the logarithm of the size, and so that it can be put away and gone on with. Source: RFC 6962 section 2.1, RFC 9162 section 2.1.
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

    /**
     * A tree that was put away.
     *
     * @param size how many leaves it has
     * @param peaks what {@link #peaks} gave
     * @throws IllegalArgumentException if a tree of that size has more or fewer of them
     */
    public static MerkleTree of(long size, List<Digest> peaks) {
        if (size < 0 || Long.bitCount(size) != peaks.size()) {
            throw new IllegalArgumentException("a tree of " + size + " leaves has not " + peaks.size() + " peaks");
        }
        MerkleTree tree = new MerkleTree();
        peaks.forEach(peak -> tree.peaks.add(peak.bytes()));
        tree.size = size;
        return tree;
    }

    /** The hashes of the complete subtrees that make it up, the largest first. */
    public List<Digest> peaks() {
        return peaks.stream().map(peak -> Digest.of(peak, 0)).toList();
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
        appendSubtree(leafHash, 0);
    }

    /**
     * Adds a leaf whose hash is already known.
     *
     * @param height the height of subtrees that are asked for, from 0
     * @return the hash of the complete subtree of 2 to the height leaves that this leaf ends, if it ends one
     */
    public Optional<Digest> appendHash(Digest leafHash, int height) {
        byte[] hash = leafHash.bytes();
        Optional<Digest> ended = height == 0 ? Optional.of(leafHash) : Optional.empty();
        int level = 0;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            hash = node(peaks.removeLast(), hash);
            level++;
            ended = level == height ? Optional.of(Digest.of(hash, 0)) : ended;
        }
        peaks.add(hash);
        size++;
        return ended;
    }

    /**
     * Adds a complete subtree at once.
     *
     * @param height the subtree has 2 to the height leaves
     * @throws IllegalArgumentException if a subtree of that height cannot begin after the leaves there are
     */
    public void appendSubtree(Digest root, int height) {
        long leaves = 1L << height;
        if (size % leaves != 0) {
            throw new IllegalArgumentException("no subtree of " + leaves + " leaves begins after " + size);
        }
        byte[] hash = root.bytes();
        for (long rest = size >> height; (rest & 1) == 1; rest >>= 1) {
            hash = node(peaks.removeLast(), hash);
        }
        peaks.add(hash);
        size += leaves;
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
