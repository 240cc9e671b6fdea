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
 * <p>No record, because it keeps what follows from its text: rules look ids up and ask for their kinds many millions of times, and
 * what they wait for then is memory.
 */
public final class Id implements Comparable<Id> {
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

    /** So many ids are remembered to be used again: enough for the assets of a large plant, 1 MiB. */
    private static final int REMEMBERED = 1 << 18;

    /** Connections are by far the most, and hardly anything refers to them: they would push out what is asked for again. */
    private static final String OF_NOTHING_ELSE = Kind.CONNECTION.text() + "-";

    private static final @Nullable Id[] RECENT = new Id[REMEMBERED];

    private static final String BASE32 = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final boolean[] IN_BASE32 = new boolean[128];

    static {
        BASE32.chars().forEach(digit -> IN_BASE32[digit] = true);
    }

    private final String value;
    private final int hash;
    private final @Nullable Kind kind;

    /**
     * The id of that text.
     *
     * @throws InvalidValue if it has not the form of one
     */
    public Id(String value) {
        if (!hasForm(value)) {
            throw InvalidValue.expected("an id such as asset-4f7k2m9q0r3t5v8x", value);
        }
        this.value = value;
        hash = value.hashCode();
        kind = kindOf(value);
    }

    /**
     * The id of that text; mostly the very same object as was given for the text before. What is kept by the million is read with this:
     * both ends of all connections are ids of the same assets.
     *
     * @throws InvalidValue if it has not the form of one
     */
    public static Id shared(String text) {
        if (text.startsWith(OF_NOTHING_ELSE)) {
            return new Id(text);
        }
        int hash = text.hashCode();
        int place = (hash ^ hash >>> 16) & (REMEMBERED - 1);
        // Threads may write over each other: then an id is made once more. What an id consists of is final and safe to
        // read.
        Id known = RECENT[place];
        if (known != null && known.hash == hash && known.value.equals(text)) {
            return known;
        }
        Id id = new Id(text);
        RECENT[place] = id;
        return id;
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
        return shared(text.toString());
    }

    /** Whether a text has the form of an id of a kind that there is. */
    public static boolean isOne(String text) {
        return hasForm(text) && kindOf(text) != null;
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

    /** The text. */
    public String value() {
        return value;
    }

    /**
     * The kind of the subject that this id names.
     *
     * @throws InvalidValue if there is no such kind
     */
    public Kind kind() {
        return kind == null ? Kind.parse(value.substring(0, value.length() - AFTER_KIND)) : kind;
    }

    private static @Nullable Kind kindOf(String text) {
        int length = text.length() - AFTER_KIND;
        for (Kind kind : length > LONGEST ? List.<Kind>of() : KINDS.get(length)) {
            if (text.startsWith(kind.text())) {
                return kind;
            }
        }
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Id id && hash == id.hash && value.equals(id.value));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public int compareTo(Id other) {
        return this == other ? 0 : value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
