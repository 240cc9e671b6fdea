package org.asbuilt.server.view;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.model.Id;
import org.asbuilt.model.Link;
import org.asbuilt.network.Combination;
import org.asbuilt.network.Discrepancy;
import org.asbuilt.network.Extent;
import org.asbuilt.network.ThreeWay;

/**
 * A connection as documented, as permitted and as observed.
 *
 * @param id the connection
 * @param name what it is called
 * @param source who opens it, if that is known
 * @param destination who answers, if that is known
 * @param protocol the application protocol
 * @param transport the transport protocol
 * @param port the port at the destination
 * @param zones the zones of its ends that stand in one, the source's first
 * @param documented whether the design asks for it
 * @param permitted whether the rules let it pass
 * @param observed whether it was seen
 * @param combination the name of the combination, if all three are known
 * @param words the combination in words
 * @param possible the combinations that what is known leaves
 * @param discrepancies in which ways two of the three are known to disagree
 * @param extent how much of it is permitted: WHOLLY, PARTLY, NOT, or UNKNOWN if the rules do not decide it
 * @param certain whether nothing that is unknown or was not understood could change what is permitted
 * @param reason why that is permitted, refused or not known
 */
public record ThreeWayView(
        String id,
        String name,
        Optional<Named> source,
        Optional<Named> destination,
        Optional<String> protocol,
        Optional<String> transport,
        Optional<Integer> port,
        List<Named> zones,
        ThreeSideView documented,
        ThreeSideView permitted,
        ThreeSideView observed,
        Optional<String> combination,
        Optional<String> words,
        List<String> possible,
        List<String> discrepancies,
        String extent,
        boolean certain,
        String reason) {

    /**
     * One of the three.
     *
     * @param state yes, no, or empty if it is not known
     * @param since since when it is so in the plant, if that is known
     * @param basis why the record says so; empty if it is worked out from the rules, or nobody has said anything
     * @param computed whether it is worked out from the rules
     */
    public record ThreeSideView(
            Optional<Boolean> state, Optional<Instant> since, Optional<SubjectView.BasisView> basis, boolean computed) {
        private static ThreeSideView of(ThreeWay.Side side, boolean computed) {
            return new ThreeSideView(side.state(), side.since(), side.basis().map(SubjectView.BasisView::of), computed);
        }
    }

    /**
     * How many connections there are of what.
     *
     * @param connections how many in all
     * @param combinations how many of each combination, those of which there is none too
     * @param undecided how many of which the combination is not known
     * @param discrepancies how many disagree in each way, surely and perhaps
     */
    public record TallyView(
            int connections, Map<String, Long> combinations, long undecided, Map<String, Disagreeing> discrepancies) {
        /** The tally of some rows. */
        public static TallyView of(List<ThreeWay.Row> rows) {
            Map<Combination, Long> counted = ThreeWay.tally(rows);
            Map<String, Long> combinations = new LinkedHashMap<>();
            Arrays.stream(Combination.values())
                    .forEach(one -> combinations.put(one.name(), counted.getOrDefault(one, 0L)));
            Map<String, Disagreeing> discrepancies = new LinkedHashMap<>();
            for (Discrepancy one : Discrepancy.values()) {
                long surely =
                        rows.stream().filter(row -> one.in(row).orElse(false)).count();
                long perhaps =
                        rows.stream().filter(row -> one.in(row).isEmpty()).count();
                discrepancies.put(one.name(), new Disagreeing(surely, perhaps));
            }
            return new TallyView(
                    rows.size(),
                    combinations,
                    rows.stream().filter(row -> row.combination().isEmpty()).count(),
                    discrepancies);
        }
    }

    /**
     * How many disagree in a way.
     *
     * @param surely of how many that is known
     * @param perhaps how many have the one, and of the other it is not known
     */
    public record Disagreeing(long surely, long perhaps) {}

    /**
     * The connections of an asset, a zone or a conduit.
     *
     * @param id of whom
     * @param name what it is called
     * @param tally how many of what
     */
    public record PlaceView(String id, String name, TallyView tally) {
        /** All of a check by place, the one with most disagreements first. */
        public static List<PlaceView> all(Map<Id, List<ThreeWay.Row>> places, Snapshot snapshot) {
            return places.entrySet().stream()
                    .map(place -> new PlaceView(
                            place.getKey().value(),
                            Shown.name(place.getKey(), snapshot),
                            TallyView.of(place.getValue())))
                    .sorted(Comparator.comparingLong((PlaceView place) -> -place.disagreeing())
                            .thenComparing(PlaceView::name)
                            .thenComparing(PlaceView::id))
                    .toList();
        }

        private long disagreeing() {
            return tally.discrepancies().values().stream()
                    .mapToLong(Disagreeing::surely)
                    .sum();
        }
    }

    /** A row of the check. */
    public static ThreeWayView of(ThreeWay.Row row, ThreeWay check) {
        Snapshot snapshot = check.snapshot();
        Optional<Link> link = snapshot.subject(row.connection()).flatMap(one -> one.facet(Link.class));
        Predicate<Discrepancy> disagrees = one -> one.in(row).orElse(false);
        return new ThreeWayView(
                row.connection().value(),
                name(row.connection(), link, snapshot),
                link.flatMap(Link::source).map(end -> named(end, snapshot)),
                link.flatMap(Link::destination).map(end -> named(end, snapshot)),
                link.flatMap(Link::protocol),
                link.flatMap(Link::transport).map(Shown::choice),
                link.flatMap(Link::port),
                check.zones(row).stream().map(zone -> named(zone, snapshot)).toList(),
                ThreeSideView.of(row.documented(), false),
                ThreeSideView.of(row.permitted(), row.permission().extent() != Extent.UNKNOWN),
                ThreeSideView.of(row.observed(), false),
                row.combination().map(Combination::name),
                row.combination().map(Combination::words),
                row.possible().stream().map(Combination::name).toList(),
                Arrays.stream(Discrepancy.values())
                        .filter(disagrees)
                        .map(Discrepancy::name)
                        .toList(),
                row.permission().extent().name(),
                row.permission().certain(),
                row.permission().reason());
    }

    /** What a connection is called; one that nobody named, by its ends. */
    private static String name(Id id, Optional<Link> link, Snapshot snapshot) {
        String name = Shown.name(id, snapshot);
        Optional<Id> source =
                link.flatMap(Link::source).filter(end -> snapshot.resolved(end).isPresent());
        Optional<Id> destination = link.flatMap(Link::destination)
                .filter(end -> snapshot.resolved(end).isPresent());
        return name.equals(id.value()) && source.isPresent() && destination.isPresent()
                ? Shown.name(source.get(), snapshot) + " to " + Shown.name(destination.get(), snapshot)
                : name;
    }

    private static Named named(Id id, Snapshot snapshot) {
        return Named.of(id, snapshot);
    }
}
