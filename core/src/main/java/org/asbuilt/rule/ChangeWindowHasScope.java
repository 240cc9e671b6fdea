package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.MaintenanceWindow;
import org.asbuilt.validation.Answers;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A change window says which part of the plant may be touched. */
public record ChangeWindowHasScope() implements Rule {
    private static final List<String> PARTS = List.of("sites", "systems", "zones", "assets");
    private static final Manual MANUAL = Manual.of(
            "A change window says which part of the plant may be touched",
            Kind.CHANGE_WINDOW,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "A window for everything lets a change of the wrong line through; a window for nothing lets none through.",
            "The whole plant stands still in it; then name the site.",
            "Enter the site, systems, zones or assets.",
            "Requirements section 2.3");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject window, Circumstances around) {
        boolean given = PARTS.stream().anyMatch(part -> Answers.given(window, MaintenanceWindow.class, part));
        return given
                ? List.of()
                : List.of(Finding.of(
                        this, window, window.name() + " does not say which part of the plant may be touched"));
    }
}
