package org.asbuilt.server.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.validation.Prediction;

/**
 * Something that a change lets one expect to see.
 *
 * @param subject of which subject
 * @param type what is expected: REPORTS, SEEN, ANSWERS, ANSWERSNOMORE or SEENNOMORE
 * @param sentence what is expected, without a full stop
 * @param verdict FULFILLED, CONTRADICTED or OPEN
 * @param provable whether a source can show that it is so
 * @param seen what was seen; of very much only the first
 */
public record PredictionView(
        String subject, String type, String sentence, String verdict, boolean provable, List<Seen> seen) {
    private static final int MOST = 10;

    /**
     * What a source says.
     *
     * @param source the source's title
     * @param path the part
     * @param value the value
     * @param at when it was so, if the source tells
     */
    public record Seen(String source, String path, String value, Optional<Instant> at) {
        static Seen of(RecordedClaim claim) {
            return new Seen(
                    claim.source().title(),
                    claim.claim().path().toString(),
                    claim.claim().value(),
                    claim.claim().observed().or(() -> claim.source().produced()));
        }
    }

    /** A prediction that was judged. */
    public static PredictionView of(Prediction.Judged judged) {
        return new PredictionView(
                judged.prediction().subject().value(),
                judged.prediction().getClass().getSimpleName().toUpperCase(java.util.Locale.ROOT),
                judged.prediction().sentence(),
                judged.verdict().name(),
                judged.prediction().isProvable(),
                judged.claims().stream().limit(MOST).map(Seen::of).toList());
    }
}
