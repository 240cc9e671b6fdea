package org.asbuilt.thirdparty.oversight;

import java.util.List;
import java.util.Optional;
import org.asbuilt.logbook.Entry;
import org.asbuilt.model.Id;
import org.asbuilt.thirdparty.session.ObservedSession;

/**
 * An observed session with what the record says of it.
 *
 * @param session the session
 * @param open whether it lasts, as far as the newest log tells
 * @param path the access path that it came by
 * @param thirdParty the third party
 * @param visitor the person
 * @param verdict what it comes to
 * @param why in a sentence
 * @param missing the facts that are missing to tell
 * @param approval the name of the approval that it was held against
 * @param review what somebody said of it
 * @param within the key of the session at another device that it is part of: both are one visit
 */
public record JudgedSession(
        ObservedSession session,
        boolean open,
        Optional<EntryWay> path,
        Optional<Id> thirdParty,
        Optional<Id> visitor,
        SessionVerdict verdict,
        String why,
        List<String> missing,
        Optional<String> approval,
        Optional<Entry.SessionReviewed> review,
        Optional<String> within) {
    /** Copies the list. */
    public JudgedSession {
        missing = List.copyOf(missing);
    }

    /** The same as part of another one. */
    JudgedSession within(Optional<String> other) {
        return new JudgedSession(
                session, open, path, thirdParty, visitor, verdict, why, missing, approval, review, other);
    }

    /** Whether it has to be looked into and nobody has. */
    public boolean waits() {
        return verdict.isIrregular() && review.isEmpty();
    }
}
