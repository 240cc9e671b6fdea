package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import org.asbuilt.information.Controls;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.ControlProfile;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A control that is there was found to work lately. */
public record ControlIsTestedInTime() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A control that is there was found to work within the last year",
            Kind.CONTROL,
            Severity.NOTE,
            Criterion.TIMELINESS,
            "Rules grow holes, alarms go to a mailbox that nobody reads, doors are wedged open.",
            "It works every day in plain sight; enter the day on which somebody last looked.",
            "Try it, and enter the day.",
            "Requirements P2.C-07; ISO/IEC 27001:2022 A.5.35, A.8.34");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject control, Circumstances around) {
        Optional<ControlProfile> held = control.facet(ControlProfile.class);
        if (held.isEmpty() || !Controls.isTestDue(held.get(), Days.today(around))) {
            return List.of();
        }
        return List.of(Finding.of(
                this,
                control,
                held.get()
                        .lastTested()
                        .map(day -> control.name() + " was last tested on " + day)
                        .orElse(control.name() + " was never tested as far as is known")));
    }
}
