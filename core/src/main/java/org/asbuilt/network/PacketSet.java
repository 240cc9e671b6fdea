package org.asbuilt.network;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An exact set of packets of one space. Two sets of the same packets are equal. */
public final class PacketSet {
    private final HeaderSpace space;
    private final int node;

    PacketSet(HeaderSpace space, int node) {
        this.space = space;
        this.node = node;
    }

    int node() {
        return node;
    }

    /** The space that it belongs to. */
    public HeaderSpace space() {
        return space;
    }

    /** The packets that are in both. */
    public PacketSet and(PacketSet other) {
        return space.kept(space.diagrams().and(node, same(other).node));
    }

    /** The packets that are in either. */
    public PacketSet or(PacketSet other) {
        return space.kept(space.diagrams().or(node, same(other).node));
    }

    /** The packets of this set that are not in the other. */
    public PacketSet minus(PacketSet other) {
        return and(other.not());
    }

    /** All other packets. */
    public PacketSet not() {
        return space.kept(space.diagrams().not(node));
    }

    /** Whether there is no packet in it. */
    public boolean isEmpty() {
        return node == space.diagrams().getZero();
    }

    /** Whether every packet is in it. */
    public boolean isAll() {
        return node == space.diagrams().getOne();
    }

    /** Whether there is a packet in both. */
    public boolean meets(PacketSet other) {
        return !and(other).isEmpty();
    }

    /** Whether all packets of the other are in it. */
    public boolean covers(PacketSet other) {
        return other.minus(this).isEmpty();
    }

    /** Whether a packet is in it. */
    public boolean contains(Packet packet) {
        return space.contains(node, packet);
    }

    /** One of its packets, the same each time: a plain one, where there is a choice. */
    public Optional<Packet> example() {
        return space.example(this);
    }

    /**
     * What is in it, in ranges of addresses and services.
     *
     * @param most how many are told at most; the last then says that there are more
     */
    public List<String> lines(int most) {
        return new Listing(space, most).of(this);
    }

    private PacketSet same(PacketSet other) {
        if (other.space != space) {
            throw new IllegalArgumentException("the sets are of two spaces, which cannot be compared");
        }
        return other;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PacketSet set && set.space == space && set.node == node;
    }

    @Override
    public int hashCode() {
        return node;
    }

    @Override
    public String toString() {
        return String.join("; ", lines(8));
    }
}
