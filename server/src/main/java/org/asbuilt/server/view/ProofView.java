package org.asbuilt.server.view;

import java.time.Instant;
import java.util.List;

/**
 * A proof that an entry stands in a log. It names the entry by its hash; the entry itself is shown where one may read it.
 *
 * @param log commits, journal or access_log
 * @param number the entry's number, from 1
 * @param recorded when it was recorded
 * @param hash the SHA-256 of the entry's canonical text, in hexadecimal digits
 * @param leaf the leaf of the tree: SHA-256 of a zero octet and the 32 bytes of the hash
 * @param index the leaf's place, from 0
 * @param path the hashes of the neighbours from the leaf up
 * @param checkpoint the signed end of the log
 */
public record ProofView(
        String log,
        long number,
        Instant recorded,
        String hash,
        String leaf,
        long index,
        List<String> path,
        CheckpointNote checkpoint) {

    /**
     * The signed end of a log.
     *
     * @param log commits, journal or access_log
     * @param size how many entries it has
     * @param root the root of the tree over them, in hexadecimal digits
     * @param note the checkpoint as a signed note
     * @param publicKey the key that signed it, in base 64 of its X.509 form
     * @param verifierKey the same key as verifiers of notes take it
     */
    public record CheckpointNote(
            String log, long size, String root, String note, String publicKey, String verifierKey) {}

    /**
     * A proof that a log begins with all that it had when it was shorter.
     *
     * @param log commits, journal or access_log
     * @param from how many entries it had
     * @param earlierRoot the root it had then
     * @param path the hashes of the proof
     * @param checkpoint the signed end of the log now
     */
    public record Extension(String log, long from, String earlierRoot, List<String> path, CheckpointNote checkpoint) {}
}
