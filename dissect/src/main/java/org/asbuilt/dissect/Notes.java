package org.asbuilt.dissect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects {@link Malformed} notes of one capture: the first ones whole, all of them in number. */
final class Notes {
    private final String capture;
    private final int limit;
    private final List<Malformed> kept = new ArrayList<>();
    private long count;

    Notes(String capture, int limit) {
        this.capture = capture;
        this.limit = limit;
    }

    /** Notes bytes of a packet. */
    void inPacket(String layer, String reason, long packet, long offset) {
        count++;
        if (kept.size() < limit) {
            kept.add(new Malformed(layer, reason, capture, Optional.of(packet), offset));
        }
    }

    /** Notes bytes of the file between packets. */
    void inFile(String reason, long offset) {
        count++;
        if (kept.size() < limit) {
            kept.add(new Malformed("capture", reason, capture, Optional.empty(), offset));
        }
    }

    long count() {
        return count;
    }

    List<Malformed> kept() {
        return kept;
    }
}
