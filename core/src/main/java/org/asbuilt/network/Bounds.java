package org.asbuilt.network;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a condition matches, between what is certain and what is possible.
 *
 * @param surely what it certainly matches
 * @param possibly what it may match at most; the first is part of it
 * @param doubts why the two differ, in words; empty if they do not
 */
record Bounds(PacketSet surely, PacketSet possibly, List<String> doubts) {
    Bounds {
        doubts = List.copyOf(doubts);
    }

    static Bounds exactly(PacketSet set) {
        return new Bounds(set, set, List.of());
    }

    Bounds and(Bounds other) {
        List<String> both = other.doubts.isEmpty()
                ? doubts
                : Stream.concat(doubts.stream(), other.doubts.stream())
                        .distinct()
                        .toList();
        return new Bounds(surely.and(other.surely), possibly.and(other.possibly), both);
    }

    Bounds doubted(String why) {
        return and(new Bounds(surely.space().none(), possibly, List.of(why)));
    }
}
