package org.asbuilt.server.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.KnownUnknown;
import org.asbuilt.model.Link;
import org.asbuilt.model.Placement;
import org.asbuilt.model.PurdueLevel;
import org.asbuilt.model.ThreeStates;
import org.asbuilt.model.ZoneProfile;
import org.asbuilt.reconcile.Item;
import org.asbuilt.reconcile.ItemType;

/**
 * The plant by levels and zones.
 *
 * @param levels the rows, from the highest
 * @param zones the zones
 * @param nodes the assets, and those that sources saw and the record does not know
 * @param edges the connections
 * @param clouds what is known to be unknown
 */
public record MapView(
        List<LevelView> levels,
        List<ZoneView> zones,
        List<NodeView> nodes,
        List<EdgeView> edges,
        List<CloudView> clouds) {

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
            @JsonProperty("new") boolean fresh,
            int items,
            boolean safety) {}

    /** A connection between two nodes and its three states. */
    public record EdgeView(
            String id,
            String source,
            String destination,
            Optional<String> protocol,
            Optional<Integer> port,
            Optional<Boolean> required,
            Optional<Boolean> permitted,
            Optional<Boolean> observed) {}

    /**
     * Something that is known to be unknown.
     *
     * @param assets the ids of the assets next to it, as far as somebody said
     * @param networks the names of the networks next to it
     */
    public record CloudView(String id, String name, String text, List<String> assets, List<String> networks) {}

    /** The map of the plant; items tell what waits and what is new. */
    public static MapView of(Plant plant, List<Item> items) {
        Map<Id, Integer> waiting = new TreeMap<>();
        items.forEach(item -> waiting.merge(item.subject(), 1, Integer::sum));
        return new MapView(
                Arrays.stream(PurdueLevel.values())
                        .sorted(Comparator.reverseOrder())
                        .map(level -> new LevelView(level.text(), level.title()))
                        .toList(),
                sorted(plant, Kind.ZONE).map(MapView::zone).toList(),
                nodes(plant, items, waiting),
                sorted(plant, Kind.CONNECTION)
                        .flatMap(connection -> edge(connection, plant).stream())
                        .toList(),
                clouds(plant, items));
    }

    private static Stream<Subject> sorted(Plant plant, Kind kind) {
        return plant.subjects(kind).sorted(Comparator.comparing(Subject::id));
    }

    private static ZoneView zone(Subject zone) {
        Optional<Placement> placement = zone.facet(Placement.class);
        Optional<ZoneProfile> profile = zone.facet(ZoneProfile.class);
        return new ZoneView(
                zone.id().value(),
                zone.name(),
                placement.flatMap(Placement::level).map(PurdueLevel::text),
                placement.flatMap(Placement::zone).map(Id::value),
                profile.flatMap(ZoneProfile::targetLevel),
                profile.flatMap(ZoneProfile::zoneType).map(Shown::choice));
    }

    private static List<NodeView> nodes(Plant plant, List<Item> items, Map<Id, Integer> waiting) {
        List<NodeView> nodes = new ArrayList<>();
        sorted(plant, Kind.ASSET).forEach(asset -> {
            Optional<AssetRole> role = asset.facet(AssetRole.class);
            Optional<Placement> placement = asset.facet(Placement.class);
            nodes.add(new NodeView(
                    asset.id().value(),
                    asset.name(),
                    role.flatMap(AssetRole::assetClass).map(Shown::choice),
                    placement.flatMap(Placement::level).map(PurdueLevel::text),
                    placement.flatMap(Placement::zone).map(Id::value),
                    false,
                    waiting.getOrDefault(asset.id(), 0),
                    role.flatMap(AssetRole::safetyRelated).orElse(false)));
        });
        others(plant).forEach(end -> {
            Optional<Placement> placement = end.facet(Placement.class);
            nodes.add(new NodeView(
                    end.id().value(),
                    end.name(),
                    Optional.of(end.kind().text()),
                    placement.flatMap(Placement::level).map(PurdueLevel::text),
                    placement.flatMap(Placement::zone).map(Id::value),
                    false,
                    waiting.getOrDefault(end.id(), 0),
                    false));
        });
        items.stream()
                .filter(item -> item.type() == ItemType.NEW_SUBJECT && item.kind() == Kind.ASSET)
                .forEach(item -> nodes.add(new NodeView(
                        item.subject().value(),
                        item.name(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        waiting.getOrDefault(item.subject(), 0),
                        false)));
        return nodes;
    }

    /** Networks and third parties at which connections end. */
    private static Stream<Subject> others(Plant plant) {
        return sorted(plant, Kind.CONNECTION)
                .flatMap(connection -> connection.facet(Link.class).stream())
                .flatMap(link -> Stream.concat(link.source().stream(), link.destination().stream()))
                .filter(end -> end.kind() != Kind.ASSET)
                .flatMap(end -> plant.subject(end).stream())
                .distinct()
                .sorted(Comparator.comparing(Subject::id));
    }

    private static Optional<EdgeView> edge(Subject connection, Plant plant) {
        Optional<Link> link = connection.facet(Link.class);
        Optional<Id> source = link.flatMap(Link::source).flatMap(plant::subject).map(Subject::id);
        Optional<Id> destination =
                link.flatMap(Link::destination).flatMap(plant::subject).map(Subject::id);
        if (source.isEmpty() || destination.isEmpty()) {
            return Optional.empty();
        }
        Optional<ThreeStates> states = connection.facet(ThreeStates.class);
        return Optional.of(new EdgeView(
                connection.id().value(),
                source.get().value(),
                destination.get().value(),
                link.flatMap(Link::protocol),
                link.flatMap(Link::port),
                states.flatMap(ThreeStates::required),
                states.flatMap(ThreeStates::permitted),
                states.flatMap(ThreeStates::observed)));
    }

    private static List<CloudView> clouds(Plant plant, List<Item> items) {
        Stream<CloudView> unresolved = items.stream()
                .filter(item -> item.type() == ItemType.UNRESOLVED)
                .map(item -> new CloudView(item.key(), item.name(), item.sentence(), List.of(), List.of()));
        return Stream.concat(sorted(plant, Kind.UNKNOWN).map(unknown -> cloud(unknown, plant)), unresolved)
                .toList();
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
