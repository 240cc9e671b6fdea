package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.RemoteAccess;
import org.asbuilt.validation.Answers;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** An access path says who can cut it and how. */
public record AccessPathCanBeCut() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "An access path says who can cut it and how",
            Kind.ACCESS_PATH,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "When a vendor is compromised the path has to be cut within minutes, by the shift that is there.",
            "It is cut by pulling a cable that everybody knows; write down which one.",
            "Enter who may decide, who does it and what is switched or pulled, and try it once.",
            "Requirements P5-04, P4-22, P5-12; secure connectivity principles (January 2026), principle 8");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject path, Circumstances around) {
        boolean given = Answers.given(path, RemoteAccess.class, "switchOff");
        return given
                ? List.of()
                : List.of(Finding.of(this, path, path.name() + " does not say who can cut it and how"));
    }
}
