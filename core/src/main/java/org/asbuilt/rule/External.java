package org.asbuilt.rule;

import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Standing;

/** What comes in from outside the organisation. */
final class External {
    private External() {}

    /** Whether it is an access path, or a connection of which one end is known to be outside the organisation and the other is not. */
    static boolean isWayIn(Subject subject, Circumstances around) {
        if (subject.kind() == Kind.ACCESS_PATH) {
            return true;
        }
        Optional<Link> link = subject.facet(Link.class);
        return link.flatMap(around.zoning()::ends)
                .filter(ends -> ends.oneIs(Standing::beyond))
                .isPresent();
    }
}
