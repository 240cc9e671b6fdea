package org.asbuilt.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.asbuilt.model.InvalidValue;

/** What a subject can be said to be by {@code is:}. */
public enum Flag {
    /** Neither class nor maker nor model of an asset is recorded, or it is something that is known not to be known. */
    UNKNOWN("it is not known what it is"),
    /** All criteria of validation pass. Source: requirements P1.V-06. */
    VALIDATED("it is validated"),
    /** Nobody who knows the plant has confirmed anything of it. */
    UNVALIDATED("nobody has confirmed anything of it"),
    /** Some of it rests on nothing younger than the last work on the plant. */
    STALE("what is known of it is stale"),
    /** Something about it waits for a decision between sources. */
    DISPUTED("sources dispute about it"),
    /** A matter about it waits in the inbox. */
    WAITING("a matter about it waits for a decision"),
    /** A rule finds something at it that nobody bears. */
    FLAGGED("a rule finds something at it");

    private final String words;

    Flag(String words) {
        this.words = words;
    }

    /** As it is written behind {@code is:}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As a clause. */
    public String words() {
        return words;
    }

    /**
     * Reads it.
     *
     * @throws InvalidValue if there is no such flag
     */
    public static Flag parse(String text) {
        return Arrays.stream(values())
                .filter(flag -> flag.text().equals(text.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> InvalidValue.expected(
                        "one of " + Arrays.stream(values()).map(Flag::text).collect(Collectors.joining(", ")), text));
    }
}
