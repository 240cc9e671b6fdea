package org.asbuilt.server.once;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.server.problem.Refusal;

/**
 * A key that a program makes up for one thing that it wants done once, as it stands in the header {@code Idempotency-Key}: a string of
 * structured fields. Source: draft-ietf-httpapi-idempotency-key-header section 2.1; RFC 9651 section 3.3.3.
 *
 * @param value 1 to {@value #LONGEST} printable characters of ASCII
 */
public record IdempotencyKey(String value) {
    /** The name of the header. */
    public static final String HEADER = "Idempotency-Key";

    /** So many characters a key has at most. */
    public static final int LONGEST = 128;

    private static final Pattern STRING =
            Pattern.compile("\"((?:[\\x20-\\x21\\x23-\\x5b\\x5d-\\x7e]|\\\\[\"\\\\])*)\"");

    /**
     * The key in the values of a header.
     *
     * @throws Refusal if it is no string in quotation marks, empty or too long, or there are several
     */
    public static IdempotencyKey parse(List<String> header) {
        Matcher string = STRING.matcher(header.size() == 1 ? header.getFirst().strip() : "");
        String value = string.matches() ? string.group(1).replaceAll("\\\\(.)", "$1") : "";
        if (value.isEmpty() || value.length() > LONGEST) {
            throw Refusal.badRequest(
                    "idempotency-key-malformed",
                    "expected one " + HEADER + " of 1 to " + LONGEST
                            + " characters in quotation marks, for example \"8e03978e-40d5-43e8-bc93-6894a57f9324\"");
        }
        return new IdempotencyKey(value);
    }
}
