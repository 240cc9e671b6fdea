package org.asbuilt.dissect;

import org.asbuilt.dissect.Dissector.Recognition;

/**
 * A message in the frame 3E or 4E, binary or in ASCII, read in place: where it goes, its command or end code, and where
 * its data lie. In ASCII every octet is two hexadecimal digits.
 *
 * <p>Source: Mitsubishi Electric SH-080008 "MELSEC Communication Protocol Reference Manual" chapter 4.
 */
final class MelsecFrame {
    private static final int REQUEST_3E = 0x50;
    private static final int REQUEST_4E = 0x54;
    private static final int ANSWER = 0x80;
    private static final int LONGEST = 1 << 13;
    private static final int NAME = 16;

    private MelsecFrame() {}

    static boolean mayBeginWith(int octet) {
        return isKind(octet) || octet == '5' || octet == 'D';
    }

    private static boolean isKind(int octet) {
        return (octet & ~ANSWER) == REQUEST_3E || (octet & ~ANSWER) == REQUEST_4E;
    }

    static Recognition recognise(Bytes bytes) {
        boolean isAscii = !isKind(bytes.u8(0));
        int width = isAscii ? 2 : 1;
        if (isAscii && !isDigits(bytes, 4)) {
            return Recognition.NO;
        }
        int kind = octet(bytes, 0, isAscii);
        if (!isKind(kind) || octet(bytes, width, isAscii) != 0) {
            return Recognition.NO;
        }
        int route = route(kind) * width;
        if (bytes.length() < route + 9 * width) {
            return Recognition.NO;
        }
        if (isAscii && !isDigits(bytes, route + 18)) {
            return Recognition.NO;
        }
        boolean isRequest = (kind & ANSWER) == 0;
        int length = number(bytes, route + 5 * width, isAscii);
        boolean isWhole = bytes.length() == route + 7 * width + length;
        if (!isWhole || length < (isRequest ? 6 : 2) * width) {
            return Recognition.NO;
        }
        if (!isRequest) {
            return Recognition.PLAUSIBLE;
        }
        boolean isKnown = MelsecCommands.isKnown(number(bytes, route + 9 * width, isAscii));
        return isKnown ? Recognition.CERTAIN : Recognition.PLAUSIBLE;
    }

    /** Octets in front of the route: the frame 4E has a serial number. */
    private static int route(int kind) {
        return (kind & ~ANSWER) == REQUEST_4E ? 6 : 2;
    }

    private static boolean isDigits(Bytes bytes, int count) {
        if (bytes.length() < count) {
            return false;
        }
        for (int at = 0; at < count; at++) {
            if (digit(bytes.u8(at)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static int digit(int character) {
        return character >= '0' && character <= '9'
                ? character - '0'
                : character >= 'A' && character <= 'F' ? character - 'A' + 10 : -1;
    }

    private static int octet(Bytes bytes, int at, boolean isAscii) {
        if (!isAscii) {
            return bytes.u8(at);
        }
        int high = digit(bytes.u8(at));
        int low = digit(bytes.u8(at + 1));
        MalformedBytes.unless(high >= 0 && low >= 0, "no hexadecimal digits", at);
        return high << 4 | low;
    }

    /** Sixteen bits: binary with the lower octet first, ASCII with the higher. */
    private static int number(Bytes bytes, int at, boolean isAscii) {
        return isAscii ? octet(bytes, at, true) << 8 | octet(bytes, at + 2, true) : bytes.u16le(at);
    }

    /** Sixteen bits in the way that the message is written. */
    static int number(Bytes bytes, int at) {
        return number(bytes, at, isAscii(bytes));
    }

    private static boolean isAscii(Bytes bytes) {
        return !isKind(bytes.u8(0));
    }

    private static int kind(Bytes bytes) {
        return octet(bytes, 0, isAscii(bytes));
    }

    private static int width(Bytes bytes) {
        return isAscii(bytes) ? 2 : 1;
    }

    private static int route(Bytes bytes) {
        return route(kind(bytes)) * width(bytes);
    }

    /**
     * Offset behind the message at the start, 0 if more bytes are needed; what else is asked of a message holds only if
     * it is there to its end.
     *
     * @throws MalformedBytes if it is none
     */
    static int end(Bytes bytes) {
        boolean isAscii = isAscii(bytes);
        int width = width(bytes);
        if (bytes.length() < 2 * width) {
            return 0;
        }
        int kind = kind(bytes);
        MalformedBytes.unless(isKind(kind) && octet(bytes, width, isAscii) == 0, "an unknown subheader", 0);
        int route = route(bytes);
        if (bytes.length() < route + 7 * width) {
            return 0;
        }
        int length = number(bytes, route + 5 * width, isAscii);
        boolean isLength = length >= (isRequest(bytes) ? 6 : 2) * width && length <= LONGEST;
        MalformedBytes.unless(isLength, "a length that no message has", route + 5 * width);
        int end = route + 7 * width + length;
        return bytes.length() < end ? 0 : end;
    }

    static boolean isRequest(Bytes bytes) {
        return (kind(bytes) & ANSWER) == 0;
    }

    /** Number of the network, 0 for the one of the connection. */
    static int network(Bytes bytes) {
        return octet(bytes, route(bytes), isAscii(bytes));
    }

    /** Number of the station in its network, 255 for the connected one. */
    static int station(Bytes bytes) {
        return octet(bytes, route(bytes) + width(bytes), isAscii(bytes));
    }

    /** The command of a request, the end code of an answer. */
    static int code(Bytes bytes) {
        return number(bytes, codeOffset(bytes), isAscii(bytes));
    }

    private static int codeOffset(Bytes bytes) {
        return route(bytes) + (isRequest(bytes) ? 9 : 7) * width(bytes);
    }

    /** Offset of what stands behind the command with its subcommand, or behind the end code. */
    static int data(Bytes bytes) {
        return codeOffset(bytes) + (isRequest(bytes) ? 4 : 2) * width(bytes);
    }

    /** Whether the data up to the end are the name of a type with its code. */
    static boolean hasName(Bytes bytes, int end) {
        int data = data(bytes);
        return end - data >= NAME + 2 * width(bytes) && bytes.isPrintable(data, NAME);
    }
}
