package org.asbuilt.importers.traffic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Hint;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Mac;

/** Who the stations are once it is known which hardware addresses they bear. */
final class Parties {
    private final Map<Mac, List<Station>> byMac = new LinkedHashMap<>();
    private final Map<Station, About> abouts = new HashMap<>();
    private final Map<Mac, List<Bonds.Bond>> own;
    private final Map<Mac, Integer> forwarding;
    private final Map<IpAddress, List<Mac>> rivals = new LinkedHashMap<>();
    private final List<Station> heard = new ArrayList<>();
    private final Set<Station> withHardware = new HashSet<>();
    private final Set<Station> several = new HashSet<>();
    private long hearsay;

    Parties(Collection<Station> stations, Bonds bonds) {
        own = bonds.own();
        forwarding = bonds.forwarding(own);
        Map<IpAddress, Mac> bearer = new HashMap<>();
        own.forEach((mac, all) -> all.forEach(bond -> {
            bearer.putIfAbsent(bond.address, mac);
            rivals.computeIfAbsent(bond.address, key -> new ArrayList<>()).add(mac);
        }));
        rivals.values().removeIf(macs -> macs.size() < 2);
        for (Station station : stations) {
            if (!station.wasHeard()) {
                hearsay += station.facts().size();
            } else if (station.isOne()) {
                heard.add(station);
                station.mac()
                        .or(() -> station.address().map(bearer::get))
                        .ifPresent(mac -> byMac.computeIfAbsent(mac, key -> new ArrayList<>())
                                .add(station));
            }
        }
        byMac.forEach((mac, all) -> {
            SortedSet<Hint> hints = new TreeSet<>();
            hints.add(new Hint.HasMac(mac));
            all.forEach(station -> {
                station.address().ifPresent(address -> hints.add(new Hint.HasAddress(address)));
                hints.addAll(station.hints());
            });
            About about = new About(Kind.ASSET, hints);
            all.forEach(station -> abouts.put(station, about));
            withHardware.addAll(all);
            if (all.size() > 1) {
                several.addAll(all);
            }
        });
        heard.forEach(station -> abouts.computeIfAbsent(station, Parties::alone));
    }

    private static About alone(Station station) {
        SortedSet<Hint> hints = new TreeSet<>(station.hints());
        station.address().ifPresent(address -> hints.add(new Hint.HasAddress(address)));
        station.mac().ifPresent(mac -> hints.add(new Hint.HasMac(mac)));
        return new About(Kind.ASSET, hints);
    }

    /** Everybody who was heard. */
    List<Station> heard() {
        return heard;
    }

    /** The stations that bear a hardware address of their own. */
    Map<Mac, List<Station>> byMac() {
        return byMac;
    }

    /** How many statements there are about stations that were not heard. */
    long hearsay() {
        return hearsay;
    }

    /** Whether it is one of several addresses of its station. */
    boolean isOneOfSeveral(Station station) {
        return several.contains(station);
    }

    /** Whether the station's own hardware address is known. */
    boolean hasHardware(Station station) {
        return withHardware.contains(station);
    }

    /** What is known of a hardware address and its own network addresses. */
    List<Bonds.Bond> bonds(Mac mac) {
        return own.getOrDefault(mac, List.of());
    }

    /** Hardware addresses through which other addresses passed, with how many. */
    Map<Mac, Integer> forwarding() {
        return forwarding;
    }

    /** Addresses that several hardware addresses bear. */
    Map<IpAddress, List<Mac>> rivals() {
        return rivals;
    }

    /** Whom a station means; one that was never heard is known by what others call it. */
    Optional<About> about(Station station) {
        return station.isOne() ? Optional.of(known(station)) : Optional.empty();
    }

    private About known(Station station) {
        About about = abouts.get(station);
        return about == null ? alone(station) : about;
    }
}
