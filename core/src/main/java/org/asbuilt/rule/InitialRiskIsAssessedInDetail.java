package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AssessmentStep;
import org.asbuilt.model.Kind;
import org.asbuilt.model.RiskComparison;
import org.asbuilt.model.RiskTreatment;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** Where the initial risk exceeds what is tolerable, the detailed assessment is done to its end. */
public record InitialRiskIsAssessedInDetail() implements Rule {
    private static final Manual MANUAL = new Manual(
            "Where the initial risk exceeds what is tolerable, the detailed assessment is done to its end",
            Set.of(Kind.ZONE, Kind.CONDUIT),
            Severity.WARNING,
            Optional.of(Criterion.COMPLETENESS),
            "An initial assessment that says \"too much\" and then nothing is worse than none: the risk is known "
                    + "and nobody deals with it.",
            "The assessment is kept elsewhere and has not been entered yet.",
            "Do the steps ZCR 5.1 to 5.13 in their order; the assessment may end at 5.7 by accepting the risk "
                    + "with a reason.",
            "IEC 62443-3-2:2020 ZCR 4.1 and 5; requirements P4-14");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject subject, Circumstances around) {
        Optional<RiskComparison> risk = subject.facet(RiskComparison.class);
        boolean exceeds = risk.flatMap(RiskComparison::initialRisk)
                .flatMap(initial -> risk.flatMap(RiskComparison::tolerableRisk)
                        .map(tolerable -> initial.level() > tolerable.level()))
                .orElse(false);
        if (!exceeds) {
            return List.of();
        }
        SortedMap<String, AssessmentStep> steps = subject.facets(AssessmentStep.class);
        boolean accepted = Optional.ofNullable(steps.get("5.7"))
                .filter(step ->
                        step.treatment().filter(RiskTreatment.ACCEPT::equals).isPresent()
                                && step.result().isPresent())
                .isPresent();
        boolean ended = Optional.ofNullable(steps.get("5.13"))
                .flatMap(AssessmentStep::done)
                .isPresent();
        return accepted || ended
                ? List.of()
                : List.of(Finding.of(
                        this,
                        subject,
                        subject.name() + " has an initial risk above what is tolerable, and its detailed assessment "
                                + (steps.isEmpty() ? "has not begun" : "is not at its end")));
    }
}
