package org.asbuilt.evidence;

import java.time.Instant;
import java.util.Optional;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Id;
import org.asbuilt.model.SourceType;

/**
 * Where claims come from: one file that was taken in once, or one statement of a person.
 *
 * @param id stable and unique, for example {@code import-17/1}
 * @param type what kind of source it is
 * @param title what people call it, as a rule the file's name
 * @param artifact the file's digest; the digest of the words for a statement
 * @param produced when it was produced, where it says so or somebody did
 * @param received when it was taken in
 * @param coverage what it could have seen, for sources that observe
 * @param registered the source of the register that it was said to come from
 * @param permit the permission of the scan whose result it is
 */
public record Source(
        String id,
        SourceType type,
        String title,
        Digest artifact,
        Optional<Instant> produced,
        Instant received,
        Optional<Coverage> coverage,
        Optional<Id> registered,
        Optional<Id> permit) {

    /** A source of which nobody said where in the register it belongs. */
    public Source(
            String id,
            SourceType type,
            String title,
            Digest artifact,
            Optional<Instant> produced,
            Instant received,
            Optional<Coverage> coverage) {
        this(id, type, title, artifact, produced, received, coverage, Optional.empty(), Optional.empty());
    }
}
