package org.asbuilt.server.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Criticality;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Kind;
import org.asbuilt.model.KnownUnknown;
import org.asbuilt.model.Link;
import org.asbuilt.model.Placement;
import org.asbuilt.model.PurdueLevel;
import org.asbuilt.network.Cable;
import org.asbuilt.network.Cabling;
import org.asbuilt.network.ThreeWay;
import org.asbuilt.reconcile.Item;
import org.asbuilt.reconcile.ItemType;

/**
 * The plant by levels and zones, networks or places.
 *
 * @param by what the boxes are
 * @param levels the rows, from the highest
 * @param zones the boxes: zones, or networks, or sites and locations
 * @param nodes the assets, and those that sources saw and the record does not know
 * @param elsewhere the ids of ends of connections that are not on the map, as an asset that is gone
 * @param traffic what goes over connections, each once
 * @param edges the connections; between places the cables
 * @param clouds what is known to be unknown
 * @param waiting how many connections wait in the inbox to come into the record; they are not among the connections
 * @param ready whether what is permitted is worked out; before, it is as the record has it
 * @param assessing whether it is being worked out anew
 */
public record MapView(
        String by,
        List<LevelView> levels,
        List<ZoneView> zones,
        List<NodeView> nodes,
        List<String> elsewhere,
        List<TrafficView> traffic,
        List<EdgeView> edges,
        List<CloudView> clouds,
        long waiting,
        boolean ready,
        boolean assessing) {

    /** What a map may draw: assets, what they stand in by any picture of it, what goes between them and where it ends. */
    public static final List<Kind> KINDS =
            List.of(Kind.ASSET, Kind.CONNECTION, Kind.ZONE, Kind.NETWORK, Kind.SITE, Kind.UNKNOWN, Kind.THIRD_PARTY);

    /** A Purdue level and its title. */
    public record LevelView(String level, String title) {}

    /** A zone: its level where it has one, the zone around it, its target security level and its type. */
    public record ZoneView(
            String id,
            String name,
            Optional<String> level,
            Optional<String> parent,
            Optional<Integer> target,
            Optional<String> type) {}

    /**
     * An asset.
     *
     * @param zone the box that it stands in
     * @param also the boxes that it reaches into as well: the other networks of one with several addresses
     * @param criticality the highest rating on any axis
     * @param fresh whether a source saw it and the record does not know it
     * @param items how many matters about it wait
     * @param safety whether it takes part in a safety function
     */
    public record NodeView(
            String id,
            String name,
            @JsonProperty("class") Optional<String> assetClass,
            Optional<String> level,
            Optional<String> zone,
            List<String> also,
            Optional<String> criticality,
            @JsonProperty("new") boolean fresh,
            int items,
            boolean safety) {}

    /** What goes over connections, what it is used for, and the three states of those connections. */
    public record TrafficView(
            Optional<String> protocol,
            Optional<Integer> port,
            List<String> functions,
            Optional<Boolean> required,
            Optional<Boolean> permitted,
            Optional<Boolean> observed) {}

    /**
     * A connection.
     *
     * @param source its place among the nodes, from 0; those that follow the last node are elsewhere
     * @param destination the place of its other end, as source
     * @param traffic its place among the traffic, from 0
     */
    public record EdgeView(String id, int source, int destination, int traffic) {}

    /**
     * Something that is known to be unknown.
     *
     * @param assets the ids of the assets next to it, as far as somebody said
     * @param networks the names of the networks next to it
     */
    public record CloudView(String id, String name, String text, List<String> assets, List<String> networks) {}

    /** By what the assets of a map are put together. */
    public enum By {
        /** Security zones: the drawing of zones and conduits. */
        ZONES,
        /** Networks: the logical drawing. */
        NETWORKS,
        /** Sites and locations, with cables: the physical drawing. */
        PLACES;

        /**
         * Reads zones, networks or places.
         *
         * @throws InvalidValue if it is none of these
         */
        public static By parse(String text) {
            return Arrays.stream(values())
                    .filter(by -> Shown.choice(by).equals(text.strip()))
                    .findFirst()
                    .orElseThrow(() -> InvalidValue.expected("zones, networks or places", text));
        }
    }

    /**
     * The map of the plant.
     *
     * @param by what the boxes are
     * @param items what waits and what is new
     * @param check what the rules of devices permit of the connections; without it, permitted is as the record has it
     */
    public static MapView of(Plant plant, By by, List<Item> items, Optional<ThreeWay> check) {
        MapLanes lanes = MapLanes.of(by, plant);
        List<Cable> cables =
                by == By.PLACES ? Cabling.of(plant.subjects(Kind.ASSET).toList()) : List.of();
        // Cables end at devices alone.
        List<Subject> connections =
                by == By.PLACES ? List.of() : sorted(plant, Kind.CONNECTION).toList();
        Map<Id, Integer> waiting = new HashMap<>();
        items.forEach(item -> waiting.merge(item.subject(), 1, Integer::sum));
        List<NodeView> nodes = nodes(plant, by, lanes, connections, items, waiting);
        MapLines lines = new MapLines(plant, nodes, check);
        connections.forEach(lines::add);
        cables.forEach(lines::add);
        return new MapView(
                Shown.choice(by),
                Arrays.stream(PurdueLevel.values())
                        .sorted(Comparator.reverseOrder())
                        .map(level -> new LevelView(level.text(), level.title()))
                        .toList(),
                lanes.boxes(),
                nodes,
                lines.elsewhere(),
                lines.traffic(),
                lines.edges(),
                (by == By.PLACES ? strangers(plant, cables) : clouds(plant, items)).toList(),
                items.stream().filter(item -> item.brings(Kind.CONNECTION)).count(),
                check.isPresent(),
                false);
    }

    /** The same map while what is permitted is or is not being worked out anew; cables have nothing to do with it. */
    public MapView whileChecking(boolean checking) {
        boolean cables = by.equals(Shown.choice(By.PLACES));
        return new MapView(
                by,
                levels,
                zones,
                nodes,
                elsewhere,
                traffic,
                edges,
                clouds,
                waiting,
                ready || cables,
                checking && !cables);
    }

    /** The same map at a moment for which nothing is worked out: what is permitted is as it was recorded. */
    public MapView asRecorded() {
        return new MapView(by, levels, zones, nodes, elsewhere, traffic, edges, clouds, waiting, true, false);
    }

    /** The subjects that a map of the plant may tell of, whatever its boxes are: no fewer than it draws. */
    public static Stream<Subject> drawn(Plant plant) {
        return KINDS.stream().flatMap(plant::subjects);
    }

    static Stream<Subject> sorted(Plant plant, Kind kind) {
        return plant.subjects(kind).sorted(Comparator.comparing(Subject::id));
    }

    private static List<NodeView> nodes(
            Plant plant, By by, MapLanes lanes, List<Subject> connections, List<Item> items, Map<Id, Integer> waiting) {
        List<NodeView> nodes = new ArrayList<>();
        sorted(plant, Kind.ASSET).forEach(asset -> {
            Optional<AssetRole> role = asset.facet(AssetRole.class);
            List<String> places = lanes.places().apply(asset);
            nodes.add(new NodeView(
                    asset.id().value(),
                    asset.name(),
                    role.flatMap(AssetRole::assetClass).map(Shown::choice),
                    asset.facet(Placement.class).flatMap(Placement::level).map(PurdueLevel::text),
                    places.stream().findFirst(),
                    places.stream().skip(1).toList(),
                    asset.facet(Criticality.class).flatMap(Criticality::highest).map(Shown::choice),
                    false,
                    waiting.getOrDefault(asset.id(), 0),
                    role.flatMap(AssetRole::safetyRelated).orElse(false)));
        });
        others(plant, connections).forEach(end -> {
            Optional<Placement> placement = end.facet(Placement.class);
            boolean isBox = by == By.NETWORKS && end.kind() == Kind.NETWORK;
            nodes.add(new NodeView(
                    end.id().value(),
                    end.name(),
                    Optional.of(end.kind().text()),
                    placement.flatMap(Placement::level).map(PurdueLevel::text),
                    (isBox ? Optional.of(end.id()) : placement.flatMap(Placement::zone)).map(Id::value),
                    List.of(),
                    Optional.empty(),
                    false,
                    waiting.getOrDefault(end.id(), 0),
                    false));
        });
        items.stream()
                .filter(item -> item.brings(Kind.ASSET))
                .forEach(item -> nodes.add(new NodeView(
                        item.subject().value(),
                        item.name(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        true,
                        waiting.getOrDefault(item.subject(), 0),
                        false)));
        return nodes;
    }

    /** Networks and third parties at which connections end. */
    private static Stream<Subject> others(Plant plant, List<Subject> connections) {
        return connections.stream()
                .flatMap(connection -> connection.facet(Link.class).stream())
                .flatMap(link -> Stream.concat(link.source().stream(), link.destination().stream()))
                .filter(end -> end.kind() != Kind.ASSET)
                .flatMap(end -> plant.subject(end).stream())
                .distinct()
                .sorted(Comparator.comparing(Subject::id));
    }

    /** Both ports and how it is known. */
    static String said(Cable cable) {
        String ports = Stream.of(cable.onePort(), cable.otherPort())
                .map(port -> port.isEmpty() ? "?" : port)
                .collect(Collectors.joining(" – "));
        return cable.knownBy().isEmpty() ? ports : ports + " (" + cable.knownBy() + ")";
    }

    /** What is at the other end of a cable, and is not known to the record by that name. */
    private static Stream<CloudView> strangers(Plant plant, List<Cable> cables) {
        return cables.stream()
                .filter(cable -> cable.other().isEmpty())
                .map(cable -> new CloudView(
                        "cable " + cable.one().value() + " " + cable.onePort() + " " + cable.otherName(),
                        cable.otherName(),
                        "at " + Shown.name(cable.one(), plant.snapshot()) + " " + said(cable)
                                + ": no asset, or several, of that name",
                        List.of(cable.one().value()),
                        List.of()));
    }

    private static Stream<CloudView> clouds(Plant plant, List<Item> items) {
        Stream<CloudView> unresolved = items.stream()
                .filter(item -> item.type() == ItemType.UNRESOLVED)
                .map(item -> new CloudView(item.key(), item.name(), item.sentence(), List.of(), List.of()));
        return Stream.concat(sorted(plant, Kind.UNKNOWN).map(unknown -> cloud(unknown, plant)), unresolved);
    }

    private static CloudView cloud(Subject unknown, Plant plant) {
        Optional<KnownUnknown> profile = unknown.facet(KnownUnknown.class);
        return new CloudView(
                unknown.id().value(),
                unknown.name(),
                profile.flatMap(KnownUnknown::question).orElse(unknown.name()),
                profile.stream()
                        .flatMap(known -> known.assets().stream())
                        .flatMap(id -> plant.subject(id).stream())
                        .map(asset -> asset.id().value())
                        .toList(),
                profile.stream()
                        .flatMap(known -> known.networks().stream())
                        .flatMap(id -> plant.subject(id).stream())
                        .map(Subject::name)
                        .toList());
    }
}
