package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.ZoneProfile;
import org.asbuilt.validation.Answers;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;
import org.asbuilt.validation.Zoning;

/** A zone has a target security level from 0 to 4. */
public record ZoneHasTargetLevel() implements Rule {
    private static final int HIGHEST = 4;
    private static final Manual MANUAL = Manual.of(
            "A zone has a target security level from 0 to 4",
            Kind.ZONE,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "Without a target nobody can say whether the protection of a zone is enough, and every measure is a"
                    + " matter of taste.",
            "The risk assessment has not come to this zone yet; that is the gap.",
            "Assess the risk of the zone and enter the level that follows; for a zone of somebody else say "
                    + "\"not applicable\".",
            "IEC 62443-3-2:2020 ZCR 5.6 and ZCR 6.4 k; requirements P4-13");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject zone, Circumstances around) {
        Optional<Integer> level = zone.facet(ZoneProfile.class).flatMap(ZoneProfile::targetLevel);
        if (level.isPresent()) {
            return level.get() >= 0 && level.get() <= HIGHEST
                    ? List.of()
                    : List.of(Finding.of(
                            this,
                            zone,
                            zone.name() + " has the target security level " + level.get() + ", expected 0 to 4"));
        }
        boolean outside =
                around.zoning().type(zone.id()).filter(Zoning::isOutside).isPresent();
        return outside || Answers.given(zone, ZoneProfile.class, "targetLevel")
                ? List.of()
                : List.of(Finding.of(this, zone, zone.name() + " has no target security level"));
    }
}
