package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;

/** An emergency change is reviewed by its day. */
public record EmergencyChangeIsReviewedInTime() implements Rule {
    private static final Manual MANUAL = new Manual(
            "An emergency change is reviewed by its day",
            Set.of(Kind.values()),
            Severity.ERROR,
            Optional.empty(),
            "In the night everybody did what was needed; whether it may stay, and what it opened, has to be "
                    + "decided by daylight, before the next night.",
            "The review took place and was not entered.",
            "Review the change now, or escalate it to the record owner.",
            "Requirements P1.M-08; ISO/IEC 27001:2022 A.8.32");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject subject, Circumstances around) {
        return Works.wrong(
                around.worksLed(subject.id()),
                work -> work.emergency()
                        && !work.reviewed()
                        && work.reviewDue()
                                .filter(due -> due.isBefore(around.now()))
                                .isPresent(),
                work -> Finding.of(
                        this,
                        subject,
                        work,
                        "the emergency change " + Words.change(work) + " was to be reviewed by "
                                + work.reviewDue().orElseThrow()));
    }
}
