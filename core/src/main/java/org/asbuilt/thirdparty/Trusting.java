package org.asbuilt.thirdparty;

import java.util.Optional;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.RemoteAccess;
import org.asbuilt.model.Trust;
import org.asbuilt.model.TrustBasis;
import org.asbuilt.validation.Circumstances;

/** What trust in whoever comes in by an access path stands on. Source: requirements P5-06. */
public final class Trusting {
    private Trusting() {}

    /** The trust that counts for an access path: its own where it says what it stands on, else that in the third party. */
    public static Optional<Trust> of(Subject path, Circumstances around) {
        Optional<Trust> own =
                path.facet(Trust.class).filter(trust -> !trust.basis().isEmpty());
        return own.isPresent()
                ? own
                : path.facet(RemoteAccess.class)
                        .flatMap(RemoteAccess::thirdParty)
                        .flatMap(around::subject)
                        .flatMap(party -> party.facet(Trust.class));
    }

    /** What that trust stands on; empty if it is not recorded. */
    public static Set<TrustBasis> basis(Subject path, Circumstances around) {
        return of(path, around).<Set<TrustBasis>>map(Trust::basis).orElse(Set.of());
    }
}
