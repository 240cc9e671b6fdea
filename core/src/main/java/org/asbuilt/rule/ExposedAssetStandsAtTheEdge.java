package org.asbuilt.rule;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AssetFlag;
import org.asbuilt.model.Kind;
import org.asbuilt.model.ZoneProfile;
import org.asbuilt.model.ZoneType;
import org.asbuilt.validation.Circumstances;

/** What the internet reaches stands at the edge. */
public record ExposedAssetStandsAtTheEdge() implements Rule {
    private static final Set<ZoneType> INSIDE =
            EnumSet.of(ZoneType.CONTROL, ZoneType.SAFETY, ZoneType.SUPERVISORY, ZoneType.OPERATIONS);
    private static final Manual MANUAL = Manual.of(
            "An asset that is reachable from the internet stands in a DMZ or outside, not in a zone of control, safety, supervision or operations",
            Kind.ASSET,
            Severity.ERROR,
            "What can be reached from the internet will be found within hours by search engines. In a control zone the next hop is the process.",
            "The flag is out of date because the way was closed; take the flag away with the date of the check.",
            "Cut the way today, then put a broker in a DMZ in between; treat it as an incident until logs show otherwise.",
            "Requirements P3-09; IEC 62443-3-2:2020 ZCR 3.6; IEC 62443-3-3:2013 SR 1.13; secure connectivity principles, principle 2");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject asset, Circumstances around) {
        if (!Classes.has(asset, AssetFlag.INTERNET_EXPOSED) || !around.isAtWork(asset)) {
            return List.of();
        }
        return around.zone(asset)
                .flatMap(around::subject)
                .filter(zone -> zone.facet(ZoneProfile.class)
                        .flatMap(ZoneProfile::zoneType)
                        .filter(INSIDE::contains)
                        .isPresent())
                .map(zone -> List.of(Finding.of(
                        this,
                        asset,
                        List.of(zone.id()),
                        asset.name() + " is reachable from the internet and stands in " + zone.name())))
                .orElse(List.of());
    }
}
