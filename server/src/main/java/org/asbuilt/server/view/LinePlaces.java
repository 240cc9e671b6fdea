package org.asbuilt.server.view;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.model.Id;
import org.asbuilt.model.Slot;

/** Where in their sources lines of configurations stand: the file and the line. */
public final class LinePlaces {
    private final Map<Line, String> places;

    /**
     * A line of a device.
     *
     * @param device the device
     * @param slot the rule, route, translation or line that was not understood
     */
    public record Line(Id device, Slot slot) {}

    private LinePlaces(Map<Line, String> places) {
        this.places = places;
    }

    /**
     * The places of some lines.
     *
     * @param snapshot the record that they are of
     * @param lines which
     * @param numbered gives claims by their numbers
     */
    public static LinePlaces of(
            Snapshot snapshot, Stream<Line> lines, Function<Collection<Long>, Map<Long, RecordedClaim>> numbered) {
        Map<Line, Long> claims = new LinkedHashMap<>();
        lines.distinct().forEach(line -> claim(snapshot, line).ifPresent(number -> claims.put(line, number)));
        Map<Long, RecordedClaim> found = numbered.apply(claims.values());
        Map<Line, String> places = new HashMap<>();
        claims.forEach((line, number) -> Optional.ofNullable(found.get(number))
                .ifPresent(claim -> places.put(
                        line,
                        claim.source().title() + " " + claim.claim().locus().text())));
        return new LinePlaces(places);
    }

    private static Optional<Long> claim(Snapshot snapshot, Line line) {
        return snapshot.resolved(line.device())
                .flatMap(device -> device.fact(line.slot()))
                .flatMap(fact -> fact.said("words")
                        .map(Stream::of)
                        .orElseGet(() -> fact.parts().values().stream())
                        .flatMap(said -> claims(said.basis()).stream())
                        .findFirst());
    }

    private static List<Long> claims(Basis basis) {
        return switch (basis) {
            case Basis.Claimed claimed -> claimed.claims();
            case Basis.Decided decided -> decided.chosen();
            case Basis.Stated ignored -> List.of();
            case Basis.Computed ignored -> List.of();
        };
    }

    /** The place of a line; empty where a person stated it, or its source is not shown. */
    Optional<String> place(Id device, Slot slot) {
        return Optional.ofNullable(places.get(new Line(device, slot)));
    }
}
