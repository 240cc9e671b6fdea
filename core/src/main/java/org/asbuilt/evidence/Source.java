package org.asbuilt.evidence;

import java.time.Instant;
import java.util.Optional;
import org.asbuilt.model.Digest;
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
 */
public record Source(
        String id,
        SourceType type,
        String title,
        Digest artifact,
        Optional<Instant> produced,
        Instant received,
        Optional<Coverage> coverage) {}
