package org.asbuilt.server.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.NetworkProfile;
import org.asbuilt.model.Placement;
import org.asbuilt.model.PurdueLevel;
import org.asbuilt.model.ZoneProfile;
import org.asbuilt.validation.AddressPlan;
import org.asbuilt.validation.Background;
import org.asbuilt.validation.Circumstances;

/**
 * The boxes that the assets of a map stand in. Source: IEC 62443-3-2:2020 ZCR 6.3 (zone and conduit drawing); requirements P4-16.
 *
 * @param boxes the boxes, in the order of their ids
 * @param places the boxes that an asset stands in: the first is its own, the others it reaches into as well
 */
record MapLanes(List<MapView.ZoneView> boxes, Function<Subject, List<String>> places) {

    static MapLanes of(MapView.By by, Plant plant) {
        return switch (by) {
            case ZONES -> zones(plant);
            case NETWORKS -> networks(plant);
            case PLACES -> places(plant);
        };
    }

    private static MapLanes zones(Plant plant) {
        List<MapView.ZoneView> boxes = MapView.sorted(plant, Kind.ZONE)
                .map(zone -> {
                    Optional<Placement> placement = zone.facet(Placement.class);
                    Optional<ZoneProfile> profile = zone.facet(ZoneProfile.class);
                    return new MapView.ZoneView(
                            zone.id().value(),
                            zone.name(),
                            placement.flatMap(Placement::level).map(PurdueLevel::text),
                            placement.flatMap(Placement::zone).map(Id::value),
                            profile.flatMap(ZoneProfile::targetLevel),
                            profile.flatMap(ZoneProfile::zoneType).map(Shown::choice));
                })
                .toList();
        return new MapLanes(
                boxes,
                asset -> asset.facet(Placement.class).flatMap(Placement::zone).map(Id::value).stream()
                        .toList());
    }

    private static MapLanes networks(Plant plant) {
        List<MapView.ZoneView> boxes =
                MapView.sorted(plant, Kind.NETWORK).map(MapLanes::network).toList();
        AddressPlan addresses = Circumstances.of(plant.snapshot(), plant.moment(), Background.NONE)
                .addressPlan();
        return new MapLanes(
                boxes,
                asset -> List.copyOf(asset.facets(NetworkPort.class).values().stream()
                        .flatMap(port -> port.addresses().stream())
                        .flatMap(address -> addresses.home(asset, address).stream())
                        .map(home -> home.network().id().value())
                        .collect(Collectors.toCollection(LinkedHashSet::new))));
    }

    private static MapView.ZoneView network(Subject network) {
        Optional<NetworkProfile> profile = network.facet(NetworkProfile.class);
        String name = Stream.of(
                        Optional.of(network.name())
                                .filter(called -> !called.equals(network.id().value())),
                        profile.flatMap(NetworkProfile::range)
                                .map(Cidr::toString)
                                .filter(range -> !range.equals(network.name())),
                        profile.flatMap(NetworkProfile::vlan).map(vlan -> "VLAN " + vlan))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
        return new MapView.ZoneView(
                network.id().value(),
                name,
                network.facet(Placement.class).flatMap(Placement::level).map(PurdueLevel::text),
                Optional.empty(),
                Optional.empty(),
                profile.flatMap(NetworkProfile::networkType).map(Shown::choice));
    }

    private static MapLanes places(Plant plant) {
        SortedMap<String, MapView.ZoneView> boxes = new TreeMap<>();
        MapView.sorted(plant, Kind.SITE)
                .forEach(site -> boxes.put(site.id().value(), box(site.id().value(), site.name(), Optional.empty())));
        plant.subjects(Kind.ASSET)
                .sorted(Comparator.comparing(Subject::id))
                .forEach(asset -> place(asset, plant)
                        .filter(place -> place.location().isPresent())
                        .ifPresent(place -> boxes.putIfAbsent(
                                place.box(), box(place.box(), place.location().orElse(""), place.site()))));
        return new MapLanes(
                new ArrayList<>(boxes.values()),
                asset -> place(asset, plant).map(Place::box).stream().toList());
    }

    private static MapView.ZoneView box(String id, String name, Optional<String> parent) {
        return new MapView.ZoneView(id, name, Optional.empty(), parent, Optional.empty(), Optional.empty());
    }

    /** A site, a location, or both. */
    private record Place(Optional<String> site, Optional<String> location) {
        String box() {
            return site.orElse("") + location.map(text -> "/" + text).orElse("");
        }
    }

    private static Optional<Place> place(Subject asset, Plant plant) {
        return asset.facet(Placement.class)
                .map(placement -> new Place(
                        placement
                                .site()
                                .flatMap(plant::subject)
                                .map(site -> site.id().value()),
                        placement.location().map(String::strip).filter(text -> !text.isEmpty())))
                .filter(place -> place.site().isPresent() || place.location().isPresent());
    }
}
