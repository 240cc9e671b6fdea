package org.asbuilt.model;

/** A text that is not a value of the type it was read as. The message says what was found and what was expected. */
public final class InvalidValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** An error with a sentence for the person who wrote the value. */
    public InvalidValue(String message) {
        super(message);
    }

    /** The error for a text that does not parse: what it was, and an example of what would. */
    public static InvalidValue expected(String what, String found) {
        String shown = found.length() > 80 ? found.substring(0, 80) + "…" : found;
        return new InvalidValue("expected " + what + ", found \"" + shown + "\"");
    }
}
