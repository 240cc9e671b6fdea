package org.asbuilt.server.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Link;
import org.asbuilt.model.Placement;
import org.asbuilt.network.Combination;
import org.asbuilt.network.Discrepancy;
import org.asbuilt.network.ThreeWay;
import org.asbuilt.server.view.Shown;

/**
 * Which connections of the three-way check are wanted; what is not given does not matter.
 *
 * @param asset one of its ends
 * @param zone where one of its ends stands
 * @param conduit between two zones of which it is
 * @param site at which one of its ends is
 * @param words every one of these stands in its name, its ends, its protocol or its port, or is its id
 */
record ThreeWayFilter(
        Optional<Id> asset, Optional<Id> zone, Optional<Id> conduit, Optional<Id> site, Optional<String> words) {
    /** Wants those of which the combination is not known. */
    static final String UNDECIDED = "UNDECIDED";

    static ThreeWayFilter of(
            Optional<String> asset,
            Optional<String> zone,
            Optional<String> conduit,
            Optional<String> site,
            Optional<String> words) {
        return new ThreeWayFilter(
                asset.map(Id::new), zone.map(Id::new), conduit.map(Id::new), site.map(Id::new), words);
    }

    /** The connections of a check that are wanted, in its order. */
    List<ThreeWay.Row> of(ThreeWay check) {
        Optional<Set<Id>> joined = conduit.map(
                one -> check.rows(one).stream().map(ThreeWay.Row::connection).collect(Collectors.toSet()));
        Predicate<ThreeWay.Row> wanted =
                row -> asset.map(one -> check.ends(row).contains(one)).orElse(true)
                        && zone.map(one -> check.zones(row).contains(one)).orElse(true)
                        && joined.map(ids -> ids.contains(row.connection())).orElse(true)
                        && site.map(one -> isAt(row, one, check)).orElse(true)
                        && words.map(text -> says(row, text, check.snapshot())).orElse(true);
        return check.rows().stream().filter(wanted).toList();
    }

    /**
     * Whether a connection is of that combination, or not decided.
     *
     * @throws InvalidValue if there is no such combination
     */
    static Predicate<ThreeWay.Row> isOf(String combination) {
        String wanted = combination.toUpperCase(Locale.ROOT).replace('-', '_');
        if (wanted.equals(UNDECIDED)) {
            return row -> row.combination().isEmpty();
        }
        Combination one = choice(Combination.values(), wanted, UNDECIDED);
        return row -> row.combination().filter(one::equals).isPresent();
    }

    /**
     * Whether a connection disagrees in that way.
     *
     * @throws InvalidValue if there is no such way
     */
    static Predicate<ThreeWay.Row> disagrees(String way) {
        Discrepancy one =
                choice(Discrepancy.values(), way.toUpperCase(Locale.ROOT).replace('-', '_'));
        return row -> one.in(row).orElse(false);
    }

    static <E extends Enum<E>> E choice(E[] all, String wanted, String... more) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> InvalidValue.expected(
                        "one of "
                                + Stream.concat(Arrays.stream(all).map(Enum::name), Arrays.stream(more))
                                        .collect(Collectors.joining(", ")),
                        wanted));
    }

    private static boolean isAt(ThreeWay.Row row, Id site, ThreeWay check) {
        return check.ends(row).stream()
                .flatMap(end -> check.snapshot().subject(end).stream())
                .flatMap(end -> end.facet(Placement.class).flatMap(Placement::site).stream())
                .flatMap(id -> check.snapshot().resolved(id).stream())
                .map(Subject::id)
                .anyMatch(site::equals);
    }

    private static boolean says(ThreeWay.Row row, String words, Snapshot snapshot) {
        Optional<Link> link = snapshot.subject(row.connection()).flatMap(one -> one.facet(Link.class));
        String text = Stream.of(
                        Stream.of(Shown.name(row.connection(), snapshot)),
                        link.stream()
                                .flatMap(one -> Stream.concat(one.source().stream(), one.destination().stream()))
                                .map(end -> Shown.name(end, snapshot)),
                        link.flatMap(Link::protocol).stream(),
                        link.flatMap(Link::transport).map(Shown::choice).stream(),
                        link.flatMap(Link::port).map(String::valueOf).stream())
                .flatMap(part -> part)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(words.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                // An id is nothing but letters and figures: parts of it are found in it by chance.
                .allMatch(
                        word -> text.contains(word) || row.connection().value().equals(word));
    }
}
