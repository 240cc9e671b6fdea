package org.asbuilt.network;

/**
 * What becomes of a set of packets: the parts of it that arrive, and the parts whose replies come back.
 *
 * @param surely what certainly arrives
 * @param possibly what arrives at most
 * @param answeredSurely what certainly arrives and is answered
 * @param answeredPossibly what arrives and is answered at most
 */
record Outcome(PacketSet surely, PacketSet possibly, PacketSet answeredSurely, PacketSet answeredPossibly) {

    static Outcome nothing(HeaderSpace space) {
        return new Outcome(space.none(), space.none(), space.none(), space.none());
    }

    static Outcome all(PacketSet packets) {
        return new Outcome(packets, packets, packets, packets);
    }

    /** The packets arrive perhaps. */
    static Outcome perhaps(PacketSet packets) {
        PacketSet none = packets.space().none();
        return new Outcome(none, packets, none, packets);
    }

    Outcome or(Outcome other) {
        return new Outcome(
                surely.or(other.surely),
                possibly.or(other.possibly),
                answeredSurely.or(other.answeredSurely),
                answeredPossibly.or(other.answeredPossibly));
    }

    Outcome and(PacketSet set) {
        return new Outcome(surely.and(set), possibly.and(set), answeredSurely.and(set), answeredPossibly.and(set));
    }

    Outcome minus(PacketSet set) {
        return and(set.not());
    }

    /** One of two ways is taken, and nobody knows which. */
    Outcome either(Outcome other) {
        return new Outcome(
                surely.and(other.surely),
                possibly.or(other.possibly),
                answeredSurely.and(other.answeredSurely),
                answeredPossibly.or(other.answeredPossibly));
    }

    /** It is by an assumption only. */
    Outcome assumed() {
        PacketSet none = possibly.space().none();
        return new Outcome(none, possibly, none, answeredPossibly);
    }

    /** What also passes another gate on the way, with its replies. */
    Outcome through(Outcome gate) {
        return new Outcome(
                surely.and(gate.surely),
                possibly.and(gate.possibly),
                answeredSurely.and(gate.answeredSurely),
                answeredPossibly.and(gate.answeredPossibly));
    }

    /** The same in the packets as they were before a change. */
    Outcome back(PacketSet before, Rewrite rewrite) {
        PacketSet image = rewrite.image(before);
        return new Outcome(
                sure(before, surely, image, rewrite),
                rewrite.source(before, possibly),
                sure(before, answeredSurely, image, rewrite),
                rewrite.source(before, answeredPossibly));
    }

    private static PacketSet sure(PacketSet before, PacketSet after, PacketSet image, Rewrite rewrite) {
        if (rewrite.single()) {
            return rewrite.source(before, after);
        }
        // The device chooses: certain is only that of which every outcome is.
        return before.minus(rewrite.source(before, image.minus(after)));
    }
}
