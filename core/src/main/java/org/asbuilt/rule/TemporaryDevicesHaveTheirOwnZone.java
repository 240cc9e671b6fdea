package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AssetClass;
import org.asbuilt.model.AssetFlag;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Kind;
import org.asbuilt.model.ZoneType;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Zoning;

/** Devices that come and go stand in a zone for temporary devices. */
public record TemporaryDevicesHaveTheirOwnZone() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "Devices that come and go stand in a zone for temporary devices",
            Kind.ZONE,
            Severity.WARNING,
            "A laptop that was in another plant yesterday brings what it caught there; among the controllers "
                    + "nothing stands between.",
            "A maintenance laptop that never leaves the cabinet; then it is not transient: remove the flag.",
            "Give the devices a zone of type temporary devices with a conduit that checks them, or say that the"
                    + " asset is permanent.",
            "IEC 62443-3-2:2020 ZCR 3.4; requirements P4-24; NERC CIP-010 (transient cyber assets)");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject zone, Circumstances around) {
        Optional<ZoneType> type = around.zoning().type(zone.id());
        if (type.isEmpty() || type.get() == ZoneType.TEMPORARY_DEVICES || Zoning.isOutside(type.get())) {
            return List.of();
        }
        return around.assetsIn(zone.id()).stream()
                .filter(TemporaryDevicesHaveTheirOwnZone::isTransient)
                .map(asset -> Finding.of(
                        this,
                        zone,
                        List.of(asset.id()),
                        zone.name() + " is no zone for temporary devices and holds " + asset.name()))
                .toList();
    }

    private static boolean isTransient(Subject asset) {
        return asset.facet(AssetRole.class)
                .filter(role -> role.flags().contains(AssetFlag.TRANSIENT)
                        || role.assetClass()
                                .filter(AssetClass.TRANSIENT_LAPTOP::equals)
                                .isPresent())
                .isPresent();
    }
}
