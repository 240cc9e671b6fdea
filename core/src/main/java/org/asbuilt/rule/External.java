package org.asbuilt.rule;

import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;

/** What comes in from outside the organisation. */
final class External {
    private External() {}

    /** Whether it is an access path, or a connection of which one end is known to be outside the organisation and the other is not. */
    static boolean isWayIn(Subject subject, Circumstances around) {
        return subject.kind() == Kind.ACCESS_PATH
                || around.zoning().fromOutside().connections().contains(subject.id());
    }
}
