package org.asbuilt.dissect;

import java.util.function.IntFunction;
import org.asbuilt.dissect.FunctionUse.Kind;

/**
 * The functions of a protocol by their code: what each does and the text by which it is told, made once from a table of
 * {@link Numbers}.
 */
final class FunctionCodes {
    private static final String OTHER = "other function";

    private final Kind[] kinds;
    private final String[] texts;

    private FunctionCodes(Kind[] kinds, String[] texts) {
        this.kinds = kinds;
        this.texts = texts;
    }

    /** Functions named by the table; each text is code and name, such as {@code "3 select"}. */
    static FunctionCodes of(String table, int size, IntFunction<Kind> kindOf) {
        return of(table, size, kindOf, "");
    }

    /** The same with words behind each name. */
    static FunctionCodes of(String table, int size, IntFunction<Kind> kindOf, String suffix) {
        Numbers names = Numbers.of(table);
        Kind[] kinds = new Kind[size];
        String[] texts = new String[size];
        for (int code = 0; code < size; code++) {
            int number = code;
            texts[code] =
                    names.name(code).map(name -> number + " " + name + suffix).orElse(OTHER);
            kinds[code] = names.name(code).isPresent() ? kindOf.apply(code) : Kind.OTHER;
        }
        return new FunctionCodes(kinds, texts);
    }

    /** Whether the standard defines the code. */
    boolean isDefined(int code) {
        return code >= 0 && code < texts.length && !texts[code].equals(OTHER);
    }

    /** What the function does. */
    Kind kind(int code) {
        return isDefined(code) ? kinds[code] : Kind.OTHER;
    }

    /** Code and name. */
    String text(int code) {
        return isDefined(code) ? texts[code] : OTHER;
    }

    /** Tells that the sender asked for the function. */
    void asked(Message message, int code) {
        message.function(kind(code), text(code));
    }

    /** Tells that the sender did it unasked for whom it serves. */
    void served(Message message, int code) {
        message.served(kind(code), text(code));
    }

    /** Tells that the sender did it for a group. */
    void published(Message message, int code) {
        message.published(kind(code), text(code));
    }
}
