package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.RecordRole;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** Every system, and every site without one, has an operations manager. */
public record OperationsManagerIsNamed() implements Rule {
    private static final Manual MANUAL = new Manual(
            "Every system, and every site without one, has an operations manager",
            Set.of(Kind.SYSTEM, Kind.SITE),
            Severity.WARNING,
            Optional.of(Criterion.COMPLETENESS),
            "Only operations can say when the plant may be touched; a change that is right in the wrong hour is"
                    + " an outage.",
            "The role is held under another name, or for a zone only; enter it for the system.",
            "Enter a responsibility with this role and its holder, for the system, its site or everything.",
            "Requirements P1.M-04, section 1.8; ISO/IEC 27001:2022 A.5.2");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject place, Circumstances around) {
        return Vacancy.of(this, RecordRole.OPERATIONS_MANAGER, "operations manager", place, around);
    }
}
