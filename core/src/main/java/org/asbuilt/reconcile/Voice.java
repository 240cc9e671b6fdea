package org.asbuilt.reconcile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Part;
import org.asbuilt.model.SourceType.Standing;

/**
 * The claims that agree on one value of a part. Voices are ordered by trust: the surer claim first; then what saw the plant
 * before what configures it before what describes it; then more sources before fewer; then the newer.
 *
 * @param value the value as the most trusted claim writes it
 * @param claims the claims, at least one, in the order of taking in
 * @param exact whether it was said of the very entry of the record, letter by letter, as in a list that comes back edited:
 *     then another way of writing is another value
 */
record Voice(String value, List<RecordedClaim> claims, boolean exact) {
    private static final Comparator<Voice> TRUST = Comparator.comparing(Voice::confidence)
            .thenComparing(Voice::standing, Comparator.reverseOrder())
            .thenComparing(Comparator.comparingInt(Voice::sources).reversed())
            .thenComparing(Voice::newest, Comparator.reverseOrder())
            .thenComparing(Voice::value);

    /** A claim with its value after names have been resolved to ids. */
    record Spoken(RecordedClaim claim, String value, boolean exact) {}

    /** The voices about a part, most trusted first. */
    static List<Voice> of(Part part, List<Spoken> spoken) {
        List<List<Spoken>> voices = new ArrayList<>();
        Map<String, List<Spoken>> byFold = new HashMap<>();
        Map<String, List<Spoken>> byValue = new HashMap<>();
        for (Spoken one : spoken) {
            if (one.exact()) {
                byValue.computeIfAbsent(one.value(), value -> {
                            List<Spoken> own = new ArrayList<>();
                            voices.add(own);
                            return own;
                        })
                        .add(one);
                continue;
            }
            byFold.computeIfAbsent(part.comparison().fold(one.value()), fold -> join(part, one, voices))
                    .add(one);
        }
        return voices.stream().map(Voice::of).sorted(TRUST).toList();
    }

    /** The voice that a value agrees with although it folds differently, or a new one. */
    private static List<Spoken> join(Part part, Spoken one, List<List<Spoken>> voices) {
        for (List<Spoken> voice : voices) {
            if (!voice.getFirst().exact() && part.agree(voice.getFirst().value(), one.value())) {
                return voice;
            }
        }
        List<Spoken> fresh = new ArrayList<>();
        voices.add(fresh);
        return fresh;
    }

    private static Voice of(List<Spoken> agreeing) {
        String best = agreeing.stream()
                .min(Comparator.comparing(
                                (Spoken spoken) -> spoken.claim().claim().confidence())
                        .thenComparingLong(spoken -> spoken.claim().id()))
                .map(Spoken::value)
                .orElseThrow();
        return new Voice(
                best,
                agreeing.stream().map(Spoken::claim).toList(),
                agreeing.getFirst().exact());
    }

    /** Whether it says what is recorded. */
    boolean says(Part part, String recorded) {
        return exact ? value.equals(recorded) : part.agree(recorded, value);
    }

    List<Long> evidence() {
        return claims.stream().map(RecordedClaim::id).sorted().distinct().toList();
    }

    Confidence confidence() {
        return claims.stream()
                .map(claim -> claim.claim().confidence())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Whether it is more than a hint. */
    boolean isFirm() {
        return confidence().compareTo(Confidence.POSSIBLE) < 0;
    }

    boolean isDocumented() {
        return claims.stream().anyMatch(Bearer::documents);
    }

    boolean isObserved() {
        return standing() == Standing.OBSERVATION;
    }

    /** Whether an observer is among those who say so, whoever else says it. */
    boolean isObservedToo() {
        return claims.stream().anyMatch(claim -> !Bearer.documents(claim));
    }

    /** Whether an observer of it had an address in view. */
    boolean hadInView(String address) {
        return claims.stream()
                .flatMap(claim -> claim.source().coverage().stream())
                .anyMatch(coverage -> coverage.couldSee(IpAddress.parse(address)));
    }

    /** When it was first seen to be so in the plant, if a source tells. */
    Optional<Instant> since() {
        return claims.stream().flatMap(claim -> moment(claim).stream()).min(Comparator.naturalOrder());
    }

    /** Who says so, in words. */
    String speakers() {
        return claims.stream()
                .map(claim ->
                        claim.source().title() + " (" + claim.claim().locus().text() + ")")
                .distinct()
                .limit(3)
                .collect(Collectors.joining(", "));
    }

    static Optional<Instant> moment(RecordedClaim claim) {
        return claim.claim().observed().or(() -> claim.source().produced());
    }

    boolean hasASourceOf(Voice other) {
        return claims.stream()
                .anyMatch(mine -> other.claims().stream()
                        .anyMatch(theirs ->
                                mine.source().id().equals(theirs.source().id())));
    }

    private Standing standing() {
        return claims.stream()
                .map(claim -> claim.source().type().standing())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private int sources() {
        TreeSet<String> ids = new TreeSet<>();
        claims.forEach(claim -> ids.add(claim.source().id()));
        return ids.size();
    }

    private Instant newest() {
        return claims.stream()
                .map(claim -> moment(claim).orElse(Instant.MIN))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
