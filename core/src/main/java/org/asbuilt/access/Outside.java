package org.asbuilt.access;

import java.util.Locale;
import java.util.Optional;
import org.asbuilt.model.InvalidValue;

/**
 * Who vouches for a person that has no password here. A person has one home: this installation, or one of these.
 *
 * @param way how
 * @param name what the person is called there; 1 to 200 characters
 * @param key what never changes about the person there and is never given to another, taken down when the person first came in; empty
 *     until then. Whoever is later called so there but has another key is somebody else. Source: OpenID Connect Core 1.0 section 5.7
 *     (claim stability)
 */
public record Outside(Way way, String name, Optional<String> key) {
    private static final int LONGEST = 200;

    /** How somebody else vouches for a person. */
    public enum Way {
        /** An OpenID provider. Source: OpenID Connect Core 1.0. */
        OPENID,
        /** A directory. Source: RFC 4511. */
        DIRECTORY;

        /** The name in JSON and messages: lower case. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Checks the name.
     *
     * @throws InvalidValue if it is empty, too long or holds control characters
     */
    public Outside {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
            throw InvalidValue.expected(
                    "what the person is called at the " + way.text() + ", 1 to " + LONGEST + " characters", name);
        }
    }

    /** Somebody who has not come in yet. */
    public static Outside of(Way way, String name) {
        return new Outside(way, name, Optional.empty());
    }

    /** The same with what never changes there. */
    public Outside known(String unchanging) {
        return new Outside(way, name, Optional.of(unchanging));
    }
}
