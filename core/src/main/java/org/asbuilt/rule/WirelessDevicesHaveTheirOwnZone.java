package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Communication;
import org.asbuilt.model.CommunicationMethod;
import org.asbuilt.model.Kind;
import org.asbuilt.model.ZoneType;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Radio;

/** Wireless and wired devices do not share a zone. */
public record WirelessDevicesHaveTheirOwnZone() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "Wireless and wired devices do not share a zone",
            Kind.ZONE,
            Severity.WARNING,
            "Radio does not end at the fence. Who is in the car park is in the zone, next to every wired "
                    + "controller in it.",
            "The radio is only a replacement of a cable between two points, encrypted end to end.",
            "Give the wireless devices a zone of type wireless and join it by a conduit.",
            "IEC 62443-3-2:2020 ZCR 3.5; requirements P4-08; IEC 62443-3-3 SR 2.2");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject zone, Circumstances around) {
        if (around.zoning().type(zone.id()).filter(ZoneType.WIRELESS::equals).isPresent()) {
            return List.of();
        }
        List<Subject> assets = around.assetsIn(zone.id());
        boolean wired = assets.stream().anyMatch(WirelessDevicesHaveTheirOwnZone::isWired);
        return !wired
                ? List.of()
                : assets.stream()
                        .filter(Radio::has)
                        .map(asset -> Finding.of(
                                this,
                                zone,
                                List.of(asset.id()),
                                zone.name() + " holds wired devices and the wireless " + asset.name()))
                        .toList();
    }

    private static boolean isWired(Subject asset) {
        return !Radio.has(asset)
                && asset.facet(Communication.class)
                        .flatMap(Communication::primaryMethod)
                        .filter(way -> way == CommunicationMethod.WIRED || way == CommunicationMethod.SERIAL)
                        .isPresent();
    }
}
