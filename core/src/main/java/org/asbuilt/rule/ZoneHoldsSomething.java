package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;
import org.asbuilt.validation.Zoning;

/** A zone holds at least one asset, or a zone that does. */
public record ZoneHoldsSomething() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A zone holds at least one asset, or a zone that does",
            Kind.ZONE,
            Severity.NOTE,
            Criterion.CONSISTENCY,
            "An empty zone is a drawing of what was meant: either its assets were never assigned, or it was "
                    + "dissolved and its rules and conduits are still there.",
            "The zone is planned and its equipment is not delivered yet.",
            "Assign the assets that stand in it, or retire the zone together with its conduits.",
            "IEC 62443-3-2:2020 ZCR 6.3 (every asset assigned); requirements P4-10");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject zone, Circumstances around) {
        boolean holds = !around.assetsIn(zone.id()).isEmpty()
                || around.zoning().encloses(zone.id())
                || around.zoning().type(zone.id()).filter(Zoning::isOutside).isPresent();
        return holds ? List.of() : List.of(Finding.of(this, zone, zone.name() + " holds no asset"));
    }
}
