package org.asbuilt.importers.traffic;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.asbuilt.dissect.MacAddress;
import org.asbuilt.dissect.VendorPrefixes;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Method;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.Mac;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.PartPath;

/** Claims about the stations themselves: addresses and what was told of them. */
final class StationClaims {
    private static final PartPath MAKER = PartPath.of(Nameplate.class, "manufacturer");

    private final Reading reading;
    private final Parties parties;

    StationClaims(Reading reading, Parties parties) {
        this.reading = reading;
        this.parties = parties;
    }

    void claim() {
        parties.byMac().forEach(this::hardware);
        for (Station station : parties.heard()) {
            About about = parties.about(station).orElseThrow();
            if (!parties.hasHardware(station)) {
                station.address()
                        .ifPresent(address -> say(
                                about,
                                PartPath.of(NetworkPort.class, "ip:" + address.text(), "addresses"),
                                address.text(),
                                station));
            }
            station.facts()
                    .forEach(fact -> reading.claim(
                            about,
                            fact.path(),
                            fact.value(),
                            fact.place(),
                            fact.moment(),
                            Method.OBSERVED_PASSIVE,
                            fact.confidence()));
            if (station.refused() > 0) {
                reading.note(
                        Severity.WARNING,
                        station.place(),
                        "more is told of " + station.call() + " than can be kept; " + station.refused()
                                + " statements were not claimed");
            }
        }
        reading.count("stations heard", parties.heard().size());
        if (parties.hearsay() > 0) {
            reading.count("statements about stations that were not heard", parties.hearsay());
        }
        parties.forwarding()
                .forEach((mac, others) -> reading.note(
                        Severity.INFORMATION,
                        new Locus.Whole(),
                        mac + " stands beside " + others
                                + " addresses that are not its own: it is a router or firewall, or they are of other"
                                + " networks"));
        parties.rivals()
                .forEach((address, macs) -> reading.note(
                        Severity.WARNING,
                        parties.bonds(macs.getLast()).getFirst().place,
                        address + " is borne by " + macs.stream().map(Mac::text).collect(Collectors.joining(" and "))));
    }

    private void hardware(Mac mac, List<Station> stations) {
        Station first = stations.getFirst();
        About about = parties.about(first).orElseThrow();
        say(about, PartPath.of(NetworkPort.class, mac.text(), "mac"), mac.text(), first);
        List<Bonds.Bond> bonds = parties.bonds(mac);
        for (Bonds.Bond bond : bonds) {
            reading.claim(
                    about,
                    PartPath.of(NetworkPort.class, mac.text(), "addresses"),
                    bond.address.text(),
                    bond.place,
                    bond.moment,
                    Method.OBSERVED_PASSIVE,
                    bond.isProven() ? Confidence.CONFIRMED : Confidence.PROBABLE);
        }
        Set<Integer> vlans = bonds.stream().map(bond -> bond.vlan).collect(Collectors.toSet());
        if (vlans.size() == 1 && bonds.getFirst().vlan > 0) {
            say(
                    about,
                    PartPath.of(NetworkPort.class, mac.text(), "vlan"),
                    Integer.toString(bonds.getFirst().vlan),
                    first);
        }
        boolean isMakerTold = stations.stream()
                .flatMap(station -> station.facts().stream())
                .anyMatch(fact -> fact.path().equals(MAKER));
        if (!isMakerTold) {
            maker(mac)
                    .ifPresent(maker -> reading.claim(
                            about,
                            MAKER,
                            maker,
                            first.place(),
                            first.moment(),
                            Method.OBSERVED_PASSIVE,
                            Confidence.POSSIBLE));
        }
    }

    private static Optional<String> maker(Mac mac) {
        return MacAddress.parse(mac.text())
                .map(VendorPrefixes.bundled()::lookup)
                .filter(assignment -> assignment.kind() == VendorPrefixes.Kind.ASSIGNED)
                .flatMap(VendorPrefixes.Assignment::vendor);
    }

    private void say(About about, PartPath path, String value, Station station) {
        reading.claim(
                about, path, value, station.place(), station.moment(), Method.OBSERVED_PASSIVE, Confidence.CONFIRMED);
    }
}
