package org.asbuilt.thirdparty.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.asbuilt.model.Digest;

/**
 * What one log that was taken in tells of sessions.
 *
 * @param source the id of the source as which it was taken in
 * @param document the digest of the file
 * @param received when it was taken in, by the record's clock
 * @param brokers the devices that wrote it, as it calls them
 * @param from the time of its first entry; empty if no entry has a time
 * @param until the time of its last entry
 * @param sessions the sessions, in the order of the log
 */
public record SessionLog(
        String source,
        Digest document,
        Instant received,
        SortedSet<String> brokers,
        Optional<Instant> from,
        Optional<Instant> until,
        List<ObservedSession> sessions) {
    /** Copies what is given. */
    public SessionLog {
        brokers = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(brokers));
        sessions = List.copyOf(sessions);
    }

    /** For how long it tells. */
    public Duration length() {
        return from.isPresent() && until.isPresent() ? Duration.between(from.get(), until.get()) : Duration.ZERO;
    }
}
