package org.asbuilt.rule;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Segment;
import org.asbuilt.validation.Shown;

/** Only devices that are meant to join zones have addresses in several. */
public record OnlyBoundaryDevicesJoinZones() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "Only devices that are meant to join zones have addresses in more than one",
            Kind.ASSET,
            Severity.WARNING,
            "A workstation with two network cards is a firewall without rules: whoever is on it is in both zones, and it stands on no zone drawing as a border.",
            "A server with a card in a separate management network, or one that was put there as a broker on purpose; document the conduit and waive with its reference.",
            "Take one of the two networks away and lead the traffic through the firewall, or correct the class if it is a gateway.",
            "IEC 62443-3-2:2020 ZCR 3.2; IEC 62443-3-3:2013 SR 5.2; definitive view guidance, principle 4");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject asset, Circumstances around) {
        if (Classes.joinsNetworks(asset) || !around.isAtWork(asset)) {
            return List.of();
        }
        TreeMap<Id, IpAddress> byZone = new TreeMap<>();
        for (NetworkPort port : asset.facets(NetworkPort.class).values()) {
            for (IpAddress address : port.addresses()) {
                around.addressPlan()
                        .home(asset, address)
                        .flatMap(Segment::zone)
                        .ifPresent(zone -> byZone.putIfAbsent(zone, address));
            }
        }
        if (byZone.size() < 2) {
            return List.of();
        }
        String zones = byZone.entrySet().stream()
                .map(zone -> Shown.name(zone.getKey(), around) + " (" + zone.getValue() + ")")
                .sorted()
                .collect(Collectors.joining(", "));
        String sentence = asset.name() + " has addresses in several zones: " + zones
                + (Classes.of(asset).isEmpty() ? "; its class is not known" : "");
        return List.of(Finding.of(this, asset, Answers.few(List.copyOf(byZone.keySet())), sentence));
    }
}
