package org.asbuilt.zoning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.ConduitProfile;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.PathControl;
import org.asbuilt.model.Placement;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Ends;

/**
 * What the record knows of the border of a zone or conduit without anybody saying so. Source: IEC 62443-3-2:2020 ZCR 6.4 f to j.
 *
 * @param assets what stands in it, of a conduit what enforces it; by name
 * @param logical where one gets in on the network
 * @param physical where one gets in on foot
 * @param flows the connections that cross, for each access point
 * @param connected the zones and conduits that it is joined to
 */
record Perimeter(
        List<Subject> assets, List<String> logical, List<String> physical, List<String> flows, List<String> connected) {
    private static final int SHOWN = 50;

    static Perimeter of(Subject subject, Circumstances around) {
        return subject.kind() == Kind.CONDUIT ? conduit(subject, around) : zone(subject, around);
    }

    /** Whether something stands in it. */
    boolean holds(Id id) {
        return assets.stream().anyMatch(asset -> asset.id().equals(id));
    }

    private static Perimeter zone(Subject zone, Circumstances around) {
        List<Subject> assets = byName(around.assetsIn(zone.id()).stream());
        List<Subject> conduits = byName(around.conduits(zone.id()).stream());
        Set<Id> inside = assets.stream().map(Subject::id).collect(Collectors.toSet());
        SortedMap<String, Set<String>> flows = new TreeMap<>();
        Set<String> connected = new TreeSet<>();
        conduits.forEach(conduit -> connected.add("conduit " + conduit.name()));
        assets.stream()
                .flatMap(asset -> around.connections(asset.id()).stream())
                .distinct()
                .forEach(connection -> connection
                        .facet(Link.class)
                        .flatMap(around.zoning()::ends)
                        .filter(ends -> leaves(ends, inside))
                        .ifPresent(ends -> {
                            String other = inside.contains(ends.source().asset().id())
                                    ? where(
                                            ends.destination().zone(),
                                            ends.destination().asset(),
                                            around)
                                    : where(ends.source().zone(), ends.source().asset(), around);
                            connected.add(other);
                            flows.computeIfAbsent(through(ends, conduits, around), key -> new TreeSet<>())
                                    .add(Said.connection(connection, around));
                        }));
        return new Perimeter(
                assets,
                conduits.stream()
                        .flatMap(conduit -> enforcers(conduit, around).stream()
                                .map(device -> device + " on conduit " + conduit.name()))
                        .distinct()
                        .sorted()
                        .toList(),
                places(assets),
                told(flows),
                List.copyOf(connected));
    }

    private static Perimeter conduit(Subject conduit, Circumstances around) {
        Set<Id> zones = zones(conduit);
        List<Subject> devices = byName(conduit.facets(PathControl.class).values().stream()
                .flatMap(control -> control.enforcedBy().flatMap(around::subject).stream())
                .distinct());
        Set<String> flows = new TreeSet<>();
        zones.stream()
                .flatMap(zone -> around.assetsIn(zone).stream())
                .flatMap(asset -> around.connections(asset.id()).stream())
                .distinct()
                .filter(connection -> connection
                        .facet(Link.class)
                        .flatMap(around.zoning()::ends)
                        .filter(ends -> ends.crossZones() && zones.containsAll(ends.zones()))
                        .isPresent())
                .forEach(connection -> flows.add(Said.connection(connection, around)));
        SortedMap<String, Set<String>> told = new TreeMap<>();
        if (!flows.isEmpty()) {
            told.put(Said.some(enforcers(conduit, around), SHOWN), flows);
        }
        return new Perimeter(
                devices,
                enforcers(conduit, around),
                places(devices),
                told(told),
                zones.stream().map(zone -> "zone " + around.name(zone)).sorted().toList());
    }

    private static boolean leaves(Ends ends, Set<Id> inside) {
        return inside.contains(ends.source().asset().id())
                != inside.contains(ends.destination().asset().id());
    }

    private static String where(Optional<Id> zone, Subject end, Circumstances around) {
        return zone.map(id -> "zone " + around.name(id)).orElseGet(() -> end.name() + ", which stands in no zone");
    }

    private static String through(Ends ends, List<Subject> conduits, Circumstances around) {
        List<String> by = conduits.stream()
                .filter(conduit -> {
                    Set<Id> zones = zones(conduit);
                    return ends.crossZones()
                            && ends.zones().stream()
                                    .allMatch(zone ->
                                            around.zoning().chain(zone).stream().anyMatch(zones::contains));
                })
                .map(Subject::name)
                .toList();
        return by.isEmpty() ? "no conduit" : "conduit " + String.join(", ", by);
    }

    /** What enforces a conduit: the assets of its controls, or else the words that it has for them. */
    static List<String> enforcers(Subject conduit, Circumstances around) {
        List<String> named = conduit.facets(PathControl.class).values().stream()
                .flatMap(control -> control.enforcedBy().stream())
                .map(around::name)
                .distinct()
                .sorted()
                .toList();
        return named.isEmpty()
                ? conduit.facet(ConduitProfile.class).flatMap(ConduitProfile::enforcedBy).stream()
                        .toList()
                : named;
    }

    /** The zones that a conduit joins. */
    static Set<Id> zones(Subject conduit) {
        return conduit.facet(ConduitProfile.class).stream()
                .flatMap(profile -> profile.zones().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> places(List<Subject> assets) {
        return assets.stream()
                .flatMap(asset -> asset.facet(Placement.class).flatMap(Placement::location).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> told(SortedMap<String, Set<String>> flows) {
        List<String> told = new ArrayList<>();
        flows.forEach((point, all) ->
                told.add((point.isEmpty() ? "no access point" : point) + ": " + Said.some(List.copyOf(all), SHOWN)));
        return told;
    }

    private static List<Subject> byName(Stream<Subject> subjects) {
        return subjects.sorted(Comparator.comparing(Subject::name).thenComparing(Subject::id))
                .toList();
    }
}
