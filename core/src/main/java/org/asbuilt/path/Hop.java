package org.asbuilt.path;

import java.util.List;
import org.asbuilt.model.Id;

/**
 * One step of a way: all that leads directly from one to another.
 *
 * @param from where it begins
 * @param to where it ends
 * @param carriers the connections, access path or network that carry it; what allows most comes first
 * @param reach what they allow together
 * @param boundary what stands between the two
 */
public record Hop(Id from, Id to, List<Carrier> carriers, Reach reach, Boundary boundary) {
    /** Copies the list. */
    public Hop {
        carriers = List.copyOf(carriers);
    }

    /**
     * What carries a step.
     *
     * @param id the connection, access path, network or known unknown
     * @param reach what it allows in this direction
     */
    public record Carrier(Id id, Reach reach) {}
}
