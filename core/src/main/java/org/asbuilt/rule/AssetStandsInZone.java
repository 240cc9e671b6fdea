package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Placement;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** Every asset at work stands in a zone. */
public record AssetStandsInZone() implements Rule {
    private static final PartPath ZONE = PartPath.of(Placement.class, "zone");
    private static final Manual MANUAL = Manual.of(
            "Every asset at work stands in a security zone",
            Kind.ASSET,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "What stands in no zone has no security requirements and no border around it: no firewall rule can be judged for it, and it is missing on the zone and conduit drawing.",
            "Instruments wired to an input card that have no address; put them in the zone of their controller or say that it does not apply.",
            "Assign it to the zone of the equipment that it works with, or open a zone for it.",
            "IEC 62443-3-2:2020 ZCR 3.1 and ZCR 6.3; definitive view guidance, principle 4");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject asset, Circumstances around) {
        if (!around.isAtWork(asset)) {
            return List.of();
        }
        return Answers.require(this, asset, ZONE, "stands in no zone");
    }
}
