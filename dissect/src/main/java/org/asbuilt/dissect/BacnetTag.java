package org.asbuilt.dissect;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Tagged values of {@link Bacnet}, read in place.
 *
 * <p>Source: ANSI/ASHRAE 135-2020 clause 20.2.
 */
final class BacnetTag {
    private static final int EXTENDED_NUMBER = 0xF0;
    private static final int OPENING = 6;
    private static final int CLOSING = 7;
    private static final int BOOLEAN = 1;
    private static final int MOST_DEPTH = 16;
    private static final int UTF_8 = 0;
    private static final int CODE_PAGE = 1;
    private static final int LATIN = 5;
    private static final int JAPANESE = 932;

    private BacnetTag() {}

    /** Number of the tag: of the context, or the type of an application value. */
    static int number(Bytes bytes, int at) {
        int first = bytes.u8(at);
        return (first & EXTENDED_NUMBER) == EXTENDED_NUMBER ? bytes.u8(at + 1) : first >> 4;
    }

    static boolean isContext(Bytes bytes, int at) {
        return (bytes.u8(at) & 8) != 0;
    }

    static boolean isOpening(Bytes bytes, int at, int number) {
        return isContext(bytes, at) && (bytes.u8(at) & 7) == OPENING && number(bytes, at) == number;
    }

    static boolean isClosing(Bytes bytes, int at, int number) {
        return isContext(bytes, at) && (bytes.u8(at) & 7) == CLOSING && number(bytes, at) == number;
    }

    /** Whether a value, neither opening nor closing, has the number within its context. */
    static boolean isValue(Bytes bytes, int at, int end, int number) {
        return at < end && isContext(bytes, at) && (bytes.u8(at) & 7) < OPENING && number(bytes, at) == number;
    }

    /** Offset of the content. */
    static int content(Bytes bytes, int at) {
        int first = bytes.u8(at);
        int next = at + ((first & EXTENDED_NUMBER) == EXTENDED_NUMBER ? 2 : 1);
        if ((first & 7) != 5) {
            return next;
        }
        int length = bytes.u8(next);
        return next + (length == 254 ? 3 : length == 255 ? 5 : 1);
    }

    /** Number of octets of the content. */
    static int length(Bytes bytes, int at) {
        int kind = bytes.u8(at) & 7;
        boolean isBoolean = !isContext(bytes, at) && bytes.u8(at) >> 4 == BOOLEAN;
        if (isBoolean || (isContext(bytes, at) && kind >= OPENING)) {
            return 0;
        }
        if (kind != 5) {
            return kind;
        }
        int content = content(bytes, at);
        int next = at + ((bytes.u8(at) & EXTENDED_NUMBER) == EXTENDED_NUMBER ? 2 : 1);
        long length = switch (content - next) {
            case 1 -> bytes.u8(next);
            case 3 -> bytes.u16(next + 1);
            default -> bytes.u32(next + 1);
        };
        MalformedBytes.unless(length <= bytes.length(), "a value is longer than the message", at);
        return (int) length;
    }

    /** Offset behind the value, which must end at or before {@code end}. */
    static int next(Bytes bytes, int at, int end) {
        int next = content(bytes, at) + length(bytes, at);
        MalformedBytes.unless(next <= end, "a value is longer than what holds it", at);
        return next;
    }

    /** Offset behind the closing tag that belongs to the opening one. */
    static int behind(Bytes bytes, int opening, int end) {
        int depth = 0;
        int at = opening;
        do {
            int kind = isContext(bytes, at) ? bytes.u8(at) & 7 : 0;
            depth += kind == OPENING ? 1 : kind == CLOSING ? -1 : 0;
            MalformedBytes.unless(depth <= MOST_DEPTH, "values too deep in one another", at);
            at = next(bytes, at, end);
        } while (depth > 0 && at < end);
        MalformedBytes.unless(depth == 0, "a value has no end", opening);
        return at;
    }

    /** The content as an unsigned number of at most four octets. */
    static long unsigned(Bytes bytes, int at) {
        int length = length(bytes, at);
        MalformedBytes.unless(length <= 4, "a number of too many octets", at);
        long value = 0;
        int content = content(bytes, at);
        for (int index = 0; index < length; index++) {
            value = value << 8 | bytes.u8(content + index);
        }
        return value;
    }

    /** The content as text; its first octet says in which characters. Empty if nobody knows these. */
    static String text(Bytes bytes, int at) {
        int length = length(bytes, at);
        if (length < 1) {
            return "";
        }
        int content = content(bytes, at);
        int kind = bytes.u8(content);
        int start = content + (kind == CODE_PAGE ? 3 : 1);
        int count = content + length - start;
        Optional<Charset> characters = count < 1 ? Optional.empty() : characters(bytes, content, kind);
        return characters.isEmpty() ? "" : bytes.text(start, count, characters.get());
    }

    private static Optional<Charset> characters(Bytes bytes, int content, int kind) {
        return switch (kind) {
            case UTF_8 -> Optional.of(StandardCharsets.UTF_8);
            case CODE_PAGE -> codePage(bytes.u16(content + 1));
            case 3 -> Optional.of(StandardCharsets.UTF_32BE);
            case 4 -> Optional.of(StandardCharsets.UTF_16BE);
            case LATIN -> Optional.of(StandardCharsets.ISO_8859_1);
            default -> Optional.empty();
        };
    }

    /** The characters of a code page of Microsoft or IBM, if this machine has them. */
    private static Optional<Charset> codePage(int number) {
        String name = number == JAPANESE ? "windows-31j" : number < 1000 ? "IBM%03d".formatted(number) : "cp" + number;
        return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
    }
}
