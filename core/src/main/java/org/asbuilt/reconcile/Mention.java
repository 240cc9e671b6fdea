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

    List<RecordedClaim> claims() {
        return claims;
    }

    List<Long> evidence() {
        return claims.stream().map(RecordedClaim::id).sorted().toList();
    }
}
