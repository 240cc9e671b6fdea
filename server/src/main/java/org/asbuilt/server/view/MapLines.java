package org.asbuilt.server.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Link;
import org.asbuilt.model.ThreeStates;
import org.asbuilt.network.Cable;
import org.asbuilt.network.ThreeWay;

/** The lines of a map as they are gathered: each names its ends and its traffic by their places, for many have the same. */
final class MapLines {
    private final Plant plant;
    private final Optional<ThreeWay> check;
    private final Map<String, Integer> ends = new HashMap<>();
    private final int nodes;
    private final List<String> elsewhere = new ArrayList<>();
    private final Map<MapView.TrafficView, Integer> traffic = new LinkedHashMap<>();
    private final List<MapView.EdgeView> edges = new ArrayList<>();

    /**
     * @param nodes what stands on the map, in the order of the answer
     * @param check what the rules of devices permit of the connections; without it, permitted is as the record has it
     */
    MapLines(Plant plant, List<MapView.NodeView> nodes, Optional<ThreeWay> check) {
        this.plant = plant;
        this.check = check;
        this.nodes = nodes.size();
        for (int place = 0; place < nodes.size(); place++) {
            ends.putIfAbsent(nodes.get(place).id(), place);
        }
    }

    /** A connection of which both ends are known. */
    void add(Subject connection) {
        Optional<Link> link = connection.facet(Link.class);
        Optional<String> source = link.flatMap(Link::source).flatMap(this::shown);
        Optional<String> destination = link.flatMap(Link::destination).flatMap(this::shown);
        if (source.isPresent() && destination.isPresent()) {
            add(connection.id().value(), source.get(), destination.get(), traffic(connection, link.get()));
        }
    }

    /** A cable of which the other end is known. */
    void add(Cable cable) {
        cable.other()
                .ifPresent(other -> add(
                        cable.one().value() + " " + cable.onePort() + " " + other.value() + " " + cable.otherPort(),
                        cable.one().value(),
                        other.value(),
                        new MapView.TrafficView(
                                Optional.of(MapView.said(cable)),
                                Optional.empty(),
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())));
    }

    List<String> elsewhere() {
        return List.copyOf(elsewhere);
    }

    List<MapView.TrafficView> traffic() {
        return List.copyOf(traffic.keySet());
    }

    List<MapView.EdgeView> edges() {
        return List.copyOf(edges);
    }

    private void add(String id, String source, String destination, MapView.TrafficView over) {
        edges.add(new MapView.EdgeView(
                id, place(source), place(destination), traffic.computeIfAbsent(over, fresh -> traffic.size())));
    }

    private int place(String end) {
        return ends.computeIfAbsent(end, fresh -> {
            elsewhere.add(fresh);
            return nodes + elsewhere.size() - 1;
        });
    }

    /** The id under which an end is on the map; what was merged is what it was merged into. */
    private Optional<String> shown(Id end) {
        return ends.containsKey(end.value())
                ? Optional.of(end.value())
                : plant.snapshot().resolved(end).map(subject -> subject.id().value());
    }

    private MapView.TrafficView traffic(Subject connection, Link link) {
        Optional<ThreeStates> states = connection.facet(ThreeStates.class);
        return new MapView.TrafficView(
                link.protocol(),
                link.port(),
                link.functions().stream().map(Shown::choice).toList(),
                states.flatMap(ThreeStates::required),
                check.flatMap(known -> known.row(connection.id()))
                        .map(row -> row.permitted().state())
                        .orElse(states.flatMap(ThreeStates::permitted)),
                states.flatMap(ThreeStates::observed));
    }
}
