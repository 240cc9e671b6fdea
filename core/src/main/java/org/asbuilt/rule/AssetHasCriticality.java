package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Criticality;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** Every asset at work is rated. */
public record AssetHasCriticality() implements Rule {
    private static final PartPath OVERALL = PartPath.of(Criticality.class, "overall");
    private static final List<PartPath> AXES = List.of(
            PartPath.of(Criticality.class, "business"),
            PartPath.of(Criticality.class, "safety"),
            PartPath.of(Criticality.class, "security"));
    private static final Manual MANUAL = Manual.of(
            "Every asset at work is rated for criticality, overall or on every axis",
            Kind.ASSET,
            Severity.NOTE,
            Criterion.COMPLETENESS,
            "What is not rated is treated like everything else: it gets neither the spare part nor the first look at a new advisory.",
            "Accessories that share the rating of what they belong to; give them the same or say that it does not apply.",
            "Rate it on the three axes business, safety and security; the sector's template suggests a beginning.",
            "Asset inventory guidance (August 2025) appendix A, attribute 2; requirements P3-03 and P3-04; definitive view guidance, principle 3");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject asset, Circumstances around) {
        boolean rated = !around.isAtWork(asset)
                || Answers.given(asset, OVERALL)
                || AXES.stream().allMatch(axis -> Answers.given(asset, axis));
        return rated
                ? List.of()
                : List.of(Finding.of(this, asset, OVERALL, asset.name() + " is not rated for criticality"));
    }
}
