package org.asbuilt.access;

import java.time.Instant;
import java.util.Optional;
import org.asbuilt.model.Digest;

/**
 * A link that can be used once: it lets whoever holds it choose a password.
 *
 * @param token the digest of the secret in the link; the secret itself is kept nowhere
 * @param user whose password; empty for the first administrator, who also chooses the user name
 * @param expires when it stops to work
 */
public record OneTimeLink(Digest token, Optional<String> user, Instant expires) {}
