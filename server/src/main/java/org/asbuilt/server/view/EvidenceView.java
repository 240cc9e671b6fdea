package org.asbuilt.server.view;

import java.time.Instant;
import java.util.Optional;
import org.asbuilt.change.ValueWords;
import org.asbuilt.evidence.RecordedClaim;

/**
 * A claim with the source that made it.
 *
 * @param claim its number
 * @param source the source's id
 * @param sourceTitle the source's name, as a rule that of the file
 * @param sourceType what kind of source it is
 * @param path the part that it speaks of
 * @param pathLabel what people call that part
 * @param value what it says
 * @param place where in the source
 * @param observed when it was so in the plant, if the source tells
 * @param method how the source knows
 * @param confidence how sure it is
 * @param received when the source was taken in
 */
public record EvidenceView(
        long claim,
        String source,
        String sourceTitle,
        String sourceType,
        String path,
        String pathLabel,
        String value,
        String place,
        Optional<Instant> observed,
        String method,
        String confidence,
        Instant received) {

    /** A kept claim. */
    public static EvidenceView of(RecordedClaim kept) {
        return new EvidenceView(
                kept.id(),
                kept.source().id(),
                kept.source().title(),
                kept.source().type().name(),
                kept.claim().path().toString(),
                kept.claim().path().label(),
                ValueWords.of(kept.claim().path().shape(), kept.claim().value()),
                kept.claim().locus().text(),
                kept.claim().observed(),
                kept.claim().method().name(),
                kept.claim().confidence().name(),
                kept.source().received());
    }
}
