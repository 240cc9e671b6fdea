package org.asbuilt.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.ExposureAssessment;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** Who decides otherwise than the scoring says why. */
public record ExposureOverrideStatesItsReason() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "Whoever decides an exposure otherwise than the scoring says why",
            Kind.ASSET,
            Severity.WARNING,
            Criterion.CONSISTENCY,
            "An override without a reason is how an exposure gets low on paper. It does not count until somebody says why.",
            "The reason is in the rationale of the assessment; move it.",
            "Enter the reason, or take the override away.",
            "Requirements P3-08");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public Gate gate() {
        return new Gate.Says(ExposureAssessment.class);
    }

    @Override
    public List<Finding> check(Subject asset, Circumstances around) {
        Optional<ExposureAssessment> judged = asset.facet(ExposureAssessment.class);
        List<Finding> found = new ArrayList<>(0);
        judged.filter(one -> one.overrideReason().isEmpty())
                .filter(one -> one.inherentOverride().isPresent()
                        || one.residualOverride().isPresent())
                .ifPresent(one -> found.add(Finding.of(
                        this,
                        asset,
                        PartPath.of(ExposureAssessment.class, "overrideReason"),
                        "the exposure of " + asset.name()
                                + " was decided otherwise than the scoring, without a reason")));
        judged.filter(one ->
                        one.proximity().isPresent() && one.proximityReason().isEmpty())
                .ifPresent(one -> found.add(Finding.of(
                        this,
                        asset,
                        PartPath.of(ExposureAssessment.class, "proximityReason"),
                        "the proximity of " + asset.name()
                                + " was decided otherwise than the graph, without a reason")));
        return found;
    }
}
