package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Shape;
import org.asbuilt.model.Slot;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** Every value has a source. */
public record ValueHasSource() implements Rule {
    private static final Manual MANUAL = new Manual(
            "Every value has a source that still stands, or a person who says how it is known",
            Set.of(Kind.ASSET, Kind.NETWORK, Kind.SITE, Kind.SYSTEM, Kind.ZONE),
            Severity.WARNING,
            Optional.of(Criterion.ACCURACY),
            "A value that nobody can trace cannot be checked, and in a dispute with another source it always loses or always wins by chance.",
            "The source was withdrawn because of a fault elsewhere in it; another source or an expert can say the same.",
            "Take in the source again, or let somebody who knows state the value with how they know.",
            "Requirements G-03; definitive view guidance, principle 1 (validation)");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject subject, Circumstances around) {
        List<RecordedClaim> claims = around.claims(subject.id());
        Set<Long> waiting = waiting(subject, around);
        SortedSet<String> unsourced = new TreeSet<>();
        for (List<Fact> facts : subject.facts().values()) {
            Fact fact = facts.getLast();
            fact.parts().forEach((part, said) -> {
                if (!hasSource(said.basis(), fact.slot(), part, claims, waiting)) {
                    unsourced.add(Shape.named(fact.slot().facet()).part(part).label());
                }
            });
        }
        return unsourced.isEmpty()
                ? List.of()
                : List.of(Finding.of(this, subject, subject.name() + ": unsourced: " + String.join(", ", unsourced)));
    }

    /**
     * The claims behind matters about the subject that wait. A subject that is only proposed has no others: they stand, and are attributed to it
     * when it is in the record.
     */
    private static Set<Long> waiting(Subject subject, Circumstances around) {
        return around.items(subject.id()).stream()
                .flatMap(item -> item.evidence().stream())
                .collect(Collectors.toSet());
    }

    private static boolean hasSource(
            Basis basis, Slot slot, String part, List<RecordedClaim> claims, Set<Long> waiting) {
        return switch (basis) {
            case Basis.Stated stated -> !stated.words().isBlank();
            case Basis.Claimed claimed ->
                isClaimed(claimed, slot, part, claims)
                        || claimed.claims().stream().anyMatch(waiting::contains);
            case Basis.Decided decided -> !decided.reason().isBlank();
            case Basis.Computed ignored -> true;
        };
    }

    private static boolean isClaimed(Basis.Claimed basis, Slot slot, String part, List<RecordedClaim> claims) {
        for (RecordedClaim claim : claims) {
            PartPath path = claim.claim().path();
            boolean same = path.part().equals(part) && path.slot().equals(slot);
            if (same || basis.claims().contains(claim.id())) {
                return true;
            }
        }
        return false;
    }
}
