package org.asbuilt.server.view;

import java.time.Instant;
import java.util.Optional;

/**
 * A verification that the installation did by itself.
 *
 * @param at when it ended
 * @param tookMillis how long it took
 * @param outcome what came of it
 */
public record SelfCheckView(Instant at, long tookMillis, VerificationView outcome) {

    /**
     * Whether the record was whole when that was last looked at.
     *
     * @param checked when; empty if never
     * @param ok whether it was; true if it was never looked at
     */
    public record Integrity(Optional<Instant> checked, boolean ok) {}
}
