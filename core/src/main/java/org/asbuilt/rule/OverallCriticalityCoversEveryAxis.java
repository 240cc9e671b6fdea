package org.asbuilt.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Criticality;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Rating;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** The overall rating hides no axis. */
public record OverallCriticalityCoversEveryAxis() implements Rule {
    private static final PartPath OVERALL = PartPath.of(Criticality.class, "overall");
    private static final Manual MANUAL = Manual.of(
            "The overall criticality of an asset is not below its rating on any axis",
            Kind.ASSET,
            Severity.WARNING,
            Criterion.CONSISTENCY,
            "Lists are sorted by the overall rating. A safety relay that is critical for people and \"low\" overall ends up at their bottom.",
            "The owner's method weighs the axes otherwise and says so in the rationale; waive it once for the method.",
            "Raise the overall rating, or correct the axis that is rated too high.",
            "Requirements P3-04");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject asset, Circumstances around) {
        Optional<Criticality> rated = asset.facet(Criticality.class);
        Optional<Rating> overall = rated.flatMap(Criticality::overall);
        Optional<Rating> highest = rated.flatMap(Criticality::highestAxis);
        if (overall.isEmpty()
                || highest.isEmpty()
                || overall.get().level() >= highest.get().level()) {
            return List.of();
        }
        String sentence = asset.name() + " is rated " + words(overall.get()) + " overall and " + words(highest.get())
                + " on one axis";
        return List.of(Finding.of(this, asset, OVERALL, sentence));
    }

    private static String words(Rating rating) {
        return rating.name().toLowerCase(Locale.ROOT);
    }
}
