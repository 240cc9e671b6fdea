package org.asbuilt.rule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.ScanPermit;
import org.asbuilt.validation.Answers;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A scan permit has an end, and one that has ended is retired. */
public record ScanPermitEnds() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A scan permit has an end, and one that has ended is retired",
            Kind.SCAN_PERMIT,
            Severity.NOTE,
            Criterion.TIMELINESS,
            "A permit without an end is a permission for ever; one that has ended and still stands there is "
                    + "taken for one that counts.",
            "It is kept until the results of its scan have been looked through.",
            "Enter the end, or retire the permit; its history stays in the record.",
            "Requirements P1.C-12");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject permit, Circumstances around) {
        Optional<Instant> until = permit.facet(ScanPermit.class).flatMap(ScanPermit::until);
        if (until.isEmpty()) {
            return Answers.given(permit, ScanPermit.class, "until")
                    ? List.of()
                    : List.of(Finding.of(this, permit, permit.name() + " has no end"));
        }
        return until.get().isAfter(around.now())
                ? List.of()
                : List.of(Finding.of(this, permit, permit.name() + " ended on " + PlantTime.words(until.get())));
    }
}
