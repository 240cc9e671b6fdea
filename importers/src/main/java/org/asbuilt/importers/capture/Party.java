package org.asbuilt.importers.capture;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.asbuilt.dissect.Binding;
import org.asbuilt.dissect.MacAddress;
import org.asbuilt.dissect.NetworkAddress;
import org.asbuilt.dissect.Place;
import org.asbuilt.dissect.Station;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Hint;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Mac;

/** Somebody who was heard: a station of the segment with its own addresses, or an address behind a router. */
final class Party {
    private final Optional<Station> station;
    private final List<Binding> bindings;
    private final Optional<NetworkAddress> only;
    private final Place place;
    private final SortedSet<Hint> hints = new TreeSet<>();

    private Party(Optional<Station> station, List<Binding> bindings, Optional<NetworkAddress> only, Place place) {
        this.station = station;
        this.bindings = List.copyOf(bindings);
        this.only = only;
        this.place = place;
        station.ifPresent(found -> hints.add(new Hint.HasMac(mac(found.mac()))));
        bindings.forEach(binding -> hints.add(new Hint.HasAddress(address(binding.address()))));
        only.ifPresent(address -> hints.add(new Hint.HasAddress(address(address))));
    }

    static Party station(Station station, List<Binding> own) {
        return new Party(Optional.of(station), own, Optional.empty(), station.place());
    }

    /** Somebody of whom only an address is known. */
    static Party addressed(NetworkAddress address, Place place) {
        return new Party(Optional.empty(), List.of(), Optional.of(address), place);
    }

    /** The station, unless only an address is known. */
    Optional<Station> station() {
        return station;
    }

    /** The addresses that the station bears itself. */
    List<Binding> bindings() {
        return bindings;
    }

    /** The address, where nothing else is known. */
    Optional<NetworkAddress> only() {
        return only;
    }

    /** The first packet. */
    Place place() {
        return place;
    }

    /** Another identifier that the traffic told. */
    void add(Hint hint) {
        hints.add(hint);
    }

    About about() {
        return new About(Kind.ASSET, hints);
    }

    static Mac mac(MacAddress mac) {
        return new Mac(mac.toString());
    }

    static IpAddress address(NetworkAddress address) {
        return IpAddress.of(address.toInetAddress().getAddress());
    }
}
