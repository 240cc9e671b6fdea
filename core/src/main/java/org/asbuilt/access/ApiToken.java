package org.asbuilt.access;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.model.Digest;

/**
 * Lets a program act for a person within bounds. It never permits more than the person may, and nobody approves by it. Source:
 * requirements S-14.
 *
 * @param token the digest of the secret; the secret itself is shown once and kept nowhere
 * @param user for whom it acts
 * @param name what the person calls it
 * @param scopes what it permits, if the person may
 * @param since when it was made
 * @param expires when it stops to work
 * @param used when it was last used, exact to a minute
 */
public record ApiToken(
        Digest token,
        String user,
        String name,
        Set<Permission> scopes,
        Instant since,
        Instant expires,
        Optional<Instant> used) {
    /** What a token can permit at most. */
    public static final Set<Permission> GRANTABLE = Collections.unmodifiableSet(EnumSet.of(
            Permission.READ,
            Permission.IMPORT,
            Permission.DELIVER,
            Permission.PROPOSE,
            Permission.AUDIT,
            Permission.MONITOR));

    /** Copies the scopes. */
    public ApiToken {
        EnumSet<Permission> copied = EnumSet.noneOf(Permission.class);
        copied.addAll(scopes);
        scopes = Collections.unmodifiableSet(copied);
    }

    /** The name by which lists and the access log call it: it tells nothing of the secret. */
    public String id() {
        return token.hex().substring(0, 16);
    }
}
