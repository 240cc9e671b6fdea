package org.asbuilt.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.InformationProtection;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** Who may have an item is reviewed in time. */
public record AccessToInformationIsReviewedInTime() implements Rule {
    private static final int MONTHS = 12;
    private static final Manual MANUAL = Manual.of(
            "The owner of information has looked within the last year at who may have it",
            Kind.INFORMATION_ITEM,
            Severity.NOTE,
            Criterion.TIMELINESS,
            "People change places and keep what they could read. The list of readers only ever grows.",
            "Everybody may have it; label it clear.",
            "Let its owner go through those who may have it, and enter the day.",
            "Requirements P2.C-09; ISO/IEC 27001:2022 A.5.18");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject item, Circumstances around) {
        Optional<LocalDate> reviewed =
                item.facet(InformationProtection.class).flatMap(InformationProtection::accessReviewed);
        return reviewed.filter(day -> day.isBefore(Days.today(around).minusMonths(MONTHS)))
                .map(day ->
                        List.of(Finding.of(this, item, "who may have " + item.name() + " was last reviewed on " + day)))
                .orElse(List.of());
    }
}
