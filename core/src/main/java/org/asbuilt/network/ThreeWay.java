package org.asbuilt.network;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.ConduitProfile;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.Placement;
import org.asbuilt.model.Slot;
import org.asbuilt.model.ThreeStates;

/**
 * Documented, permitted, observed: each connection of a record under the three, and together per asset, zone and conduit. Documented and
 * observed are as the record has them, permitted is worked out from the rules of the devices, and where those do not decide it, as the
 * record has it. Source: requirements P4-02, P4-25; design section 1, point 11.
 */
public final class ThreeWay {
    /** So many connections share what was read of the rules; then room is made. */
    private static final int TOGETHER = 256;

    private static final Slot STATES = Slot.of(ThreeStates.class);

    private final Snapshot snapshot;
    private final SortedMap<Id, Row> rows;
    private final Map<Id, List<Row>> byPlace = new HashMap<>();

    /**
     * Why one of the three is as it is.
     *
     * @param state yes, no, or empty if it is not known
     * @param since since when it is so in the plant, as far as is known
     * @param basis why the record says so; empty where it is worked out from the rules or nothing is said
     */
    public record Side(Optional<Boolean> state, Optional<Instant> since, Optional<Basis> basis) {}

    /**
     * A connection under the three.
     *
     * @param connection the connection
     * @param documented whether the design asks for it
     * @param permitted whether the rules let it pass
     * @param observed whether it was seen
     * @param permission how the permitted state came about
     * @param possible the combinations that are left by what is known; one if all three are known
     */
    public record Row(
            Id connection,
            Side documented,
            Side permitted,
            Side observed,
            Permission permission,
            Set<Combination> possible) {
        /** Copies the set. */
        public Row {
            possible = Collections.unmodifiableSet(EnumSet.copyOf(possible));
        }

        /** The combination, if all three are known. */
        public Optional<Combination> combination() {
            return possible.size() == 1 ? Optional.of(possible.iterator().next()) : Optional.empty();
        }
    }

    private ThreeWay(Snapshot snapshot, SortedMap<Id, Row> rows) {
        this.snapshot = snapshot;
        this.rows = rows;
        for (Row row : rows.values()) {
            List<Id> ends = ends(row);
            Stream.concat(ends.stream(), ends.stream().flatMap(end -> zone(end).stream()))
                    .distinct()
                    .forEach(place -> byPlace.computeIfAbsent(place, key -> new ArrayList<>())
                            .add(row));
        }
    }

    /** The three-way check of a record. */
    public static ThreeWay of(Snapshot snapshot) {
        return of(snapshot, connection -> true);
    }

    /** The three-way check of some connections of a record. */
    public static ThreeWay of(Snapshot snapshot, Predicate<Subject> which) {
        return of(snapshot, Reachability.of(snapshot), which);
    }

    /** The same, where what is permitted was read from that record already. */
    public static ThreeWay of(Snapshot snapshot, Reachability reachability, Predicate<Subject> which) {
        List<Subject> connections = snapshot.subjects(Kind.CONNECTION)
                .filter(which)
                .sorted(Comparator.comparing(Subject::id))
                .toList();
        return new ThreeWay(snapshot, rows(connections, snapshot, reachability));
    }

    private static SortedMap<Id, Row> rows(List<Subject> connections, Snapshot snapshot, Reachability reachability) {
        int groups = (connections.size() + TOGETHER - 1) / TOGETHER;
        return IntStream.range(0, groups)
                .parallel()
                .mapToObj(group -> {
                    RuleReader reader = new RuleReader(new HeaderSpace());
                    int end = Math.min(connections.size(), (group + 1) * TOGETHER);
                    return connections.subList(group * TOGETHER, end).stream()
                            .map(one -> row(one, permission(one, snapshot, reachability, reader)))
                            .toList();
                })
                .flatMap(List::stream)
                .collect(Collectors.toMap(Row::connection, row -> row, (one, other) -> one, TreeMap::new));
    }

    /** That of a later record: only connections that differ are asked about again, unless something differs that decides about others. */
    public ThreeWay after(Snapshot later) {
        Set<Id> differing = snapshot.differing(later);
        if (!Deciding.isSame(snapshot, later, differing)) {
            return of(later);
        }
        ThreeWay fresh = of(later, Reachability.of(later), connection -> differing.contains(connection.id()));
        SortedMap<Id, Row> all = new TreeMap<>(rows);
        all.keySet().removeAll(differing);
        all.putAll(fresh.rows);
        return new ThreeWay(later, all);
    }

    /**
     * The same for somebody to whom not all is shown that decides what is permitted: that is not known then, for what is worked out from
     * a part would be wrong.
     *
     * @param snapshot what is shown of the record
     * @param why why it is not known, in words
     */
    public static ThreeWay withoutRules(Snapshot snapshot, String why) {
        SortedMap<Id, Row> rows = new TreeMap<>();
        snapshot.subjects(Kind.CONNECTION)
                .forEach(one -> rows.put(one.id(), row(one, Permission.unknown(one.id(), why))));
        return new ThreeWay(snapshot, rows);
    }

    /** Whether the rules permit one connection. */
    public static Permission permission(Subject connection, Snapshot snapshot, Reachability reachability) {
        return permission(connection, snapshot, reachability, new RuleReader(new HeaderSpace()));
    }

    /** The check of one connection of a record alone, which is quick. */
    public static ThreeWay ofOne(Subject connection, Snapshot snapshot, Reachability reachability) {
        SortedMap<Id, Row> rows = new TreeMap<>();
        rows.put(connection.id(), row(connection, permission(connection, snapshot, reachability)));
        return new ThreeWay(snapshot, rows);
    }

    private static Permission permission(
            Subject connection, Snapshot snapshot, Reachability reachability, RuleReader reader) {
        Optional<Link> link = connection.facet(Link.class);
        Optional<Id> source =
                link.flatMap(Link::source).flatMap(snapshot::resolved).map(Subject::id);
        Optional<Id> destination =
                link.flatMap(Link::destination).flatMap(snapshot::resolved).map(Subject::id);
        if (link.isEmpty() || source.isEmpty() || destination.isEmpty()) {
            return Permission.unknown(connection.id(), "an end of it is not known");
        }
        if (isElsewhere(source.get()) || isElsewhere(destination.get())) {
            return Permission.unknown(
                    connection.id(), "an end of it is a third party, of which the record knows no addresses");
        }
        SortedSet<String> services = LinkServices.of(link.get());
        if (services.isEmpty()) {
            return Permission.unknown(connection.id(), "it does not go by IP, or nobody has said how");
        }
        Question question = new Question(new Endpoint.Of(source.get()), new Endpoint.Of(destination.get()), services);
        return Permission.of(connection.id(), reachability.ask(question, reader));
    }

    /** Whether an end has no addresses to ask for. */
    static boolean isElsewhere(Id end) {
        return end.kind() != Kind.ASSET && end.kind() != Kind.NETWORK;
    }

    private static Row row(Subject connection, Permission permission) {
        Side documented = documented(connection);
        Side observed = observed(connection);
        Optional<Boolean> worked = switch (permission.extent()) {
            case WHOLLY -> Optional.of(true);
            // If it is not known which port it goes to, it is not known either whether that is among those that are
            // open.
            case PARTLY -> LinkServices.isVague(connection) ? Optional.empty() : Optional.of(true);
            case NOT -> Optional.of(false);
            case UNKNOWN -> Optional.empty();
        };
        Side permitted = worked.isPresent()
                ? new Side(worked, Optional.empty(), Optional.empty())
                : said(
                        connection,
                        "permitted",
                        connection.facet(ThreeStates.class).flatMap(ThreeStates::permitted));
        Set<Combination> possible = EnumSet.noneOf(Combination.class);
        Arrays.stream(Combination.values())
                .filter(one -> agrees(documented, one.documented())
                        && agrees(permitted, one.permitted())
                        && agrees(observed, one.observed()))
                .forEach(possible::add);
        return new Row(connection.id(), documented, permitted, observed, permission, possible);
    }

    /** Whether the design asks for a connection, and on whose word. */
    public static Side documented(Subject connection) {
        return said(connection, "required", connection.facet(ThreeStates.class).flatMap(ThreeStates::required));
    }

    /** Whether a connection was seen, since when, and on whose word. */
    public static Side observed(Subject connection) {
        return said(connection, "observed", connection.facet(ThreeStates.class).flatMap(ThreeStates::observed));
    }

    private static boolean agrees(Side side, boolean state) {
        return side.state().map(known -> known == state).orElse(true);
    }

    private static Side said(Subject connection, String part, Optional<Boolean> state) {
        Optional<Fact> fact = connection.fact(STATES);
        return new Side(
                state,
                state.isEmpty()
                        ? Optional.empty()
                        : fact.map(one -> one.valid().from()).filter(from -> from.isAfter(Instant.MIN)),
                fact.flatMap(one -> Optional.ofNullable(one.parts().get(part))).map(Said::basis));
    }

    /** All connections, by id. */
    public List<Row> rows() {
        return List.copyOf(rows.values());
    }

    /** One connection. */
    public Optional<Row> row(Id connection) {
        return snapshot.resolved(connection).flatMap(subject -> Optional.ofNullable(rows.get(subject.id())));
    }

    /** The connections of an asset, a network, a third party, a zone or a conduit; of a conduit those between two of its zones. */
    public List<Row> rows(Id subject) {
        return switch (subject.kind()) {
            case ASSET, NETWORK, THIRD_PARTY, ZONE -> List.copyOf(byPlace.getOrDefault(subject, List.of()));
            case CONDUIT ->
                between(snapshot.resolved(subject)
                        .flatMap(conduit -> conduit.facet(ConduitProfile.class))
                        .map(profile -> Set.copyOf(profile.zones()))
                        .orElse(Set.of()));
            case CONNECTION -> row(subject).stream().toList();
            default -> List.of();
        };
    }

    private List<Row> between(Set<Id> zones) {
        return rows.values().stream()
                .filter(row -> {
                    List<Id> both = zones(row);
                    return both.size() == 2 && !both.getFirst().equals(both.getLast()) && zones.containsAll(both);
                })
                .toList();
    }

    /** The assets, zones or conduits that have connections, with these, by id. */
    public SortedMap<Id, List<Row>> by(Kind kind) {
        SortedMap<Id, List<Row>> all = new TreeMap<>();
        List<Subject> conduits =
                kind == Kind.CONDUIT ? snapshot.subjects(Kind.CONDUIT).toList() : List.of();
        for (Row row : rows.values()) {
            Stream<Id> places = switch (kind) {
                case ASSET -> ends(row).stream();
                case ZONE -> zones(row).stream();
                case CONDUIT ->
                    conduits.stream()
                            .filter(conduit -> joins(conduit, zones(row)))
                            .map(Subject::id);
                default -> Stream.empty();
            };
            places.distinct()
                    .forEach(place ->
                            all.computeIfAbsent(place, key -> new ArrayList<>()).add(row));
        }
        return all;
    }

    private static boolean joins(Subject conduit, List<Id> zones) {
        return zones.size() == 2
                && !zones.getFirst().equals(zones.getLast())
                && conduit.facet(ConduitProfile.class)
                        .filter(profile -> profile.zones().containsAll(zones))
                        .isPresent();
    }

    /** The zones of the ends of a connection, of the source first; of an end that stands in none there is none. */
    public List<Id> zones(Row row) {
        return ends(row).stream().flatMap(end -> zone(end).stream()).toList();
    }

    /** The record that it is of. */
    public Snapshot snapshot() {
        return snapshot;
    }

    /** The ends of a connection that are known, the source first. */
    public List<Id> ends(Row row) {
        return snapshot.subject(row.connection())
                .flatMap(connection -> connection.facet(Link.class))
                .map(link -> Stream.of(link.source(), link.destination())
                        .flatMap(Optional::stream)
                        .flatMap(end -> snapshot.resolved(end).stream())
                        .map(Subject::id)
                        .toList())
                .orElse(List.of());
    }

    private Optional<Id> zone(Id asset) {
        return snapshot.resolved(asset)
                .flatMap(subject -> subject.facet(Placement.class))
                .flatMap(Placement::zone)
                .flatMap(snapshot::resolved)
                .map(Subject::id);
    }

    /** How many connections there are of each combination; those of which it is not known are in none. */
    public static Map<Combination, Long> tally(List<Row> rows) {
        Map<Combination, Long> tally = new EnumMap<>(Combination.class);
        rows.forEach(row -> row.combination().ifPresent(one -> tally.merge(one, 1L, Long::sum)));
        return tally;
    }
}
