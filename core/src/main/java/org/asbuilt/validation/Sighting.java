package org.asbuilt.validation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.model.SourceType;

/**
 * That something was seen in the plant.
 *
 * @param at when
 * @param source by what, in words
 */
public record Sighting(Instant at, String source) {
    /** The newest among claims up to a moment; empty if no observer gives a time. */
    public static Optional<Sighting> newest(List<RecordedClaim> claims, Instant now) {
        // Of most assets and connections no source says anything but what was entered: most rules that ask, ask of
        // those.
        return claims.isEmpty()
                ? Optional.empty()
                : all(claims)
                        .filter(sighting -> !sighting.at().isAfter(now))
                        .max(Comparator.comparing(Sighting::at).thenComparing(Sighting::source));
    }

    private static Stream<Sighting> all(List<RecordedClaim> claims) {
        return claims.stream()
                .filter(claim -> claim.source().type().standing() == SourceType.Standing.OBSERVATION)
                .flatMap(claim -> claim
                        .claim()
                        .observed()
                        .or(() -> claim.source().produced())
                        .stream()
                        .map(at -> new Sighting(at, claim.source().title())));
    }
}
