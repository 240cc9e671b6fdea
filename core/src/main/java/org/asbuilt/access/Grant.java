package org.asbuilt.access;

import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;
import org.asbuilt.validation.Extent;

/**
 * A role that somebody has, for a part of the plant and for a time.
 *
 * @param role which role
 * @param scope for what; an extent that names nothing is the whole plant
 * @param from since when
 * @param until when it ends by itself; empty for never
 * @param deputyFor for whom the person stands in, a user name; empty if it is the person's own
 * @param confirmed when somebody last looked at it and found it right; at first when it was given
 */
public record Grant(
        Role role, Extent scope, Instant from, Optional<Instant> until, Optional<String> deputyFor, Instant confirmed) {
    /** The whole plant. */
    public static final Extent EVERYWHERE =
            new Extent(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());

    /** A role for the whole plant, without an end. */
    public static Grant of(Role role, Instant since) {
        return new Grant(role, EVERYWHERE, since, Optional.empty(), Optional.empty(), since);
    }

    /** Whether it counts at a moment. */
    public boolean isActive(Instant now) {
        return !now.isBefore(from) && until.map(now::isBefore).orElse(true);
    }

    /** The same, looked at and found right. */
    public Grant confirmed(Instant at) {
        return new Grant(role, scope, from, until, deputyFor, at);
    }
}
