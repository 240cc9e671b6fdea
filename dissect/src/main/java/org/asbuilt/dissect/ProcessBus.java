package org.asbuilt.dissect;

import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * What {@link Goose} and {@link SampledValues} have in common: the header of a frame, that of a routed datagram, and
 * elements of the basic encoding rules read without an object for each.
 *
 * <p>Source: IEC 61850-8-1:2011 annex C.2, IEC 61850-9-2:2011 clause 5.3.3 (frames); IEC TR 61850-90-5:2012 clause 8
 * (routed sessions and their algorithms).
 */
final class ProcessBus {
    /** Port of routed sessions. */
    static final int PORT = 102;
    /** Octets before the message in a frame: application, length, two reserved. */
    static final int HEADER = 8;

    /** Length and transport identifier of a connectionless transport unit. */
    private static final int CONNECTIONLESS = 0x0140;

    private static final int COMMON_HEADER = 0x80;
    private static final int SHORTEST_COMMON_HEADER = 21;
    private static final int INITIALIZATION = 26;
    private static final int SIGNATURE = 0x85;
    private static final int ROUTED = 10;
    private static final int SIMULATED = 0x8000;
    private static final long TOLD = 1L << 32;
    private static final int PLACES = 6;
    private static final String[] ENCRYPTION = {"none", "AES-128-GCM", "AES-256-GCM"};
    private static final String[] INTEGRITY = {
        "none",
        "HMAC-SHA256-80",
        "HMAC-SHA256-128",
        "HMAC-SHA256-256",
        "AES-GMAC-64",
        "AES-GMAC-128",
        "HMAC-SHA3-80",
        "HMAC-SHA3-128",
        "HMAC-SHA3-256"
    };

    private ProcessBus() {}

    /** Whether the bytes are a frame whose message has the tag and lies within it, as does the length of the header. */
    static boolean isFrame(Bytes bytes, int tag) {
        if (bytes.length() < HEADER + 4 || bytes.u8(HEADER) != tag) {
            return false;
        }
        int length = bytes.u16(2);
        if (length < HEADER + 4 || length > bytes.length()) {
            return false;
        }
        return contentEnd(bytes, HEADER) <= bytes.length();
    }

    /** Whether the bytes are a routed datagram of the session identifier. */
    static boolean isRouted(Bytes bytes, int session) {
        if (bytes.length() < 6 + SHORTEST_COMMON_HEADER + ROUTED || bytes.u16(0) != CONNECTIONLESS) {
            return false;
        }
        int header = bytes.u8(5);
        return bytes.u8(2) == session
                && bytes.u8(3) >= SHORTEST_COMMON_HEADER
                && bytes.u8(4) == COMMON_HEADER
                && header >= SHORTEST_COMMON_HEADER
                && 6 + header + ROUTED <= bytes.length();
    }

    /** Where the application identifier of a routed datagram lies; simulation stands before, the message behind. */
    static int routedApplication(Bytes bytes) {
        return 6 + bytes.u8(5) + 6;
    }

    /** Tells what protects a routed session; whether the message can be read. */
    static boolean routedSecurity(Message message, long key) {
        Bytes bytes = message.bytes();
        int common = bytes.u8(5);
        // The technical report names the algorithms; the later standard only tells the length of what begins them.
        boolean isLater = common == SHORTEST_COMMON_HEADER + bytes.u8(INITIALIZATION);
        int told = isLater ? bytes.u8(INITIALIZATION) : bytes.u16(22);
        boolean isClear = isLater ? told == 0 : told >> 8 == 0;
        if (message.recall(key) == told) {
            return isClear;
        }
        message.remember(key, told);
        Endpoint sender = message.sender();
        if (isLater) {
            message.security(sender, SecurityPart.ENCRYPTION, isClear ? "none" : "AES-GCM");
            message.security(sender, SecurityPart.INTEGRITY, isSigned(bytes, 6 + common) ? "signed" : "none");
        } else {
            message.security(sender, SecurityPart.ENCRYPTION, name(ENCRYPTION, told >> 8));
            message.security(sender, SecurityPart.INTEGRITY, name(INTEGRITY, told & 0xFF));
        }
        return isClear;
    }

    /** A signature of some octets stands behind the payload. */
    private static boolean isSigned(Bytes bytes, int payload) {
        long at = payload + 4 + bytes.u32(payload);
        return at + 2 <= bytes.length() && bytes.u8((int) at) == SIGNATURE && bytes.u8((int) at + 1) > 0;
    }

    private static String name(String[] names, int number) {
        return number < names.length ? names[number] : "algorithm " + number;
    }

    /** Whether the header of a frame marks the message as simulated. */
    static boolean isSimulated(Bytes bytes) {
        return (bytes.u16(4) & SIMULATED) != 0;
    }

    /** Where the content of the element begins. */
    static int contentStart(Bytes bytes, int at) {
        int first = bytes.u8(at + 1);
        return at + 2 + (first > 0x80 ? first & 0x7F : 0);
    }

    /**
     * Where the content of the element ends.
     *
     * @throws MalformedBytes if its length has no or more than 3 octets
     */
    static int contentEnd(Bytes bytes, int at) {
        int first = bytes.u8(at + 1);
        return switch (first) {
            case 0x81 -> at + 3 + bytes.u8(at + 2);
            case 0x82 -> at + 4 + bytes.u16(at + 2);
            case 0x83 -> at + 5 + bytes.u24(at + 2);
            default -> {
                MalformedBytes.unless(first < 0x80, "a length of no or too many octets", at + 1);
                yield at + 2 + first;
            }
        };
    }

    /** Unsigned number of at most 4 octets. */
    static long number(Bytes bytes, int start, int end) {
        long value = 0;
        for (int at = start; at < end && at < start + 5; at++) {
            value = value << 8 | bytes.u8(at);
        }
        return value;
    }

    /** A hash that goes on from another one. */
    static long mix(long hash, long value) {
        return hash * 1_000_003 + value;
    }

    /** Whether the hash was told before in this conversation; remembers it among the last few. */
    static boolean isTold(Message message, long hash) {
        long value = hash & Long.MAX_VALUE;
        for (int place = 0; place < PLACES; place++) {
            long told = message.recall(TOLD | place);
            if (told == value) {
                return true;
            }
            if (told < 0) {
                message.remember(TOLD | place, value);
                return false;
            }
        }
        message.remember(TOLD | value % PLACES, value);
        return false;
    }
}
