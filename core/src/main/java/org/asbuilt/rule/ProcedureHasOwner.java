package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Custody;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Procedure;
import org.asbuilt.validation.Answers;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A procedure has an owner. */
public record ProcedureHasOwner() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A procedure has an owner",
            Kind.INFORMATION_ITEM,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "A procedure without an owner is never corrected: everybody knows where it is wrong and nobody may "
                    + "change it.",
            "It was taken over from a vendor; somebody in the plant still has to decide that it counts.",
            "Enter who decides what it says.",
            "Requirements P1.M-14; ISO/IEC 27001:2022 A.5.37");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject item, Circumstances around) {
        boolean owned = item.facet(Procedure.class).isEmpty() || Answers.given(item, Custody.class, "owner");
        return owned ? List.of() : List.of(Finding.of(this, item, item.name() + " has no owner"));
    }
}
