package org.asbuilt.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Baseline;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A baseline is not older than a year. */
public record BaselineIsRecent() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A baseline is not older than a year",
            Kind.BASELINE,
            Severity.NOTE,
            Criterion.TIMELINESS,
            "What is compared with an old baseline differs in a hundred known ways; the one that nobody knows "
                    + "is lost among them.",
            "The baseline is kept on purpose, for example as the state of commissioning; say so in its "
                    + "description and waive the finding.",
            "Go through the differences, and approve a new baseline.",
            "Requirements P1.M-10; NERC CIP-010 (baseline configuration)");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject baseline, Circumstances around) {
        Optional<Instant> taken = baseline.facet(Baseline.class).flatMap(Baseline::taken);
        if (taken.isEmpty()) {
            return List.of(Finding.of(this, baseline, baseline.name() + " does not say which moment it shows"));
        }
        LocalDate day = LocalDate.ofInstant(taken.get(), ZoneOffset.UTC);
        return day.isBefore(around.today().minusYears(1))
                ? List.of(Finding.of(this, baseline, baseline.name() + " is more than a year old: " + day))
                : List.of();
    }
}
