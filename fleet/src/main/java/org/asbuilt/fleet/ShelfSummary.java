package org.asbuilt.fleet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.asbuilt.dissect.TrafficSummary;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Coverage;
import org.asbuilt.evidence.Method;
import org.asbuilt.evidence.Receipt;
import org.asbuilt.evidence.Receipt.Remark;
import org.asbuilt.importers.capture.CaptureReading;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Progress;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.observed.Observed;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.Digest;

/**
 * The pieces of one {@link Shelf} by the digest of their files. Merging is associative, commutative and idempotent: of the same
 * content under two names the lesser name counts, so what is read twice, or sent twice, counts once. What is to be sent is worked out
 * from the pieces in the order of their names and does not depend on the order in which they came.
 */
final class ShelfSummary {
    private final SortedMap<Digest, Piece> pieces;

    private ShelfSummary(SortedMap<Digest, Piece> pieces) {
        this.pieces = pieces;
    }

    /** Of pieces of one shelf. */
    static ShelfSummary of(Collection<Piece> pieces) {
        SortedMap<Digest, Piece> all = new TreeMap<>();
        pieces.forEach(piece -> all.merge(piece.file().digest(), piece, ShelfSummary::lesser));
        return new ShelfSummary(all);
    }

    /** Both together. */
    ShelfSummary merge(ShelfSummary other) {
        List<Piece> both = new ArrayList<>(pieces.values());
        both.addAll(other.pieces.values());
        return of(both);
    }

    /** Of two pieces of the same content the one that counts. */
    static Piece lesser(Piece one, Piece other) {
        return one.file().name().compareTo(other.file().name()) <= 0 ? one : other;
    }

    /** What the sensor observed; empty if there is no piece. */
    Optional<Observed> observed() {
        List<Piece> inOrder = pieces.values().stream()
                .sorted(Comparator.comparing((Piece piece) -> piece.file().name())
                        .thenComparing(piece -> piece.file().digest()))
                .toList();
        if (inOrder.isEmpty()) {
            return Optional.empty();
        }
        List<Claim> claims = new ArrayList<>(once(inOrder));
        List<Map<String, Long>> counts = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>();
        List<Coverage> coverages = new ArrayList<>();
        for (Piece piece : inOrder) {
            counts.add(piece.told().counts());
            remarks.addAll(piece.told().remarks());
            piece.told().coverage().ifPresent(coverages::add);
        }
        List<TrafficSummary> traffic =
                inOrder.stream().flatMap(piece -> piece.traffic().stream()).toList();
        if (!traffic.isEmpty()) {
            Receipt receipt = claim(merged(traffic), claims);
            counts.add(receipt.counts());
            remarks.addAll(receipt.remarks());
            receipt.coverage().ifPresent(coverages::add);
        }
        Observed any = inOrder.getFirst().told();
        return Optional.of(new Observed(
                any.site(),
                any.sensor(),
                any.from(),
                any.until(),
                inOrder.stream().map(Piece::file).toList(),
                Observed.sum(counts),
                remarks,
                together(coverages),
                claims));
    }

    /** In halves: adding one after the other would copy the first as often as there are others. */
    private static TrafficSummary merged(List<TrafficSummary> traffic) {
        if (traffic.size() == 1) {
            return traffic.getFirst();
        }
        int half = traffic.size() / 2;
        return merged(traffic.subList(0, half)).merge(merged(traffic.subList(half, traffic.size())));
    }

    private static Receipt claim(TrafficSummary traffic, List<Claim> claims) {
        return Reading.of(
                "packet-capture",
                "packets",
                Input.of("traffic", new byte[1]),
                Limits.standard(),
                claims::add,
                Progress.none(),
                reading -> CaptureReading.claim(reading, traffic));
    }

    private record Statement(About about, String path, String value, Method method, Confidence confidence) {}

    /** What several logs say alike is said once, at the earliest of its places, as a capture says it. */
    private static Collection<Claim> once(List<Piece> pieces) {
        Comparator<Claim> earliest = Comparator.comparing(
                        (Claim claim) -> claim.observed().orElse(Instant.MAX))
                .thenComparing(claim -> claim.locus().text());
        Map<Statement, Claim> once = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            for (Claim claim : piece.told().claims()) {
                Statement statement = new Statement(
                        claim.about(), claim.path().toString(), claim.value(), claim.method(), claim.confidence());
                once.merge(statement, claim, (one, other) -> earliest.compare(one, other) <= 0 ? one : other);
            }
        }
        return once.values();
    }

    private static Optional<Coverage> together(List<Coverage> coverages) {
        if (coverages.isEmpty()) {
            return Optional.empty();
        }
        Instant from =
                coverages.stream().map(Coverage::from).min(Instant::compareTo).orElseThrow();
        Instant until =
                coverages.stream().map(Coverage::until).max(Instant::compareTo).orElseThrow();
        Set<Cidr> networks = new TreeSet<>();
        Set<String> vantages = new LinkedHashSet<>();
        coverages.forEach(coverage -> {
            networks.addAll(coverage.networks());
            vantages.add(coverage.vantage());
        });
        return Optional.of(Coverage.of(from, until, networks, String.join("; ", new TreeSet<>(vantages))));
    }
}
