package org.asbuilt.access;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.asbuilt.model.Digest;

/**
 * One browser in which somebody is signed in.
 *
 * @param token the digest of the secret in the cookie; the secret itself is kept nowhere
 * @param user whose it is
 * @param begun when it began
 * @param used when it was last used, exact to a minute
 * @param expires when it ends however much it is used
 * @param place the network address that began it
 * @param device what the browser says it is, shortened
 * @param factors what the person has shown in it
 * @param proven when a factor was last shown
 * @param mark the digest of the password and the roles that it was begun with; with others it ends
 */
public record Session(
        Digest token,
        String user,
        Instant begun,
        Instant used,
        Instant expires,
        String place,
        String device,
        SortedSet<Factor> factors,
        Instant proven,
        Digest mark) {

    /** Copies the factors. */
    public Session {
        factors = Collections.unmodifiableSortedSet(new TreeSet<>(factors));
    }

    /** The name by which lists and requests to end it call it: it tells nothing of the secret. */
    public String id() {
        return token.hex().substring(0, 16);
    }

    /** Whether more than a password was shown. */
    public boolean hasSecond() {
        return factors.stream().anyMatch(Factor::isSecond);
    }

    /** The same under another secret, after more was shown. */
    public Session proven(Digest fresh, Set<Factor> shown, Instant now) {
        TreeSet<Factor> all = new TreeSet<>(factors);
        all.addAll(shown);
        return new Session(fresh, user, begun, now, expires, place, device, all, now, mark);
    }

    /** The same under another secret, with another mark. */
    public Session marked(Digest fresh, Digest other) {
        return new Session(fresh, user, begun, used, expires, place, device, factors, proven, other);
    }
}
