package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.RecordRole;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** Every system, and every site without one, has a control engineer. */
public record ControlEngineerIsNamed() implements Rule {
    private static final Manual MANUAL = new Manual(
            "Every system, and every site without one, has a control engineer",
            Set.of(Kind.SYSTEM, Kind.SITE),
            Severity.WARNING,
            Optional.of(Criterion.COMPLETENESS),
            "Accuracy is what a person who knows the plant confirms; where nobody is named as that person, "
                    + "nothing can be confirmed and no change can be judged.",
            "The role is held under another name, or for a zone only; enter it for the system.",
            "Enter a responsibility with this role and its holder, for the system, its site or everything.",
            "Requirements P1.M-04, P1.V-03, section 1.8");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject place, Circumstances around) {
        return Vacancy.of(this, RecordRole.CONTROL_ENGINEER, "control engineer", place, around);
    }
}
