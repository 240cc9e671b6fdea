package org.asbuilt.path;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;

/**
 * What can be reached from somewhere, by reading and by altering, surely and possibly. To alter something every step on the way must allow
 * altering: whoever may only ask a server does not act on what that server commands. Source: requirements P4-18.
 */
public final class BlastRadius {
    private final Connectivity graph;
    private final Search surelyWrite;
    private final Search surelyRead;
    private final Search possiblyWrite;
    private final Search possiblyRead;
    private final List<Reached> reached;

    /**
     * Something that can be reached.
     *
     * @param id what
     * @param hops by how many steps at least, one or more
     * @param reach what may be done there
     */
    public record Reached(Id id, int hops, Reach reach) {}

    /**
     * A function of the business that may be altered or watched from there.
     *
     * @param function the function
     * @param reach the most that may be done at what supports it
     * @param by the asset at which that may be done, the nearest
     */
    public record Affected(Id function, Reach reach, Id by) {}

    private BlastRadius(Connectivity graph, int[] from, int farthest, IntPredicate enters) {
        this.graph = graph;
        IntFunction<Search> search = mask -> Search.from(graph.out(), from, mask, farthest, enters);
        surelyWrite = search.apply(Reach.sureBit(Effect.WRITE));
        surelyRead = search.apply(Reach.sureBit(Effect.READ));
        possiblyWrite = search.apply(Reach.possibleBit(Effect.WRITE));
        possiblyRead = search.apply(Reach.possibleBit(Effect.READ));
        List<Reached> found = new ArrayList<>(possiblyRead.found());
        for (int node : possiblyRead.order()) {
            if (possiblyRead.distance(node) > 0) {
                found.add(new Reached(graph.id(node), possiblyRead.distance(node), reach(node)));
            }
        }
        found.sort(Comparator.comparing(Reached::reach, Reach.MOST_FIRST)
                .thenComparingInt(Reached::hops)
                .thenComparing(Reached::id));
        reached = List.copyOf(found);
    }

    /**
     * What can be reached.
     *
     * @param graph the graph
     * @param from from where
     * @param farthest by how many steps at most, 1 or more
     */
    public static BlastRadius of(Connectivity graph, List<Id> from, int farthest) {
        return new BlastRadius(graph, graph.numbers(from), farthest, node -> true);
    }

    /** The same without going out to a third party and coming in again by its other ways. */
    public static BlastRadius inside(Connectivity graph, List<Id> from, int farthest) {
        return new BlastRadius(
                graph, graph.numbers(from), farthest, node -> graph.id(node).kind() != Kind.THIRD_PARTY);
    }

    private Reach reach(int node) {
        return new Reach(
                effect(surelyWrite.reaches(node), surelyRead.reaches(node)),
                effect(possiblyWrite.reaches(node), possiblyRead.reaches(node)));
    }

    private static Effect effect(boolean write, boolean read) {
        if (write) {
            return Effect.WRITE;
        }
        return read ? Effect.READ : Effect.NONE;
    }

    /** What can be reached: where most may be done surely comes first, then the nearest. */
    public List<Reached> reached() {
        return reached;
    }

    /** A shortest way to something by which that much may be done there, surely if it surely may; empty if it may not. */
    public Optional<Way> way(Id to, Effect effect) {
        boolean write = effect == Effect.WRITE;
        Search surely = write ? surelyWrite : surelyRead;
        Search possibly = write ? possiblyWrite : possiblyRead;
        return graph.number(to)
                .filter(node -> possibly.reaches(node) && possibly.distance(node) > 0)
                .map(node -> surely.reaches(node)
                        ? graph.way(surely.way(node), Reach.sureBit(effect))
                        : graph.way(possibly.way(node), Reach.possibleBit(effect)));
    }

    /** The functions of the business that what is reached supports, by the most that may be done. */
    public List<Affected> functions() {
        Map<Id, Affected> most = new TreeMap<>();
        for (Reached one : reached) {
            functions(one.id())
                    .forEach(function -> most.putIfAbsent(function, new Affected(function, one.reach(), one.id())));
        }
        return most.values().stream()
                .sorted(Comparator.comparing(Affected::reach, Reach.MOST_FIRST).thenComparing(Affected::function))
                .toList();
    }

    private Stream<Id> functions(Id asset) {
        return asset.kind() == Kind.ASSET ? Supported.functions(asset, graph.around()) : Stream.empty();
    }

    /** The connections of what is reached, or of where it begins, of which the other end is not recorded. */
    public List<Connectivity.OpenEnd> openEnds() {
        Set<Id> known = new HashSet<>();
        for (int node : possiblyRead.order()) {
            known.add(graph.id(node));
        }
        return graph.openEnds().stream()
                .filter(one -> known.contains(one.end()))
                .toList();
    }
}
