package org.asbuilt.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.asbuilt.model.Digest;

/** Where sessions are kept, so that every server on the record knows them. */
public interface SessionBook {

    /** The session of that secret. */
    Optional<Session> session(Digest token);

    /** The sessions of a person, the one that was used last first. */
    List<Session> of(String user);

    /** Everybody's sessions, by person. */
    List<Session> all();

    /** Keeps one; of the person's others, those used longest ago end, so that no more than so many are left. */
    void add(Session session, int most);

    /**
     * Keeps one in the place of that with the old secret.
     *
     * @return whether the old one was still there; if not, nothing is kept
     */
    boolean replace(Digest old, Session session);

    /** Writes down that one was used. */
    void used(Digest token, Instant now);

    /** Ends one. */
    void end(Digest token);

    /** Ends those of a person but the one that is named; how many. */
    int endOthers(String user, Optional<Digest> kept);

    /** Forgets those that have ended by themselves: used last before the one moment, or expired before the other. */
    int forget(Instant usedBefore, Instant expiredBefore);
}
