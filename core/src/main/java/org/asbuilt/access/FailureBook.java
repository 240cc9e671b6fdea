package org.asbuilt.access;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.asbuilt.model.Digest;

/** Where failed attempts are counted, so that a restart forgives nobody and several servers count together. */
public interface FailureBook {

    /**
     * The failures of a name or a place.
     *
     * @param count how many since the last success or forgiveness
     * @param last when the last was
     * @param until until when no attempt is looked at
     */
    record Failures(int count, Instant last, Instant until) {
        /** None yet. */
        public static final Failures NONE = new Failures(0, Instant.EPOCH, Instant.EPOCH);
    }

    /** What is known of a name or a place, by a digest of it: somebody may have typed a password for a name. */
    Optional<Failures> failures(Digest key);

    /** Counts one more; two that are counted at once both count. Those that ended before the moment are forgotten. */
    Failures count(Digest key, UnaryOperator<Failures> more, Instant forgotten);

    /** Forgives a name or a place. */
    boolean forgive(Digest key);
}
