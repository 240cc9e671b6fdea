package org.asbuilt.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.asbuilt.model.Digest;

/** Where API tokens are kept. */
public interface TokenBook {

    /** The token of that secret, whether it still works or not. */
    Optional<ApiToken> token(Digest token);

    /** A person's tokens, the eldest first. */
    List<ApiToken> of(String user);

    /** Keeps one. */
    void add(ApiToken token);

    /** Writes down that one was used. */
    void used(Digest token, Instant now);

    /** Revokes one of a person's. */
    boolean revoke(String user, Digest token);

    /** Revokes all of a person's; how many. */
    int revokeAll(String user);
}
