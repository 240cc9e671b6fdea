package org.asbuilt.server.identity;

import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id and says which are too weak. Source: RFC 9106; NIST SP 800-63B-4 3.1.1 (length counts, no
 * rules of composition; commonly used and expected ones are refused).
 */
@Component
public final class Passwords {
    /** The shortest password that is taken, in characters. */
    public static final int SHORTEST = 12;

    private static final int LONGEST = 200;
    private static final int FEWEST_DIFFERENT = 5;
    private static final int LOOKED_AT = 60;
    /** Withstands more than 10^8 guesses. */
    private static final int STRONG = 3;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 32 << 10;
    private static final int PASSES = 3;

    private final Argon2PasswordEncoder argon =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Zxcvbn guesser = new Zxcvbn();
    private final String nobodys = hash("nobody signs in with this");

    /** What speaks against a password of somebody who is called so; empty if nothing does. */
    public Optional<String> objection(String password, String user, String name) {
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
        if (folded.contains(user.toLowerCase(Locale.ROOT)) || folded.contains("asbuilt")) {
            return Optional.of("a password contains neither the user name nor the name of this product");
        }
        return guessable(password, user, name);
    }

    /** Passwords that many have, rows of keys, years, words and names that are only strung together. */
    private Optional<String> guessable(String password, String user, String name) {
        List<String> near = new ArrayList<>(List.of(user, name, "asbuilt"));
        near.addAll(List.of(name.split("\\s+")));
        // What follows makes it no weaker, and looking at all of it would take long.
        String looked = password.length() > LOOKED_AT ? password.substring(0, LOOKED_AT) : password;
        Strength strength = guesser.measure(looked, near);
        return strength.getScore() >= STRONG
                ? Optional.empty()
                : Optional.of(
                        "this password is among those that are guessed first: it is common, or made of names, years,"
                                + " rows of keys or repetitions");
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
