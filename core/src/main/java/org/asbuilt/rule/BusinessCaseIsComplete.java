package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.BusinessCase;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Shape;
import org.asbuilt.validation.Answers;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A connection to somebody outside and an access path have a business case with all that was weighed. */
public record BusinessCaseIsComplete() implements Rule {
    private static final List<String> ASKED = List.of(
            "reason",
            "requirement",
            "benefit",
            "cyberRisk",
            "safetyRisk",
            "impactOfCompromise",
            "impactOfLoss",
            "riskOwner",
            "decision",
            "reviewDue");
    private static final Manual MANUAL = new Manual(
            "A connection to somebody outside and an access path have a business case with all that was weighed",
            Set.of(Kind.CONNECTION, Kind.ACCESS_PATH),
            Severity.ERROR,
            Optional.of(Criterion.COMPLETENESS),
            "The way is open every day to whoever gets into the other side. Somebody who may has to have said "
                    + "what it is worth, what it may cost and what happens without it.",
            "The case was decided on paper before the record existed; enter what it says.",
            "Enter the business case: requirement, benefit, acceptable risks, impacts, senior risk owner, "
                    + "decision and the day on which it is looked at again; or close the way.",
            "Requirements P4-05; secure connectivity principles (January 2026), principle 1");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public Gate gate() {
        return Gate.Known.COMES_IN;
    }

    @Override
    public List<Finding> check(Subject subject, Circumstances around) {
        if (!External.isWayIn(subject, around)) {
            return List.of();
        }
        List<String> missing = ASKED.stream()
                .filter(part -> !Answers.given(subject, BusinessCase.class, part))
                .map(part -> Shape.of(BusinessCase.class).part(part).label().toLowerCase(java.util.Locale.ROOT))
                .toList();
        return missing.isEmpty()
                ? List.of()
                : List.of(Finding.of(
                        this,
                        subject,
                        Words.connection(subject, around)
                                + (missing.size() == ASKED.size()
                                        ? " comes from outside and has no business case"
                                        : " comes from outside, and its business case does not say: "
                                                + String.join(", ", missing))));
    }
}
