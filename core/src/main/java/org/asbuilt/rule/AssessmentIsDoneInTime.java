package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.thirdparty.AssessmentDue;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A third party that matters is assessed in time. */
public record AssessmentIsDoneInTime() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A third party that matters is assessed in time",
            Kind.THIRD_PARTY,
            Severity.WARNING,
            Criterion.TIMELINESS,
            "What a supplier answered five years ago says nothing of today; who reaches the plant or carries much of it is looked at again and again.",
            "It was assessed and nobody entered it; enter the day and what was found.",
            "Assess it, or set the day of the next assessment and who does it.",
            "Requirements P5-08; ISO/IEC 27001:2022 A.5.22");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject thirdParty, Circumstances around) {
        AssessmentDue due = AssessmentDue.of(thirdParty, around);
        Optional<String> words = switch (due) {
            case AssessmentDue.Never never when never.matters() -> Optional.of("was never assessed");
            case AssessmentDue.Never ignored -> Optional.empty();
            case AssessmentDue.By by
            when by.day().isBefore(around.today()) -> Optional.of("was to be assessed by " + by.day());
            case AssessmentDue.By ignored -> Optional.empty();
        };
        return words.map(one -> Finding.of(this, thirdParty, thirdParty.name() + " " + one))
                .map(List::of)
                .orElse(List.of());
    }
}
