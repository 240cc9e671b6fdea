package org.asbuilt.server.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
 * @param handed to whom it was handed; no part of what is proved, and empty where nobody asked by name
 */
public record ProofView(
        String log,
        long number,
        Instant recorded,
        String hash,
        String leaf,
        long index,
        List<String> path,
        CheckpointNote checkpoint,
        Optional<Handed> handed) {

    /**
     * The stamp of a proof. Source: requirements S-04.
     *
     * @param label the label under which it may be passed on: hashes tell nothing of the plant
     * @param person who took it out
     * @param at when
     */
    public record Handed(String label, String person, Instant at) {}

    /** The same with its stamp. */
    public ProofView to(Handed stamp) {
        return new ProofView(log, number, recorded, hash, leaf, index, path, checkpoint, Optional.of(stamp));
    }

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
     * @param handed to whom it was handed; no part of what is proved
     */
    public record Extension(
            String log,
            long from,
            String earlierRoot,
            List<String> path,
            CheckpointNote checkpoint,
            Optional<Handed> handed) {
        /** The same with its stamp. */
        public Extension to(Handed stamp) {
            return new Extension(log, from, earlierRoot, path, checkpoint, Optional.of(stamp));
        }
    }
}
