package org.asbuilt.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The name of a subject: stable, never reused, without meaning. Its text is the kind, a hyphen and sixteen characters
 * of base 32, for example {@code asset-4f7k2m9q0r3t5v8x}.
 *
 * @param value the text
 */
public record Id(String value) implements Comparable<Id> {
    private static final int AFTER_KIND = 17;

    /** The longest name of a kind that is looked for. */
    private static final int LONGEST = Arrays.stream(Kind.values())
            .mapToInt(kind -> kind.text().length())
            .max()
            .orElse(0);

    /** Kinds by the length of their names, which few share. */
    private static final List<List<Kind>> KINDS = IntStream.rangeClosed(0, LONGEST)
            .mapToObj(length -> Arrays.stream(Kind.values())
                    .filter(kind -> kind.text().length() == length)
                    .toList())
            .toList();

    private static final String BASE32 = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final boolean[] IN_BASE32 = new boolean[128];

    static {
        BASE32.chars().forEach(digit -> IN_BASE32[digit] = true);
    }

    /** Checks the form. */
    public Id {
        if (!hasForm(value)) {
            throw InvalidValue.expected("an id such as asset-4f7k2m9q0r3t5v8x", value);
        }
    }

    /**
     * The id that belongs to a seed: the same seed gives the same id, other seeds another (80 bits of SHA-256).
     *
     * @param kind the kind of the subject
     * @param seed what makes the subject unique, for example the number of the change and of the item in it
     */
    public static Id of(Kind kind, String seed) {
        byte[] hash = Digest.of((kind.text() + "\n" + seed).getBytes(StandardCharsets.UTF_8))
                .bytes();
        StringBuilder text = new StringBuilder(kind.text()).append('-');
        for (int i = 0; i < 16; i++) {
            int bit = i * 5;
            int pair = ((hash[bit / 8] & 0xff) << 8) | (hash[bit / 8 + 1] & 0xff);
            text.append(BASE32.charAt((pair >> (11 - bit % 8)) & 31));
        }
        return new Id(text.toString());
    }

    /** Whether a text has the form of an id of a kind that there is. */
    public static boolean isOne(String text) {
        return hasForm(text)
                && Arrays.stream(Kind.values())
                        .anyMatch(kind -> kind.text().equals(text.substring(0, text.length() - AFTER_KIND)));
    }

    /** A record is full of ids: looked at by an expression, they would be a tenth of the time that loading it takes. */
    private static boolean hasForm(String text) {
        int kind = text.length() - AFTER_KIND;
        if (kind < 1 || text.charAt(kind) != '-' || text.charAt(0) == '-') {
            return false;
        }
        for (int i = 0; i < kind; i++) {
            char at = text.charAt(i);
            if (at != '-' && (at < 'a' || at > 'z')) {
                return false;
            }
        }
        for (int i = kind + 1; i < text.length(); i++) {
            char at = text.charAt(i);
            if (at >= IN_BASE32.length || !IN_BASE32[at]) {
                return false;
            }
        }
        return true;
    }

    /** The kind of the subject that this id names. */
    public Kind kind() {
        int length = value.length() - AFTER_KIND;
        for (Kind kind : length > LONGEST ? List.<Kind>of() : KINDS.get(length)) {
            if (value.startsWith(kind.text())) {
                return kind;
            }
        }
        return Kind.parse(value.substring(0, length));
    }

    /** As a record would be compared, without the detour: rules look ids up many millions of times. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Id id && value.equals(id.value));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(Id other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
