package org.asbuilt.dissect;

/**
 * Messages of {@link Modbus} as on a serial line, which simple converters pass on unchanged: unit, function, content and
 * a cyclic redundancy check. Their length follows from the function, differently for requests and answers.
 *
 * <p>Source: MODBUS over Serial Line Specification and Implementation Guide V1.02 section 2.5.1 (RTU), appendix B (CRC).
 */
final class ModbusSerial {
    private static final int LONGEST = 256;
    private static final int SHORTEST = 4;
    private static final int UNKNOWN = -1;

    private ModbusSerial() {}

    /** Whether the bytes are one message, of either direction, with a check that is right. */
    static boolean isMessage(Bytes bytes) {
        int length = bytes.length();
        if (length < SHORTEST || length > LONGEST || bytes.u8(0) > 247) {
            return false;
        }
        return (requestLength(bytes) == length || answerLength(bytes) == length) && isRight(bytes, length);
    }

    /**
     * Length of the message at the start, with its check.
     *
     * @return 0 if more bytes are needed
     * @throws MalformedBytes if neither a request nor an answer fits
     */
    static int length(Bytes bytes, boolean isRequest) {
        if (bytes.length() < SHORTEST) {
            return 0;
        }
        int expected = isRequest ? requestLength(bytes) : answerLength(bytes);
        int other = isRequest ? answerLength(bytes) : requestLength(bytes);
        if (fits(bytes, expected)) {
            return expected;
        }
        if (fits(bytes, other)) {
            return other;
        }
        boolean isCut = expected > bytes.length() || other > bytes.length();
        MalformedBytes.unless(isCut, "no message with a right check", 0);
        return 0;
    }

    private static boolean fits(Bytes bytes, int length) {
        return length > 0 && length <= bytes.length() && isRight(bytes, length);
    }

    private static boolean isRight(Bytes bytes, int length) {
        return Redundancy.ANSI.of(bytes, 0, length - 2, 0xFFFF) == bytes.u16le(length - 2);
    }

    private static int octet(Bytes bytes, int at) {
        return at < bytes.length() ? bytes.u8(at) : 0;
    }

    private static int requestLength(Bytes bytes) {
        return switch (bytes.u8(1)) {
            case 1, 2, 3, 4, 5, 6, 8 -> 8;
            case 7, 11, 12, 17 -> 4;
            case 15, 16 -> 9 + octet(bytes, 6);
            case 20, 21 -> 5 + octet(bytes, 2);
            case 22 -> 10;
            case 23 -> 13 + octet(bytes, 10);
            case 24 -> 6;
            case 43 -> 7;
            default -> UNKNOWN;
        };
    }

    private static int answerLength(Bytes bytes) {
        int function = bytes.u8(1);
        if ((function & 0x80) != 0) {
            return 5;
        }
        return switch (function) {
            case 1, 2, 3, 4, 12, 17, 20, 21, 23 -> 5 + octet(bytes, 2);
            case 5, 6, 8, 11, 15, 16 -> 8;
            case 7 -> 5;
            case 22 -> 10;
            case 24 -> 6 + (octet(bytes, 2) << 8 | octet(bytes, 3));
            case 43 -> identificationLength(bytes);
            default -> UNKNOWN;
        };
    }

    /** As many objects as the seventh octet of the content says, each with its length. */
    private static int identificationLength(Bytes bytes) {
        int at = 8;
        for (int left = octet(bytes, 7); left > 0 && at < LONGEST; left--) {
            at += 2 + octet(bytes, at + 1);
        }
        return at + 2;
    }
}
