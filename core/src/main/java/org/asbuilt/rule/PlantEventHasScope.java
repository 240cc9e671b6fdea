package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PlantEvent;
import org.asbuilt.validation.Answers;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A plant event says which part of the plant it is about. */
public record PlantEventHasScope() implements Rule {
    private static final List<String> PARTS = List.of("sites", "systems", "zones", "assets");
    private static final Manual MANUAL = Manual.of(
            "A plant event says which part of the plant it is about",
            Kind.PLANT_EVENT,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "An event without a place counts for the whole plant: drawings and baselines of parts that nobody"
                    + " touched become stale with it.",
            "It was about the whole works; then name the site.",
            "Enter the site, systems, zones or assets.",
            "Requirements P1.V-05");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject event, Circumstances around) {
        boolean given = PARTS.stream().anyMatch(part -> Answers.given(event, PlantEvent.class, part));
        return given
                ? List.of()
                : List.of(Finding.of(this, event, event.name() + " does not say which part of the plant it is about"));
    }
}
