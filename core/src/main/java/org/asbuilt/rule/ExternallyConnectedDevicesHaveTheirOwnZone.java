package org.asbuilt.rule;

import java.util.List;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.ZoneType;
import org.asbuilt.validation.Circumstances;

/** Devices that are connected through networks of others stand in a zone of their own. */
public record ExternallyConnectedDevicesHaveTheirOwnZone() implements Rule {
    private static final Set<ZoneType> INSIDE =
            Set.of(ZoneType.CONTROL, ZoneType.SAFETY, ZoneType.SUPERVISORY, ZoneType.OPERATIONS);
    private static final Manual MANUAL = Manual.of(
            "Devices that are connected through networks of others stand in a zone of their own",
            Kind.ZONE,
            Severity.WARNING,
            "A device that talks to somebody outside is the first that is taken over. In the zone of the "
                    + "controllers its neighbours are next.",
            "The way ends at a gateway that is itself the boundary of the zone; then give the gateway its "
                    + "conduit.",
            "Give the devices that are connected through an external network a zone of their own, or lead their "
                    + "traffic through a broker in the DMZ.",
            "IEC 62443-3-2:2020 ZCR 3.6; requirements P4-11");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject zone, Circumstances around) {
        boolean inside =
                around.zoning().type(zone.id()).filter(INSIDE::contains).isPresent();
        if (!inside) {
            return List.of();
        }
        List<Subject> assets = around.assetsIn(zone.id());
        Set<Id> ends = around.zoning().fromOutside().ends();
        List<Subject> joined =
                assets.stream().filter(asset -> ends.contains(asset.id())).toList();
        return joined.size() == assets.size()
                ? List.of()
                : joined.stream()
                        .map(asset -> Finding.of(
                                this,
                                zone,
                                List.of(asset.id()),
                                zone.name() + " holds " + asset.name()
                                        + ", which is connected through a network of others, beside "
                                        + (assets.size() - joined.size()) + " that "
                                        + (assets.size() - joined.size() == 1 ? "is not" : "are not")))
                        .toList();
    }
}
