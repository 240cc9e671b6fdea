package org.asbuilt.network;

import java.util.List;
import java.util.Optional;

/**
 * What a second record permits that the first does not, and the other way round, of connections: what arrives and is answered.
 *
 * @param question where was looked
 * @param before what the first permits
 * @param after what the second permits
 * @param gained what only the second permits
 * @param lost what only the first permits
 * @param gainedWay the way in the second of one packet that only the second permits
 * @param lostWay the way in the first of one packet that only the first permits
 * @param lostRefusal why the second refuses that packet
 * @param doubts what is not certain in either
 */
public record Difference(
        Question question,
        Answer before,
        Answer after,
        PacketSet gained,
        PacketSet lost,
        Optional<Way> gainedWay,
        Optional<Way> lostWay,
        Optional<Way> lostRefusal,
        List<Doubt> doubts) {
    /** Copies the list. */
    public Difference {
        doubts = List.copyOf(doubts);
    }

    /** Whether both permit the same. */
    public boolean isNone() {
        return gained.isEmpty() && lost.isEmpty();
    }
}
