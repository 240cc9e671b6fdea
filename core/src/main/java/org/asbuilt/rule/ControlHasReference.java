package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.ControlProfile;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Answers;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A control names a clause that it implements. */
public record ControlHasReference() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A control names at least one clause of a standard that it implements",
            Kind.CONTROL,
            Severity.NOTE,
            Criterion.COMPLETENESS,
            "Without it nobody can say which demand goes unmet once the control is gone.",
            "It was put there for a reason of the plant alone; name the clause that is nearest.",
            "Name the control of ISO/IEC 27001 annex A, the element of IEC 62443-2-1 or the requirement of IEC 62443-3-3.",
            "Requirements P2.C-07; ISO/IEC 27001:2022 annex A; IEC 62443-2-1");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject control, Circumstances around) {
        return Answers.given(control, ControlProfile.class, "references")
                ? List.of()
                : List.of(Finding.of(this, control, control.name() + " names no clause that it implements"));
    }
}
