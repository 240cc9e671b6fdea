package org.asbuilt.path;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Kind;
import org.asbuilt.model.RemoteAccess;
import org.asbuilt.validation.Circumstances;

/**
 * The recorded connections, access paths and networks outside as a graph of who may act at whom, read once for a record at a moment. Its
 * nodes are assets, third parties, access paths, networks and known unknowns. A connection that the rules refuse and nobody saw takes no
 * part, nor one of an asset that is not at work and is not seen. Immutable. Source: requirements P4-18, P4-19; docs/reference/paths.md.
 */
public final class Connectivity {
    private final Circumstances around;
    private final List<Id> nodes;
    private final Map<Id, Integer> numbers;
    private final Edges out;
    private final Edges in;
    private final List<Subject> carriers;
    private final List<Entry> entries;
    private final List<OpenEnd> openEnds;
    private final LeftOut leftOut;
    private final Boundaries boundaries;

    /**
     * A connection of which one end is not recorded: what lies behind it is not in any answer.
     *
     * @param connection the connection
     * @param end the end that is known
     */
    public record OpenEnd(Id connection, Id end) {}

    /**
     * How many connections take no part.
     *
     * @param blocked those that are not permitted and were not seen
     * @param notAtWork those of an asset that is to come, in stock or gone, and that were not seen
     */
    public record LeftOut(int blocked, int notAtWork) {}

    Connectivity(
            Circumstances around,
            List<Id> nodes,
            Map<Id, Integer> numbers,
            Edges out,
            Edges in,
            List<Subject> carriers,
            List<Entry> entries,
            List<OpenEnd> openEnds,
            LeftOut leftOut) {
        this.around = around;
        this.nodes = nodes;
        this.numbers = numbers;
        this.out = out;
        this.in = in;
        this.carriers = carriers;
        this.entries = List.copyOf(entries);
        this.openEnds = List.copyOf(openEnds);
        this.leftOut = leftOut;
        boundaries = new Boundaries(around);
    }

    /** The graph of a record at a moment. */
    public static Connectivity of(Circumstances around) {
        return new Survey(around).read();
    }

    /** The record that it was read from. */
    public Circumstances around() {
        return around;
    }

    /** Where somebody from outside the organisation comes in, by id. */
    public List<Entry> entries() {
        return entries;
    }

    /** The connections of which one end is not recorded, by id. */
    public List<OpenEnd> openEnds() {
        return openEnds;
    }

    /** How many connections take no part. */
    public LeftOut leftOut() {
        return leftOut;
    }

    /** How many nodes there are. */
    public int size() {
        return nodes.size();
    }

    /** How many edges there are: a connection has up to two. */
    public int edges() {
        return out.count();
    }

    Edges out() {
        return out;
    }

    Edges in() {
        return in;
    }

    Id id(int node) {
        return nodes.get(node);
    }

    /** Is told edges, one at a time, those that begin at one node together. */
    @FunctionalInterface
    public interface EdgeReader {
        /**
         * An edge.
         *
         * @param from the number of the node that it begins at
         * @param to the number of the node that it leads to
         * @param carrier the number of what carries it, see {@link #carriers}
         * @param reach what it allows
         */
        void edge(int from, int to, int carrier, Reach reach);
    }

    /** Tells all edges, by where they begin and then by where they lead to. */
    public void read(EdgeReader reader) {
        Map<Byte, Reach> known = new HashMap<>();
        for (int node = 0; node < size(); node++) {
            for (int edge = out.start()[node]; edge < out.start()[node + 1]; edge++) {
                Reach reach = known.computeIfAbsent(out.reach()[edge], Reach::of);
                reader.edge(node, out.target()[edge], out.carrier()[edge], reach);
            }
        }
    }

    /** The nodes, in the order of their numbers. */
    public List<Id> nodes() {
        return Collections.unmodifiableList(nodes);
    }

    /** What carries edges, in the order of the numbers: connections first, then access paths, networks and known unknowns. */
    public List<Subject> carriers() {
        return Collections.unmodifiableList(carriers);
    }

    /** The networks in which an asset has an address, by id. */
    public List<Id> homes(Subject asset) {
        return List.copyOf(Addresses.homes(asset, around));
    }

    /** The number of a node; of what was absorbed the number of what absorbed it. */
    public Optional<Integer> number(Id id) {
        Integer known = numbers.get(id);
        return known != null
                ? Optional.of(known)
                : around.subject(id).map(Subject::id).map(numbers::get);
    }

    int[] numbers(Collection<Id> ids) {
        return ids.stream()
                .flatMap(id -> number(id).stream())
                .mapToInt(Integer::intValue)
                .sorted()
                .distinct()
                .toArray();
    }

    int[] entryNumbers() {
        return numbers(entries.stream().map(Entry::id).toList());
    }

    /**
     * The nodes that a subject stands for: itself; of a site, system or zone the assets there; of a function the assets that support it.
     *
     * @throws InvalidValue if it is of another kind
     */
    public List<Id> members(Id subject) {
        return switch (subject.kind()) {
            case ASSET, THIRD_PARTY, ACCESS_PATH, NETWORK, UNKNOWN ->
                number(subject).map(this::id).stream().toList();
            case SITE, SYSTEM, ZONE -> {
                Id where = around.subject(subject).map(Subject::id).orElse(subject);
                yield assets(asset -> around.whereabouts().of(asset).isIn(where));
            }
            case FUNCTION ->
                around.supporters(subject).stream()
                        .flatMap(supporter -> supporter.kind() == Kind.ASSET
                                ? Stream.of(supporter.id())
                                : members(supporter).stream())
                        .distinct()
                        .sorted()
                        .toList();
            default ->
                throw InvalidValue.expected(
                        "an asset, network, zone, system, site, function, third party or access path", subject.value());
        };
    }

    private List<Id> members(Subject supporter) {
        return supporter.kind() == Kind.SYSTEM ? members(supporter.id()) : List.of();
    }

    private List<Id> assets(Predicate<Subject> which) {
        return around.subjects(Kind.ASSET).stream()
                .filter(which)
                .map(Subject::id)
                .sorted()
                .toList();
    }

    /** All that leads directly from one to another; nothing carries it if nothing does, or if one of the two is not in the graph. */
    public Hop directly(Id from, Id to) {
        Optional<Integer> source = number(from);
        Optional<Integer> target = number(to);
        return source.isPresent() && target.isPresent()
                ? hop(source.get(), target.get(), Reach.possibleBit(Effect.READ))
                : new Hop(from, to, List.of(), Reach.NONE, new Boundary(List.of(), false));
    }

    /**
     * By how many steps at least each node is reached from an entry, surely or possibly; those that are not are left out.
     *
     * @param closed what no way may lead through
     */
    public Map<Id, Integer> hopsFromOutside(Collection<Id> closed) {
        boolean[] shut = new boolean[size()];
        for (int node : numbers(closed)) {
            shut[node] = true;
        }
        Search search = Search.from(
                out, entryNumbers(), Reach.possibleBit(Effect.READ), Search.NOT_FOUND - 1, node -> !shut[node]);
        Map<Id, Integer> hops = HashMap.newHashMap(search.found());
        for (int node : search.order()) {
            hops.put(id(node), search.distance(node));
        }
        return hops;
    }

    /** The conduits between where two ends stand, by id; none if they stand in one zone or where is not recorded. */
    public List<Id> conduits(Id one, Id other) {
        return boundaries.conduitsOf(one, other).stream().map(Subject::id).toList();
    }

    /** From one node to the next with all that joins them; only what has one of the bits of the mask. */
    Hop hop(int from, int to, int mask) {
        List<Hop.Carrier> carrying = new ArrayList<>();
        Reach reach = Reach.NONE;
        for (int edge = out.first(from, to); edge < out.start()[from + 1] && out.target()[edge] == to; edge++) {
            if ((out.reach()[edge] & mask) != 0) {
                Reach one = Reach.of(out.reach()[edge]);
                Subject carrier = carriers.get(out.carrier()[edge]);
                carrying.add(new Hop.Carrier(carrier.id(), one));
                reach = reach.or(one);
            }
        }
        carrying.sort(Comparator.comparing(Hop.Carrier::reach, Reach.MOST_FIRST).thenComparing(Hop.Carrier::id));
        Id source = id(from);
        Id target = id(to);
        Optional<RemoteAccess> path = source.kind() == Kind.ACCESS_PATH
                ? around.subject(source).flatMap(subject -> subject.facet(RemoteAccess.class))
                : Optional.empty();
        return new Hop(source, target, carrying, reach, boundaries.between(source, target, path));
    }

    Way way(int[] through, int mask) {
        return new Way(IntStream.range(1, through.length)
                .mapToObj(at -> hop(through[at - 1], through[at], mask))
                .toList());
    }
}
