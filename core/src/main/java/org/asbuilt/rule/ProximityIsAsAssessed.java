package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import org.asbuilt.category.Exposures;
import org.asbuilt.category.ProximityFound;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.ExposureAssessment;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Proximity;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** What an exposure was assessed on is still so. */
public record ProximityIsAsAssessed() implements Rule {
    private static final PartPath FOUND = PartPath.of(ExposureAssessment.class, "foundProximity");
    private static final Manual MANUAL = Manual.of(
            "An asset stands no nearer to networks outside than when its exposure was assessed",
            Kind.ASSET,
            Severity.WARNING,
            Criterion.TIMELINESS,
            "One new line, one access path for a supplier, and what was rated \"interior\" is a step from the internet. Nobody who adds the line thinks of the assessments behind it.",
            "The assessor knew of the line and counted it; enter what the graph says now.",
            "Assess the exposure again on the way that is named, or take the way away.",
            "Requirements P3-10; definitive view guidance, principle 3");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public Gate gate() {
        return new Gate.Says(ExposureAssessment.class);
    }

    @Override
    public Reach reach() {
        return Reach.anywhere();
    }

    @Override
    public List<Finding> check(Subject asset, Circumstances around) {
        Optional<Proximity> then = asset.facet(ExposureAssessment.class).flatMap(ExposureAssessment::foundProximity);
        if (then.isEmpty() || !around.isAtWork(asset)) {
            return List.of();
        }
        ProximityFound now = around.derived(Exposures.class, Exposures::of).proximity(asset);
        return now.known() && now.label().compareTo(then.get()) < 0
                ? List.of(Finding.of(
                        this,
                        asset,
                        FOUND,
                        asset.name() + " was assessed as " + Words.words(then.get()) + " and is "
                                + Words.words(now.label()) + " now: " + now.why()))
                : List.of();
    }
}
