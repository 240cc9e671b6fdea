package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Placement;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** Every asset at work has a level, its own or its zone's. */
public record AssetHasPurdueLevel() implements Rule {
    private static final PartPath LEVEL = PartPath.of(Placement.class, "level");
    private static final Manual MANUAL = Manual.of(
            "Every asset at work has a level in the Purdue model, its own or that of its zone",
            Kind.ASSET,
            Severity.NOTE,
            Criterion.COMPLETENESS,
            "The level shows at a glance whether traffic skips a layer: a business server that talks straight to a controller is seen on the map only if both have their level.",
            "Equipment of the industrial internet of things that does not fit the levels; say that the level does not apply.",
            "Enter the level at the zone, or at the asset where it differs from its zone.",
            "IEC 62264-1 (ISA-95); requirements 2.2; definitive view guidance, principle 4");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject asset, Circumstances around) {
        boolean levelled = !around.isAtWork(asset)
                || Answers.given(asset, LEVEL)
                || around.zone(asset)
                        .flatMap(around::subject)
                        .filter(zone -> Answers.given(zone, LEVEL))
                        .isPresent();
        return levelled
                ? List.of()
                : List.of(Finding.of(this, asset, LEVEL, asset.name() + " has no level, and its zone has none either"));
    }
}
