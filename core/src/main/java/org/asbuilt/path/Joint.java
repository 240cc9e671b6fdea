package org.asbuilt.path;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Standing;

/**
 * What joins two zones: the links between an asset of the one and an asset of the other.
 *
 * @param one a zone
 * @param other another zone
 * @param links how many pairs of assets are linked
 * @param conduits the conduits that are recorded for it
 * @param single an asset that is an end of every link; if it is lost the zones do not talk any more
 * @param redundant two links without a common end, if there are two: each serves when the other is lost
 */
public record Joint(Id one, Id other, int links, List<Id> conduits, Optional<Id> single, List<Pair> redundant) {
    static final int ANY = Reach.possibleBit(Effect.READ);

    /** Copies the lists. */
    public Joint {
        conduits = List.copyOf(conduits);
        redundant = List.copyOf(redundant);
    }

    /**
     * Two assets that are linked.
     *
     * @param one the asset in the one zone
     * @param other the asset in the other
     */
    public record Pair(Id one, Id other) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair second) {
            int first = one.compareTo(second.one);
            return first != 0 ? first : other.compareTo(second.other);
        }
    }

    /** All of a graph, those on a single point first. */
    static List<Joint> all(Connectivity graph) {
        Map<Pair, Set<Pair>> between = new TreeMap<>();
        List<Optional<Id>> zones = new ArrayList<>(graph.size());
        for (int node = 0; node < graph.size(); node++) {
            Id id = graph.id(node);
            zones.add(
                    id.kind() == Kind.ASSET
                            ? graph.around().zoning().standing(id).flatMap(Standing::zone)
                            : Optional.empty());
        }
        Edges edges = graph.out();
        for (int node = 0; node < graph.size(); node++) {
            for (int edge = edges.start()[node]; edge < edges.start()[node + 1]; edge++) {
                int target = edges.target()[edge];
                Optional<Id> near = zones.get(node);
                Optional<Id> far = zones.get(target);
                if (near.isPresent() && far.isPresent() && !near.equals(far)) {
                    boolean turned = near.get().compareTo(far.get()) > 0;
                    Pair pair = pair(near.get(), far.get(), turned);
                    between.computeIfAbsent(pair, key -> new HashSet<>())
                            .add(pair(graph.id(node), graph.id(target), turned));
                }
            }
        }
        Boundaries boundaries = new Boundaries(graph.around());
        return between.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue(), boundaries))
                .sorted(Comparator.comparing((Joint joint) -> joint.single().isEmpty()))
                .toList();
    }

    private static Pair pair(Id near, Id far, boolean turned) {
        return turned ? new Pair(far, near) : new Pair(near, far);
    }

    private static Joint of(Pair zones, Set<Pair> links, Boundaries boundaries) {
        List<Pair> sorted = links.stream().sorted().toList();
        Pair first = sorted.getFirst();
        Optional<Id> single = List.of(first.one(), first.other()).stream()
                .filter(end -> sorted.stream()
                        .allMatch(link -> link.one().equals(end) || link.other().equals(end)))
                .findFirst();
        return new Joint(
                zones.one(),
                zones.other(),
                links.size(),
                boundaries.conduits(zones.one(), zones.other()).stream()
                        .map(Subject::id)
                        .toList(),
                single,
                single.isPresent() ? List.of() : apart(sorted));
    }

    /** If no end is common to all links, two of them have none in common (a bipartite graph has no triangle). */
    private static List<Pair> apart(List<Pair> links) {
        Pair first = links.getFirst();
        Optional<Pair> other =
                links.stream().filter(link -> isApart(first, link)).findFirst();
        if (other.isPresent()) {
            return List.of(first, other.get());
        }
        Optional<Pair> sharesOne = links.stream()
                .filter(link -> !link.other().equals(first.other()))
                .findFirst();
        Optional<Pair> sharesOther =
                links.stream().filter(link -> !link.one().equals(first.one())).findFirst();
        return List.of(sharesOne.orElseThrow(), sharesOther.orElseThrow());
    }

    private static boolean isApart(Pair one, Pair other) {
        return !one.one().equals(other.one()) && !one.other().equals(other.other());
    }
}
