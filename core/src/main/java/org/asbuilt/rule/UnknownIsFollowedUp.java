package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.KnownUnknown;
import org.asbuilt.model.PartPath;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** What is not known is followed up. */
public record UnknownIsFollowedUp() implements Rule {
    private static final PartPath REVIEW_DUE = PartPath.of(KnownUnknown.class, "reviewDue");
    private static final Manual MANUAL = Manual.of(
            "A known unknown has a day on which it is looked at again, and that day has not passed",
            Kind.UNKNOWN,
            Severity.WARNING,
            Criterion.TIMELINESS,
            "Admitting a gap is good; forgetting it makes it a blind spot with a label. Those that may lead outside are where strangers come in.",
            "The question can only be answered in the next turnaround; move the day there.",
            "Look into it, or set another day with the plan of how it will be found out.",
            "Requirements G-04 and G-12");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject unknown, Circumstances around) {
        if (!Answers.given(unknown, REVIEW_DUE)) {
            return List.of(Finding.of(
                    this, unknown, REVIEW_DUE, unknown.name() + " has no day on which it is looked at again"));
        }
        boolean external = unknown.facet(KnownUnknown.class)
                .flatMap(KnownUnknown::external)
                .orElse(false);
        return unknown.facet(KnownUnknown.class)
                .flatMap(KnownUnknown::reviewDue)
                .filter(due -> due.isBefore(Days.today(around)))
                .map(due -> List.of(Finding.of(
                        this,
                        unknown,
                        REVIEW_DUE,
                        unknown.name() + " was to be looked at again by " + due
                                + (external ? "; it may lead outside" : ""))))
                .orElse(List.of());
    }
}
