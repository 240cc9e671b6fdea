package org.asbuilt.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.Shape;

/** All claims that point at a subject in the same words, and what became of them. */
final class Mention {
    private static final String PORT = Shape.of(NetworkPort.class).name();
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
        if (refused.isEmpty()) {
            return;
        }
        hints.removeIf(hint -> {
            List<RecordedClaim> saying = claims.stream()
                    .filter(Mention::identifies)
                    .filter(claim -> claim.claim().value().equals(Identity.value(hint)))
                    .toList();
            return !saying.isEmpty() && saying.stream().allMatch(claim -> refused.contains(claim.id()));
        });
    }

    /** Whether a claim gives an identifier that is not believed any more once the claim is refused. */
    static boolean identifies(RecordedClaim claim) {
        return claim.claim().path().slot().facet().equals(PORT);
    }

    List<RecordedClaim> claims() {
        return claims;
    }

    List<Long> evidence() {
        return claims.stream().map(RecordedClaim::id).sorted().toList();
    }
}
