package org.asbuilt.server.view;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The product and the record at a glance.
 *
 * @param name what the product is called
 * @param version its version
 * @param commit the number of the newest commit
 * @param recorded when that was
 * @param counts how many subjects of each kind there are
 * @param items how many matters of each type wait
 * @param sources how many files that were taken in were read and stand, with advisories and logs, which say nothing of a subject
 * @param quarantined how many imports wait to be admitted
 * @param openChanges how many changes wait
 * @param reconciledCommit the commit that the matters were found against
 * @param reconciling whether they are being found anew right now
 * @param checkpoint the newest signed statement of the log
 */
public record StatusView(
        String name,
        String version,
        long commit,
        Optional<Instant> recorded,
        Map<String, Long> counts,
        Map<String, Long> items,
        long sources,
        long quarantined,
        long openChanges,
        long reconciledCommit,
        boolean reconciling,
        Optional<CheckpointView> checkpoint) {

    /** A signed statement of how long the log is and what stands in it. */
    public record CheckpointView(String origin, long size, String root, String keyId, String signature) {}
}
