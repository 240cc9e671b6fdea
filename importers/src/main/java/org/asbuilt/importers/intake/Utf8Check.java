package org.asbuilt.importers.intake;

/** Counts in passing what in a content is UTF-8, what is not, and what is no text at all. Source: RFC 3629. */
final class Utf8Check {
    /** Beside spaces: the end of a banner (ETX), bell and backspace of a terminal, the end of a DOS file, escape sequences. */
    private static final String TOLERATED = "\t\n\r\f\u0003\u0007\b\u001a\u001b";

    private long multiByte;
    private long broken;
    private long controls;
    private int expected;
    private int seen;

    void add(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            add(bytes[i] & 0xff);
        }
    }

    private void add(int octet) {
        if (expected > 0) {
            if ((octet & 0xc0) == 0x80) {
                seen++;
                if (seen == expected) {
                    multiByte++;
                    expected = 0;
                }
                return;
            }
            broken++;
            expected = 0;
        }
        if (octet < 0x20) {
            controls += TOLERATED.indexOf(octet) >= 0 ? 0 : 1;
            return;
        }
        if (octet < 0x80) {
            return;
        }
        seen = 0;
        expected = octet >= 0xc2 && octet <= 0xdf
                ? 1
                : octet >= 0xe0 && octet <= 0xef ? 2 : octet >= 0xf0 && octet <= 0xf4 ? 3 : 0;
        broken += expected == 0 ? 1 : 0;
    }

    /** Whole sequences of more than one byte. */
    long multiByte() {
        return multiByte;
    }

    /** Bytes that belong to no sequence; a sequence that the end cuts off is none. */
    long broken() {
        return broken;
    }

    /** Control characters that no text has. */
    long controls() {
        return controls;
    }
}
