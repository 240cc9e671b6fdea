package org.asbuilt.server.identity;

import java.util.Locale;
import java.util.Optional;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id and says which are too weak. Source: RFC 9106; NIST SP 800-63B-4 3.1.1 (length counts, no
 * rules of composition).
 */
@Component
public final class Passwords {
    /** The shortest password that is taken, in characters. */
    public static final int SHORTEST = 12;

    private static final int LONGEST = 200;
    private static final int FEWEST_DIFFERENT = 5;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 32 << 10;
    private static final int PASSES = 3;

    private final Argon2PasswordEncoder argon =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final String nobodys = hash("nobody signs in with this");

    /** What speaks against a password; empty if nothing does. */
    public Optional<String> objection(String password, String user) {
        if (password.length() < SHORTEST) {
            return Optional.of("a password has at least " + SHORTEST + " characters");
        }
        if (password.length() > LONGEST) {
            return Optional.of("a password has at most " + LONGEST + " characters");
        }
        if (password.chars().distinct().count() < FEWEST_DIFFERENT) {
            return Optional.of("a password has at least " + FEWEST_DIFFERENT + " different characters");
        }
        String folded = password.toLowerCase(Locale.ROOT);
        return folded.contains(user.toLowerCase(Locale.ROOT)) || folded.contains("asbuilt")
                ? Optional.of("a password contains neither the user name nor the name of this product")
                : Optional.empty();
    }

    /** The hash to keep. */
    public String hash(String password) {
        String hash = argon.encode(password);
        if (hash == null) {
            throw new IllegalStateException("Argon2 gave no hash");
        }
        return hash;
    }

    /** Whether the password is that of the hash; takes as long where there is no hash, so that nobody learns who exists. */
    public boolean matches(String password, Optional<String> hash) {
        return argon.matches(password, hash.orElse(nobodys)) && hash.isPresent();
    }
}
