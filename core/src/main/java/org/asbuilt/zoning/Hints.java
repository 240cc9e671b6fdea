package org.asbuilt.zoning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.NetworkProfile;
import org.asbuilt.model.Placement;
import org.asbuilt.model.ProcessSupport;
import org.asbuilt.model.PurdueLevel;
import org.asbuilt.model.ZoneType;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Segment;

/**
 * What speaks for an asset to stand in a zone. An address in a network of the zone weighs three, a VLAN of it two, all of its traffic two, a
 * function that others there serve one, a level one; three are enough, and the next zone has to be one behind.
 */
final class Hints {
    static final double ENOUGH = 3;
    static final double MARGIN = 1;
    private static final double BY_ADDRESS = 3;
    private static final double BY_VLAN = 2;
    private static final double BY_TRAFFIC = 2;

    private final Circumstances around;
    private final Map<Integer, Set<Id>> zonesOfVlan = new HashMap<>();
    private final Map<Id, Set<Id>> zonesOfFunction = new HashMap<>();
    private final Map<Id, PurdueLevel> levels = new HashMap<>();

    /** What speaks for a zone so far. */
    private static final class Weight {
        private double score;
        private final List<String> reasons = new ArrayList<>();

        void add(double weight, String reason) {
            score += weight;
            reasons.add(reason);
        }
    }

    Hints(Circumstances around) {
        this.around = around;
        for (Subject network : around.subjects(Kind.NETWORK)) {
            network.facet(NetworkProfile.class)
                    .flatMap(NetworkProfile::vlan)
                    .ifPresent(vlan -> around.zone(network)
                            .ifPresent(zone -> zonesOfVlan
                                    .computeIfAbsent(vlan, key -> new TreeSet<>())
                                    .add(zone)));
        }
        for (Subject asset : around.subjects(Kind.ASSET)) {
            around.zone(asset)
                    .ifPresent(zone -> asset.facet(ProcessSupport.class).stream()
                            .flatMap(support -> support.functions().stream())
                            .forEach(function -> zonesOfFunction
                                    .computeIfAbsent(function, key -> new TreeSet<>())
                                    .add(zone)));
        }
        for (Subject zone : around.subjects(Kind.ZONE)) {
            zone.facet(Placement.class).flatMap(Placement::level).ifPresent(level -> levels.put(zone.id(), level));
        }
    }

    /** The network that the first address of an asset belongs to. */
    Optional<Segment> home(Subject asset) {
        return asset.facets(NetworkPort.class).values().stream()
                .flatMap(port -> port.addresses().stream())
                .flatMap(address -> around.addressPlan().home(asset, address).stream())
                .findFirst();
    }

    /** The zones for which something speaks, the best first. */
    List<Candidate> candidates(Subject asset) {
        Map<Id, Weight> weights = new TreeMap<>();
        addresses(asset, weights);
        traffic(asset, weights);
        functions(asset, weights);
        level(asset, weights);
        return weights.entrySet().stream()
                .flatMap(row -> around
                        .subject(row.getKey())
                        .filter(zone -> suits(zone, asset))
                        .map(zone -> new Candidate(zone, row.getValue().score, row.getValue().reasons))
                        .stream())
                .sorted(Comparator.comparingDouble(Candidate::score)
                        .reversed()
                        .thenComparing(one -> one.zone().name()))
                .toList();
    }

    /** What is related to safety goes to a safety zone only, and nothing else does. */
    private boolean suits(Subject zone, Subject asset) {
        Optional<ZoneType> type = around.zoning().type(zone.id());
        return type.isEmpty() || around.isSafetyRelated(asset) == (type.get() == ZoneType.SAFETY);
    }

    private void addresses(Subject asset, Map<Id, Weight> weights) {
        for (NetworkPort port : asset.facets(NetworkPort.class).values()) {
            port.addresses()
                    .forEach(address -> around.addressPlan()
                            .home(asset, address)
                            .ifPresent(segment -> segment.zone()
                                    .ifPresent(zone -> weight(zone, weights)
                                            .add(
                                                    BY_ADDRESS,
                                                    "its address " + address.text() + " lies in "
                                                            + segment.network().name() + ", a network of the zone"))));
            port.vlan()
                    .ifPresent(vlan -> zonesOfVlan
                            .getOrDefault(vlan, Set.of())
                            .forEach(zone -> weight(zone, weights)
                                    .add(BY_VLAN, "its port is in VLAN " + vlan + " of the zone")));
        }
    }

    private void traffic(Subject asset, Map<Id, Weight> weights) {
        List<Id> others = around.connections(asset.id()).stream()
                .flatMap(connection -> connection.facet(Link.class).stream())
                .flatMap(link -> around.zoning().ends(link).stream())
                .flatMap(ends -> ends.those(end -> !end.asset().id().equals(asset.id())).stream())
                .flatMap(end -> end.zone().stream())
                .toList();
        Map<Id, Long> counted =
                others.stream().collect(Collectors.groupingBy(zone -> zone, TreeMap::new, Collectors.counting()));
        counted.forEach((zone, count) -> weight(zone, weights)
                .add(
                        BY_TRAFFIC * count / others.size(),
                        count + " of its " + others.size() + " connections lead there"));
    }

    private void functions(Subject asset, Map<Id, Weight> weights) {
        asset.facet(ProcessSupport.class).stream()
                .flatMap(support -> support.functions().stream())
                .forEach(function -> zonesOfFunction
                        .getOrDefault(function, Set.of())
                        .forEach(zone -> weight(zone, weights)
                                .add(1, "others there serve " + around.name(function) + " as it does")));
    }

    /** A level alone is no reason: every plant has several zones of it. */
    private void level(Subject asset, Map<Id, Weight> weights) {
        Optional<PurdueLevel> own = asset.facet(Placement.class).flatMap(Placement::level);
        weights.forEach((zone, weight) -> own.filter(level -> level == levels.get(zone))
                .ifPresent(level -> weight.add(1, "both are of level " + level.text())));
    }

    private static Weight weight(Id zone, Map<Id, Weight> weights) {
        return weights.computeIfAbsent(zone, key -> new Weight());
    }
}
