package org.asbuilt.network;

import java.util.List;
import java.util.Optional;

/**
 * What the rules permit of what was asked. The certainty is part of it: what is certain and what is possible differ by what the record does
 * not decide, and the doubts name why, line by line.
 *
 * @param question what was asked
 * @param asked the packets that were asked about
 * @param surely what certainly arrives
 * @param possibly what arrives at most
 * @param answeredSurely what certainly arrives and whose replies come back
 * @param answeredPossibly what arrives and whose replies come back at most
 * @param doubts what is not certain, and what might change the answer although it was not understood
 * @param permitted the way of one packet that arrives, or may
 * @param refused the way of one packet that does not, and why
 */
public record Answer(
        Question question,
        PacketSet asked,
        PacketSet surely,
        PacketSet possibly,
        PacketSet answeredSurely,
        PacketSet answeredPossibly,
        List<Doubt> doubts,
        Optional<Way> permitted,
        Optional<Way> refused) {
    /** Copies the list. */
    public Answer {
        doubts = List.copyOf(doubts);
    }

    /** Whether nothing that is not known or was not understood could change it. */
    public boolean isCertain() {
        return doubts.isEmpty() && surely.equals(possibly) && answeredSurely.equals(answeredPossibly);
    }

    /** How much of what was asked arrives. */
    public Extent extent() {
        return extent(surely, possibly);
    }

    /** How much of what was asked arrives and is answered: what it takes for a connection. */
    public Extent answeredExtent() {
        return extent(answeredSurely, answeredPossibly);
    }

    private Extent extent(PacketSet least, PacketSet most) {
        if (asked.isEmpty()) {
            return Extent.UNKNOWN;
        }
        if (most.isEmpty()) {
            return Extent.NOT;
        }
        if (least.covers(asked)) {
            return Extent.WHOLLY;
        }
        return least.isEmpty() ? Extent.UNKNOWN : Extent.PARTLY;
    }
}
