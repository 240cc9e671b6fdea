package org.asbuilt.validation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.model.Rating;

/**
 * After how long a confirmation has to be repeated. Source: requirements P1.V-08.
 *
 * @param months months for each criticality; every rating has one
 * @param unrated months where the criticality is not known
 * @param exposed the most months for what is joined to the outside
 */
public record Cadence(Map<Rating, Integer> months, int unrated, int exposed) {
    /** Half a year for what is critical up to five years for what is negligible. */
    public static final Cadence STANDARD = new Cadence(
            Map.of(
                    Rating.CRITICAL, 6,
                    Rating.HIGH, 12,
                    Rating.MEDIUM, 24,
                    Rating.LOW, 36,
                    Rating.NEGLIGIBLE, 60),
            24,
            12);

    /** Copies the map and checks that every rating has at least a month. */
    public Cadence {
        months = Collections.unmodifiableMap(new EnumMap<>(months));
        for (Rating rating : Rating.values()) {
            if (months.getOrDefault(rating, 0) < 1) {
                throw new IllegalArgumentException("the cadence needs at least one month for " + rating);
            }
        }
        if (unrated < 1 || exposed < 1) {
            throw new IllegalArgumentException("the cadence needs at least one month");
        }
    }

    /** How many months a confirmation counts. */
    public int months(Optional<Rating> criticality, boolean external) {
        int own = criticality
                .flatMap(rating -> Optional.ofNullable(months.get(rating)))
                .orElse(unrated);
        return external ? Math.min(own, exposed) : own;
    }

    /** When a confirmation of that moment may no longer count, by any criticality. */
    public Stream<Instant> expiries(Instant given) {
        return Stream.concat(months.values().stream(), Stream.of(unrated, exposed))
                .distinct()
                .map(length -> given.atZone(ZoneOffset.UTC).plusMonths(length).toInstant());
    }

    /** When a confirmation of that moment no longer counts. */
    Instant expiry(Instant given, Optional<Rating> criticality, boolean external) {
        return given.atZone(ZoneOffset.UTC)
                .plusMonths(months(criticality, external))
                .toInstant();
    }
}
