package org.asbuilt.store;

import java.util.List;
import org.asbuilt.model.Digest;
import org.asbuilt.model.InvalidValue;

/**
 * A place where what is kept is not what was kept.
 *
 * @param table the table of the row
 * @param row which row: its number, or whatever tells it apart
 * @param expected what should stand there
 * @param found what does
 */
public record Break(String table, String row, String expected, String found) {
    private static final int SHOWN = 200;

    /** Cuts what is too long to be read. */
    public Break {
        expected = cut(expected);
        found = cut(found);
    }

    /** The break as a sentence. */
    public String sentence() {
        return table + " " + row + ": expected " + expected + ", found " + found;
    }

    private static String cut(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    /** Ends the verification of a part at its first break, or after all of what stands beside each other was looked at. */
    static final class Found extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient List<Break> all;

        Found(Break first) {
            this(List.of(first));
        }

        /** Several; at least one. */
        Found(List<Break> all) {
            super(all.getFirst().sentence(), null, false, false);
            this.all = List.copyOf(all);
        }

        Break first() {
            return all.getFirst();
        }

        List<Break> all() {
            return all;
        }
    }

    /** Goes on if both are the same; else that is the break. */
    static void same(String table, Object row, Object expected, Object found) {
        if (!expected.equals(found)) {
            throw new Found(new Break(table, row.toString(), expected.toString(), found.toString()));
        }
    }

    /** Goes on if something holds; else the break says what was expected and what was found. */
    static void unless(boolean holds, String table, Object row, String expected, String found) {
        if (!holds) {
            throw new Found(new Break(table, row.toString(), expected, found));
        }
    }

    /** The digest that a row holds in hexadecimal digits; if it holds none, that is the break. */
    static Digest digest(String table, Object row, String hash) {
        try {
            return new Digest(hash);
        } catch (InvalidValue e) {
            throw new Found(new Break(table, row.toString(), "a hash", hash));
        }
    }

    /** What is sealed, opened; what does not open was altered, or lies under a key that is not there. */
    static <T> T opened(String table, Object row, java.util.function.Supplier<T> opening) {
        try {
            return opening.get();
        } catch (IllegalStateException e) {
            throw new Found(
                    new Break(table, String.valueOf(row), "what opens with the keys", String.valueOf(e.getMessage())));
        }
    }
}
