package org.asbuilt.rule;

import java.util.ArrayList;
import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Placement;
import org.asbuilt.model.PurdueLevel;
import org.asbuilt.validation.Circumstances;

/** A zone does not hold assets of the business together with assets of the plant. */
public record ZoneSeparatesBusinessFromControl() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A zone does not hold assets of the business together with assets of the plant",
            Kind.ZONE,
            Severity.WARNING,
            "What stands in one zone is as well protected as its weakest asset: mail and browsing on one side, "
                    + "controllers on the other.",
            "The level of an asset is entered wrongly, or a server of the plant is run by IT and was therefore "
                    + "entered at level 4.",
            "Move the business assets into a zone of their own, or correct their level.",
            "IEC 62443-3-2:2020 ZCR 3.2; requirements P4-11");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject zone, Circumstances around) {
        List<String> plant = new ArrayList<>(0);
        List<String> business = new ArrayList<>(0);
        for (Subject asset : around.assetsIn(zone.id())) {
            asset.facet(Placement.class)
                    .flatMap(Placement::level)
                    .filter(level -> level != PurdueLevel.L3_5)
                    .ifPresent(level -> (level.compareTo(PurdueLevel.L3_5) < 0 ? plant : business).add(asset.name()));
        }
        return plant.isEmpty() || business.isEmpty()
                ? List.of()
                : List.of(Finding.of(
                        this,
                        zone,
                        zone.name() + " holds assets of the business (" + Words.some(business)
                                + ") together with assets of the plant (" + Words.some(plant) + ")"));
    }
}
