package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.RecordRole;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** Every system, and every site without one, has a record owner. */
public record RecordOwnerIsNamed() implements Rule {
    private static final Manual MANUAL = new Manual(
            "Every system, and every site without one, has a record owner",
            Set.of(Kind.SYSTEM, Kind.SITE),
            Severity.WARNING,
            Optional.of(Criterion.COMPLETENESS),
            "Without somebody who is accountable for the record it is right on the day on which the project "
                    + "ends, and wrong from then on.",
            "The role is held under another name, or for a zone only; enter it for the system.",
            "Enter a responsibility with this role and its holder, for the system, its site or everything.",
            "Requirements P1.M-04, section 1.8; definitive view guidance, principle 1");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject place, Circumstances around) {
        return Vacancy.of(this, RecordRole.RECORD_OWNER, "record owner", place, around);
    }
}
