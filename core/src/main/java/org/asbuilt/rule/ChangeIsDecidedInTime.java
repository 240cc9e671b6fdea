package org.asbuilt.rule;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;

/** A change does not wait for more than ninety days. */
public record ChangeIsDecidedInTime() implements Rule {
    private static final Duration LONGEST = Duration.ofDays(90);
    private static final Manual MANUAL = new Manual(
            "A change does not wait for more than ninety days",
            Set.of(Kind.values()),
            Severity.WARNING,
            Optional.empty(),
            "An old open change was either made without being closed, so that the record is wrong, or "
                    + "forgotten, so that the fault that it was to mend is still there.",
            "It waits for the next turnaround; say so in a comment and waive the finding until then.",
            "Carry it out, close it with its evidence, or withdraw it.",
            "Requirements P1.M-01, P1.M-09; ISO/IEC 27001:2022 A.8.32");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject subject, Circumstances around) {
        return Works.wrong(
                around.worksLed(subject.id()),
                work -> work.open()
                        && !(work.temporary() && work.ends().isPresent())
                        && work.opened().isBefore(around.now().minus(LONGEST)),
                work -> Finding.of(
                        this,
                        subject,
                        work,
                        "the change " + Words.change(work) + " has been open since "
                                + LocalDate.ofInstant(work.opened(), ZoneOffset.UTC)));
    }
}
