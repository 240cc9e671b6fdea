package org.asbuilt.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.RecordedClaim;

/** All claims that point at a subject in the same words, and what became of them. */
final class Mention {
    private final About about;
    private final Set<Hint> hints;
    private final List<RecordedClaim> claims = new ArrayList<>();

    Mention(About about) {
        this.about = about;
        this.hints = Identity.telling(about.hints());
    }

    About about() {
        return about;
    }

    /** The hints that identify something; may be empty. */
    Set<Hint> hints() {
        return hints;
    }

    /** Leaves out the identifiers that a person has refused to believe of this mention. */
    void disregard(Set<Long> refused) {
        hints.removeIf(hint -> {
            List<RecordedClaim> saying = claims.stream()
                    .filter(claim -> claim.claim().path().slot().facet().equals("networkPort"))
                    .filter(claim -> claim.claim().value().equals(Identity.value(hint)))
                    .toList();
            return !saying.isEmpty() && saying.stream().allMatch(claim -> refused.contains(claim.id()));
        });
    }

    List<RecordedClaim> claims() {
        return claims;
    }

    List<Long> evidence() {
        return claims.stream().map(RecordedClaim::id).sorted().toList();
    }
}
