package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.ZoneProfile;
import org.asbuilt.model.ZoneType;
import org.asbuilt.validation.Circumstances;

/** Safety stands apart. */
public record SafetyAssetStandsInSafetyZone() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A safety-related asset stands in a safety zone",
            Kind.ASSET,
            Severity.WARNING,
            "The safety function must work when control has failed or been taken over. In a common zone whoever reaches the controller reaches the safety system too.",
            "An integrated safety controller whose separation was assessed and accepted; waive it with the assessment.",
            "Move it into a safety zone with a conduit of its own; if it takes part in no safety function, say so.",
            "Requirements P3-06 and P4-11; IEC 62443-3-2:2020 ZCR 3.3; IEC 61511-1:2016 clause 11.2");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject asset, Circumstances around) {
        if (!around.isSafetyRelated(asset) || !around.isAtWork(asset)) {
            return List.of();
        }
        Optional<Subject> own = around.zone(asset).flatMap(around::subject);
        Optional<Subject> zone = own;
        boolean typed = own.flatMap(one -> one.facet(ZoneProfile.class))
                .flatMap(ZoneProfile::zoneType)
                .isPresent();
        for (int depth = 0; depth < 16 && zone.isPresent(); depth++) {
            boolean safe = zone.flatMap(one -> one.facet(ZoneProfile.class))
                    .flatMap(ZoneProfile::zoneType)
                    .filter(ZoneType.SAFETY::equals)
                    .isPresent();
            if (safe) {
                return List.of();
            }
            zone = around.zone(zone.get()).flatMap(around::subject);
        }
        return typed
                ? List.of(Finding.of(
                        this,
                        asset,
                        List.of(own.orElseThrow().id()),
                        asset.name() + " is related to safety and stands in "
                                + own.orElseThrow().name() + ", which is no safety zone"))
                : List.of();
    }
}
