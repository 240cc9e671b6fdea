package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.ZoneProfile;
import org.asbuilt.model.ZoneType;
import org.asbuilt.validation.Circumstances;

/** What comes and goes has a zone of its own. */
public record TransientAssetStandsInItsZone() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "An asset that is connected only from time to time belongs to a zone of temporary devices",
            Kind.ASSET,
            Severity.NOTE,
            "A laptop carries what it caught elsewhere into every cabinet it is plugged in. In its own zone it can be checked before it is let near a controller.",
            "A laptop that never leaves its cell; then it is no transient device, take the mark away.",
            "Open a zone for temporary devices, and write down which zones they may work in and how they are checked.",
            "Requirements P4-24; IEC 62443-3-2:2020 ZCR 3.4; NERC CIP-010-4 R4");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject asset, Circumstances around) {
        if (!Classes.isTransient(asset) || !around.isAtWork(asset)) {
            return List.of();
        }
        return around.zone(asset)
                .flatMap(around::subject)
                .filter(zone -> zone.facet(ZoneProfile.class)
                        .flatMap(ZoneProfile::zoneType)
                        .filter(type -> type != ZoneType.TEMPORARY_DEVICES)
                        .isPresent())
                .map(zone -> List.of(Finding.of(
                        this,
                        asset,
                        List.of(zone.id()),
                        asset.name() + " comes and goes and belongs to " + zone.name()
                                + ", which is no zone of temporary devices")))
                .orElse(List.of());
    }
}
