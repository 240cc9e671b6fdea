package org.asbuilt.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Lifecycle;
import org.asbuilt.model.LifecycleState;
import org.asbuilt.validation.Circumstances;

/** The end of support within a year is planned for. */
public record EndOfSupportIsPlannedFor() implements Rule {
    private static final int MONTHS = 12;
    private static final Manual MANUAL = Manual.of(
            "Where the maker's support ends within twelve months, the end of life of the asset is planned",
            Kind.ASSET,
            Severity.NOTE,
            "Replacing a controller takes a design, an order with a long delivery time and a stop of the plant. A year is short.",
            "The replacement is planned elsewhere; set the state to \"end of life planned\".",
            "Decide: replace, extend the support or live without it; then set the state.",
            "Requirements P1.C-16 and P1.M-12; asset inventory guidance (August 2025), step 5");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject asset, Circumstances around) {
        Optional<LifecycleState> state = asset.facet(Lifecycle.class).flatMap(Lifecycle::state);
        if (!around.isAtWork(asset)
                || state.filter(LifecycleState.END_OF_LIFE_PLANNED::equals).isPresent()) {
            return List.of();
        }
        LocalDate today = Days.today(around);
        return Support.end(asset, around)
                .filter(end -> !end.isBefore(today) && end.isBefore(today.plusMonths(MONTHS)))
                .map(end -> List.of(Finding.of(
                        this,
                        asset,
                        Support.END,
                        asset.name() + " loses its maker's support on " + end + " and its end of life is not planned")))
                .orElse(List.of());
    }
}
