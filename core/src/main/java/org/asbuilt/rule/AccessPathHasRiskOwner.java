package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.BusinessCase;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Answers;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** An access path has somebody who bears its risk. */
public record AccessPathHasRiskOwner() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "An access path has somebody who bears its risk",
            Kind.ACCESS_PATH,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "Access for others is granted by whoever is asked on the day. Unless one person answers for it, nobody takes it away again.",
            "It is borne by the owner of the site for all paths; enter that person at each.",
            "Enter the senior risk owner in the business case of the path.",
            "Requirements 2.8 rule 7, P5-04, P4-05");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject path, Circumstances around) {
        return Answers.given(path, BusinessCase.class, "riskOwner")
                ? List.of()
                : List.of(Finding.of(this, path, "nobody bears the risk of " + path.name()));
    }
}
