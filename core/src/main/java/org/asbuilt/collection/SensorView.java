package org.asbuilt.collection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.NetworkProfile;
import org.asbuilt.model.SensorProfile;
import org.asbuilt.validation.Circumstances;

/**
 * What of the plant the sensors have in view. An asset is in view when one of its addresses lies in a network that a sensor watches;
 * one without an address in any recorded network cannot be judged and is counted as not in view. Source: requirements P1.C-09.
 *
 * @param networks every network with the sensors that watch it, by name
 * @param zones the share of assets in view, zone by zone, by name; assets without a zone last
 * @param sites the same, site by site
 * @param whole the whole plant
 */
public record SensorView(List<Watched> networks, List<Share> zones, List<Share> sites, Share whole) {
    /** Copies the lists. */
    public SensorView {
        networks = List.copyOf(networks);
        zones = List.copyOf(zones);
        sites = List.copyOf(sites);
    }

    /** A network and the sensors that watch it; none is a blind spot. */
    public record Watched(Id network, String name, Optional<Cidr> range, List<Id> sensors) {
        /** Copies the list. */
        public Watched {
            sensors = List.copyOf(sensors);
        }
    }

    /**
     * How many assets of a place are in view.
     *
     * @param place the zone or site; empty for assets without one, and for the whole plant
     * @param name what it is called
     * @param assets how many assets stand there
     * @param inView how many of them are in view
     */
    public record Share(Optional<Id> place, String name, int assets, int inView) {}

    /** The view of the record at a moment. */
    public static SensorView of(Circumstances around) {
        Map<Id, List<Id>> sensors = sensors(around);
        List<Watched> networks = around.subjects(Kind.NETWORK).stream()
                .sorted(Comparator.comparing(Subject::name).thenComparing(Subject::id))
                .map(network -> new Watched(
                        network.id(),
                        network.name(),
                        network.facet(NetworkProfile.class).flatMap(NetworkProfile::range),
                        sensors.getOrDefault(network.id(), List.of())))
                .toList();
        List<Cidr> inView = networks.stream()
                .filter(network -> !network.sensors().isEmpty())
                .flatMap(network -> network.range().stream())
                .toList();
        List<Subject> assets = around.subjects(Kind.ASSET);
        List<Subject> seen =
                assets.stream().filter(asset -> isInView(asset, inView)).toList();
        return new SensorView(
                networks,
                shares(assets, seen, around::zone, "No zone", around),
                shares(assets, seen, around::site, "No site", around),
                new Share(Optional.empty(), "The whole plant", assets.size(), seen.size()));
    }

    private static Map<Id, List<Id>> sensors(Circumstances around) {
        Map<Id, List<Id>> sensors = new HashMap<>();
        around.subjects(Kind.SENSOR).stream()
                .sorted(Comparator.comparing(Subject::id))
                .forEach(sensor -> networks(sensor, around)
                        .forEach(network -> sensors.computeIfAbsent(network, key -> new ArrayList<>())
                                .add(sensor.id())));
        return sensors;
    }

    private static Set<Id> networks(Subject sensor, Circumstances around) {
        return sensor.facet(SensorProfile.class).stream()
                .flatMap(profile -> profile.networks().stream())
                .flatMap(id -> around.subject(id).stream())
                .map(Subject::id)
                .collect(Collectors.toSet());
    }

    private static boolean isInView(Subject asset, List<Cidr> inView) {
        return asset.facets(NetworkPort.class).values().stream()
                .flatMap(port -> port.addresses().stream())
                .anyMatch(address -> inView.stream().anyMatch(range -> range.contains(address)));
    }

    private static List<Share> shares(
            List<Subject> assets,
            List<Subject> seen,
            Function<Subject, Optional<Id>> place,
            String without,
            Circumstances around) {
        Map<String, Optional<Id>> places = new TreeMap<>();
        Map<Optional<Id>, Integer> all = new HashMap<>();
        Map<Optional<Id>, Integer> inView = new HashMap<>();
        for (Subject asset : assets) {
            Optional<Id> where = place.apply(asset);
            all.merge(where, 1, Integer::sum);
            where.ifPresent(id -> places.put(around.name(id) + "\n" + id, where));
        }
        seen.forEach(asset -> inView.merge(place.apply(asset), 1, Integer::sum));
        List<Share> shares = new ArrayList<>();
        places.values()
                .forEach(where -> shares.add(new Share(
                        where,
                        where.map(around::name).orElse(without),
                        all.getOrDefault(where, 0),
                        inView.getOrDefault(where, 0))));
        Optional<Id> nowhere = Optional.empty();
        if (all.containsKey(nowhere)) {
            shares.add(new Share(nowhere, without, all.getOrDefault(nowhere, 0), inView.getOrDefault(nowhere, 0)));
        }
        return shares;
    }
}
