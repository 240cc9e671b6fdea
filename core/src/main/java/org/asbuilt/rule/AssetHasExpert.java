package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Custody;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Placement;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** Somebody can be asked about every asset at work. */
public record AssetHasExpert() implements Rule {
    private static final PartPath EXPERT = PartPath.of(Custody.class, "expert");
    private static final Manual MANUAL = Manual.of(
            "Every asset at work has an expert: its own, or that of its system, zone or site",
            Kind.ASSET,
            Severity.NOTE,
            Criterion.ACCURACY,
            "Values are confirmed by whoever knows the plant. Where nobody is named, nothing can be attested and nobody is called in an incident.",
            "Plain equipment that any electrician knows; name the workshop at the zone or site once.",
            "Enter the expert at the system or zone; enter one at the asset only where it is somebody else.",
            "Requirements P1.V-03 and P1.M-04; definitive view guidance, principle 1 (validation by experts)");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject asset, Circumstances around) {
        if (!around.isAtWork(asset) || Answers.given(asset, EXPERT)) {
            return List.of();
        }
        Optional<Id> system = asset.facet(Placement.class).flatMap(Placement::system);
        boolean named = Stream.of(system, around.zone(asset), around.site(asset))
                .flatMap(Optional::stream)
                .flatMap(id -> around.subject(id).stream())
                .anyMatch(whole -> Answers.given(whole, EXPERT));
        return named
                ? List.of()
                : List.of(Finding.of(
                        this,
                        asset,
                        EXPERT,
                        asset.name() + " has no expert, nor have its system, its zone and its site"));
    }
}
