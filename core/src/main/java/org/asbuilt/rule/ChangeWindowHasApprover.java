package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.MaintenanceWindow;
import org.asbuilt.validation.Answers;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A change window says who releases it. */
public record ChangeWindowHasApprover() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A change window says who releases it",
            Kind.CHANGE_WINDOW,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "A window in the calendar is no permission: somebody in operations must say on that night that the "
                    + "plant may be touched.",
            "The shift leader always releases it; enter that.",
            "Enter who releases it.",
            "Requirements P1.M-02, section 2.3");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject window, Circumstances around) {
        boolean given = Answers.given(window, MaintenanceWindow.class, "approver");
        return given ? List.of() : List.of(Finding.of(this, window, window.name() + " does not say who releases it"));
    }
}
