package org.asbuilt.dissect;

import org.asbuilt.dissect.Dissector.Recognition;

/**
 * A message in the frame 3E or 4E, binary or in ASCII: where it goes, its command or end code, and where its data lie.
 *
 * <p>Source: Mitsubishi Electric SH-080008 "MELSEC Communication Protocol Reference Manual" chapter 4.
 *
 * @param isAscii every octet is two hexadecimal digits
 * @param network number of the network, 0 for the one of the connection
 * @param station number of the station in it, 255 for the connected one
 * @param code the command of a request, the end code of an answer
 * @param data offset of what stands behind the command with its subcommand, or behind the end code
 * @param end offset behind the message, 0 if that is not known yet
 */
record MelsecFrame(boolean isRequest, boolean isAscii, int network, int station, int code, int data, int end) {
    private static final int REQUEST_3E = 0x50;
    private static final int REQUEST_4E = 0x54;
    private static final int ANSWER = 0x80;
    private static final int LONGEST = 1 << 13;
    private static final int NAME = 16;
    private static final MelsecFrame INCOMPLETE = new MelsecFrame(false, false, 0, 0, 0, 0, 0);

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

    int number(Bytes bytes, int at) {
        return number(bytes, at, isAscii);
    }

    /**
     * The message at the start.
     *
     * @throws MalformedBytes if it is none
     */
    static MelsecFrame read(Bytes bytes) {
        boolean isAscii = !isKind(bytes.u8(0));
        int width = isAscii ? 2 : 1;
        if (bytes.length() < 2 * width) {
            return INCOMPLETE;
        }
        int kind = octet(bytes, 0, isAscii);
        MalformedBytes.unless(isKind(kind) && octet(bytes, width, isAscii) == 0, "an unknown subheader", 0);
        int route = route(kind) * width;
        if (bytes.length() < route + 7 * width) {
            return INCOMPLETE;
        }
        boolean isRequest = (kind & ANSWER) == 0;
        int length = number(bytes, route + 5 * width, isAscii);
        boolean isLength = length >= (isRequest ? 6 : 2) * width && length <= LONGEST;
        MalformedBytes.unless(isLength, "a length that no message has", route + 5 * width);
        int end = route + 7 * width + length;
        if (bytes.length() < end) {
            return INCOMPLETE;
        }
        int code = route + (isRequest ? 9 : 7) * width;
        return new MelsecFrame(
                isRequest,
                isAscii,
                octet(bytes, route, isAscii),
                octet(bytes, route + width, isAscii),
                number(bytes, code, isAscii),
                code + (isRequest ? 4 : 2) * width,
                end);
    }

    /** Whether the data are the name of a type with its code. */
    boolean hasName(Bytes bytes) {
        int size = NAME + (isAscii ? 4 : 2);
        return end - data >= size && bytes.isPrintable(data, NAME);
    }
}
