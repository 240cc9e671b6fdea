package org.asbuilt.information;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.model.Digest;

/**
 * What the newest verification found of stored files.
 *
 * @param at when; empty if none was made
 * @param ok whether it found everything in order; where not, it did not look at every file
 * @param altered where it found files altered, as it names them
 */
public record StoredCheck(Optional<Instant> at, boolean ok, Set<String> altered) {
    /** Copies the set. */
    public StoredCheck {
        altered = Set.copyOf(altered);
    }

    /** What it found of one file. */
    public Integrity of(Optional<StoredFile> file) {
        Optional<String> digest = file.flatMap(StoredFile::digest).map(Digest::hex);
        if (digest.isEmpty()) {
            return Integrity.NOT_HELD;
        }
        if (altered.stream().anyMatch(row -> row.contains(digest.get()))) {
            return Integrity.ALTERED;
        }
        Optional<Instant> received = file.flatMap(StoredFile::received);
        boolean seen =
                ok && at.isPresent() && received.filter(at.get()::isBefore).isEmpty();
        return seen ? Integrity.INTACT : Integrity.NOT_CHECKED;
    }

    /** Whether a stored file is still what was taken in. */
    public enum Integrity {
        /** The newest verification found it as it was taken in. */
        INTACT,
        /** The newest verification found it altered. */
        ALTERED,
        /** No verification has looked at it yet. */
        NOT_CHECKED,
        /** The installation does not hold it. */
        NOT_HELD
    }
}
