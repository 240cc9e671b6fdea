package org.asbuilt.importers.capture;

import java.util.Collection;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.asbuilt.dissect.Binding;
import org.asbuilt.dissect.MacAddress;
import org.asbuilt.dissect.NetworkAddress;
import org.asbuilt.dissect.Service;
import org.asbuilt.dissect.Station;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.table.Protocols;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.PartPath;

/** Claims about the stations themselves: addresses, vendor by prefix, services. */
final class StationClaims {
    private final Wire wire;
    private final Parties parties;

    StationClaims(Wire wire, Parties parties) {
        this.wire = wire;
        this.parties = parties;
    }

    void claim() {
        parties.stations().forEach(this::station);
        parties.distant().forEach(this::addressed);
        parties.bare().forEach(this::addressed);
        wire.reading().count("stations heard", parties.stations().size());
        wire.reading().count("stations spoken to and never heard, not claimed", parties.unheard());
        wire.reading().count("addresses behind routers", parties.distant().size());
        wire.reading().count("addresses behind routers that are public", publics(parties.distant()));
        wire.reading()
                .count(
                        "addresses of stations without a hardware address",
                        parties.bare().size());
        parties.forwarding().forEach(this::forwarding);
        parties.rivals()
                .forEach((address, macs) -> parties.stations().stream()
                        .filter(party -> party.station()
                                .map(Station::mac)
                                .filter(macs.getLast()::equals)
                                .isPresent())
                        .forEach(party -> wire.note(
                                Severity.WARNING,
                                party.place(),
                                address + " is borne by "
                                        + macs.stream()
                                                .distinct()
                                                .map(MacAddress::toString)
                                                .collect(Collectors.joining(" and ")))));
    }

    private void station(Party party) {
        About about = party.about();
        Station station = party.station().orElseThrow();
        String key = Party.mac(station.mac()).text();
        wire.claim(about, PartPath.of(NetworkPort.class, key, "mac"), key, party.place(), Confidence.CONFIRMED);
        for (Binding binding : party.bindings()) {
            Confidence sure = binding.arpPackets() > 0 ? Confidence.CONFIRMED : Wire.confidence(binding.confidence());
            wire.claim(
                    about,
                    PartPath.of(NetworkPort.class, key, "addresses"),
                    Party.address(binding.address()).text(),
                    binding.place(),
                    sure);
        }
        Set<OptionalInt> vlans = party.bindings().stream().map(Binding::vlan).collect(Collectors.toSet());
        if (vlans.size() == 1) {
            vlans.iterator().next().ifPresent(vlan -> {
                if (vlan > 0 && vlan < 4095) {
                    wire.claim(
                            about,
                            PartPath.of(NetworkPort.class, key, "vlan"),
                            Integer.toString(vlan),
                            party.bindings().getFirst().place(),
                            Confidence.CONFIRMED);
                }
            });
        }
        station.vendor()
                .ifPresent(vendor -> wire.claim(
                        about,
                        PartPath.of(Nameplate.class, "manufacturer"),
                        vendor,
                        party.place(),
                        Confidence.POSSIBLE));
    }

    private static long publics(Collection<Party> distant) {
        return distant.stream()
                .flatMap(party -> party.only().stream())
                .filter(StationClaims::isPublic)
                .count();
    }

    private void addressed(Party party) {
        party.only()
                .map(Party::address)
                .ifPresent(address -> wire.claim(
                        party.about(),
                        PartPath.of(NetworkPort.class, "ip:" + address.text(), "addresses"),
                        address.text(),
                        party.place(),
                        Confidence.CONFIRMED));
    }

    private void forwarding(MacAddress mac, int addresses) {
        parties.stations().stream()
                .filter(party ->
                        party.station().map(Station::mac).filter(mac::equals).isPresent())
                .forEach(party -> wire.note(
                        Severity.INFORMATION,
                        party.place(),
                        mac + " forwards for " + addresses
                                + " other addresses: a router or firewall; these are not its own"));
    }

    /** Claims the ports that answered. */
    void services(Iterable<Service> services) {
        for (Service service : services) {
            parties.heard(service.endpoint()).ifPresent(party -> service(party.about(), service));
        }
    }

    private void service(About about, Service service) {
        OptionalInt port = service.endpoint().port();
        if (port.isEmpty()) {
            return;
        }
        String transport = service.transport().toString();
        String key = transport + "/" + port.getAsInt();
        wire.claim(
                about,
                PartPath.of(org.asbuilt.model.Service.class, key, "transport"),
                transport,
                service.place(),
                Confidence.CONFIRMED);
        wire.claim(
                about,
                PartPath.of(org.asbuilt.model.Service.class, key, "port"),
                Integer.toString(port.getAsInt()),
                service.place(),
                Confidence.CONFIRMED);
        service.protocol()
                .ifPresent(protocol -> wire.claim(
                        about,
                        PartPath.of(org.asbuilt.model.Service.class, key, "protocol"),
                        Protocols.canonical(protocol),
                        service.place(),
                        Wire.confidence(service.confidence())));
        if (!service.banners().isEmpty()) {
            banner(about, key, service);
        }
    }

    /** A banner such as "Werkzeug/0.14.1 Python/3.7.3": the first product with its version. */
    private void banner(About about, String key, Service service) {
        String first = service.banners().getFirst().split("\\s+", 2)[0];
        int slash = first.indexOf('/');
        String product =
                slash > 0 ? first.substring(0, slash) : service.banners().getFirst();
        wire.claim(
                about,
                PartPath.of(org.asbuilt.model.Service.class, key, "product"),
                product,
                service.place(),
                Confidence.CONFIRMED);
        if (slash > 0 && slash + 1 < first.length()) {
            wire.claim(
                    about,
                    PartPath.of(org.asbuilt.model.Service.class, key, "version"),
                    first.substring(slash + 1),
                    service.place(),
                    Confidence.CONFIRMED);
        }
        if (service.banners().size() > 1) {
            wire.note(
                    Severity.INFORMATION,
                    service.place(),
                    "further banners at " + key + ": "
                            + String.join(
                                    " | ",
                                    service.banners()
                                            .subList(1, service.banners().size())));
        }
    }

    static boolean isPublic(NetworkAddress address) {
        if (address.isVersion6()) {
            return address.high() >>> 61 == 1;
        }
        long first = address.low() >>> 24;
        long second = address.low() >>> 16 & 0xff;
        boolean special = first == 10
                || (first == 172 && second >= 16 && second < 32)
                || (first == 192 && second == 168)
                || (first == 100 && second >= 64 && second < 128);
        return !special && !address.isLinkLocal() && !address.isLoopback();
    }
}
