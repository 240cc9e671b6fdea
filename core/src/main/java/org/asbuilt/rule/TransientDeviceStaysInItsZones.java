package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.TransientUse;
import org.asbuilt.model.ZoneType;
import org.asbuilt.validation.Circumstances;

/** A device that comes and goes is used only in the zones that are permitted to it. */
public record TransientDeviceStaysInItsZones() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A device that comes and goes is used only in the zones that are permitted to it",
            Kind.ASSET,
            Severity.WARNING,
            "The laptop carries what it met in one zone into the next. Where it may go was decided with that in "
                    + "mind.",
            "The permission was extended and not entered.",
            "Ask who used it there and check it for malware; then extend the permission or stop the use.",
            "Requirements P4-24; IEC 62443-3-2:2020 ZCR 3.4; NERC CIP-010-4 R4");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public Gate gate() {
        return new Gate.Says(TransientUse.class);
    }

    @Override
    public List<Finding> check(Subject asset, Circumstances around) {
        Optional<TransientUse> use = asset.facet(TransientUse.class)
                .filter(held -> !held.permittedZones().isEmpty());
        if (use.isEmpty()) {
            return List.of();
        }
        Set<Id> permitted = use.get().permittedZones();
        List<Id> foreign = zones(asset, use.get(), around)
                .filter(zone -> around.zoning().chain(zone).stream().noneMatch(permitted::contains))
                .distinct()
                .sorted()
                .toList();
        return foreign.isEmpty()
                ? List.of()
                : List.of(Finding.of(
                        this,
                        asset,
                        Answers.few(foreign),
                        asset.name() + " comes and goes and was used in " + Answers.names(foreign, around)
                                + ", which is not permitted to it"));
    }

    /** Where it was used: as somebody has said, by its addresses, and where whoever it spoke to stands. */
    private static Stream<Id> zones(Subject asset, TransientUse use, Circumstances around) {
        Stream<Id> addressed = asset.facets(NetworkPort.class).values().stream()
                .flatMap(port -> port.addresses().stream())
                .flatMap(address -> around.addressPlan().home(asset, address).stream())
                .flatMap(segment -> segment.zone().stream());
        return Stream.of(use.usedIn().stream(), addressed)
                .flatMap(zones -> zones)
                .filter(zone -> around.zoning()
                        .type(zone)
                        .filter(ZoneType.TEMPORARY_DEVICES::equals)
                        .isEmpty());
    }
}
