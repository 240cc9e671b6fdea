package org.asbuilt.server.view;

import java.util.Optional;
import org.asbuilt.assessment.Quality;

/**
 * The figures of the quality of the data of a place.
 *
 * @param place the id of the zone, system or site; empty for the whole record
 * @param kind zone, system or site; empty for the whole record
 * @param name what it is called
 * @param subjects how many subjects are there; the other figures are of these
 * @param score the mean of their scores with what lowers it
 */
public record QualityView(
        Optional<String> place,
        Optional<String> kind,
        String name,
        long subjects,
        long complete,
        long confirmed,
        long conflicts,
        long disputed,
        long stale,
        long validated,
        long designedOnly,
        long observable,
        long observed,
        ScoreView score) {

    /** The figures of a place, or of the whole. */
    public static QualityView of(Optional<String> place, Optional<String> kind, String name, Quality quality) {
        return new QualityView(
                place,
                kind,
                name,
                quality.subjects(),
                quality.complete(),
                quality.confirmed(),
                quality.conflicts(),
                quality.disputed(),
                quality.stale(),
                quality.validated(),
                quality.designedOnly(),
                quality.observable(),
                quality.observed(),
                ScoreView.of(quality.score()));
    }
}
