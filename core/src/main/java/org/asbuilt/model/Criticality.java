package org.asbuilt.model;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much depends on a subject, own value per axis. Source: definitive view guidance, principle 3.
 *
 * @param overall the rating in the owner's register
 * @param business would its failure halt or reduce the process
 * @param safety could its failure harm people, equipment or environment
 * @param security would its failure expose the system
 * @param rationale why
 */
@Of({Kind.ASSET, Kind.CONNECTION, Kind.ZONE})
public record Criticality(
        @AnnexA(2) Optional<Rating> overall,
        Optional<Rating> business,
        Optional<Rating> safety,
        Optional<Rating> security,
        Optional<String> rationale)
        implements Facet {
    /** The highest rating on any of the three axes. */
    public Optional<Rating> highestAxis() {
        return Stream.of(business, safety, security).flatMap(Optional::stream).max(Comparator.naturalOrder());
    }

    /** The highest rating of all, the overall one included: what matters when nobody may be left out. */
    public Optional<Rating> highest() {
        return Stream.concat(overall.stream(), highestAxis().stream()).max(Comparator.naturalOrder());
    }
}
