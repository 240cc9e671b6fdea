package org.asbuilt.rule;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Subject;
import org.asbuilt.logbook.Verdict;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.NetworkProfile;
import org.asbuilt.model.Platform;
import org.asbuilt.model.Shape;
import org.asbuilt.model.SourceType;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** What is in the record has been seen in the plant. */
public record VerifiedInThePlant() implements Rule {
    private static final Set<SourceType> DESIGN =
            EnumSet.of(SourceType.DESIGN_DOCUMENT, SourceType.PROCESS_DOCUMENT, SourceType.SAFETY_DOCUMENT);
    private static final Set<String> READ_AT_THE_DEVICE = Set.of(
            Shape.of(Nameplate.class).name(),
            Shape.of(Platform.class).name(),
            Shape.of(NetworkPort.class).name(),
            Shape.of(NetworkProfile.class).name());
    private static final Manual MANUAL = new Manual(
            "What is in the record was verified in the plant, and does not rest on design documents alone",
            Set.of(Kind.ASSET, Kind.NETWORK),
            Severity.WARNING,
            Optional.of(Criterion.ACCURACY),
            "What was drawn is not always what was built, and what was built was changed since. Whoever isolates by the drawing may isolate the wrong cable.",
            "A new plant that was accepted against these drawings last month; let an expert attest it.",
            "As designed, not verified in the plant: put it on a walkdown, take in a configuration or a capture, or let an expert confirm it.",
            "Requirements P1.V-07; definitive view guidance, principle 1 (brownfield)");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject subject, Circumstances around) {
        List<RecordedClaim> claims = around.claims(subject.id());
        boolean paper = !claims.isEmpty()
                && claims.stream()
                        .allMatch(claim -> DESIGN.contains(claim.source().type()));
        if (!paper || !around.isAtWork(subject) || isKnownToSomebody(subject, around)) {
            return List.of();
        }
        String titles = claims.stream()
                .map(claim -> claim.source().title())
                .distinct()
                .sorted()
                .limit(3)
                .collect(Collectors.joining(", "));
        return List.of(Finding.of(
                this, subject, subject.name() + ": as designed, not verified in the plant; known only from " + titles));
    }

    /** Whether an expert confirmed it, or somebody stated what can only be read at the device. */
    private static boolean isKnownToSomebody(Subject subject, Circumstances around) {
        boolean attested = around.logged().attestations(subject.id()).stream()
                .anyMatch(attestation -> attestation.verdict() == Verdict.RIGHT);
        return attested
                || subject.facts().entrySet().stream()
                        .filter(slot ->
                                READ_AT_THE_DEVICE.contains(slot.getKey().facet()))
                        .flatMap(slot -> slot.getValue().stream())
                        .flatMap(fact -> fact.parts().values().stream())
                        .anyMatch(said -> said.basis() instanceof Basis.Stated);
    }
}
