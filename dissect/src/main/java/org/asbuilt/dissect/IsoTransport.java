package org.asbuilt.dissect;

import org.asbuilt.dissect.FunctionUse.Kind;

/**
 * ISO transport class 0 over TCP, which carries S7 communication, MMS and the remote desktop protocol: packets, the
 * set-up of the connection with its selectors, and data units put together from their parts.
 *
 * <p>Source: RFC 1006 section 6, RFC 2126 section 4.3; ITU-T X.224 (11/1995) clauses 13.3 (connection request), 13.4
 * (connection confirm) and 13.7 (data).
 */
final class IsoTransport {
    /** Usual port. */
    static final int PORT = 102;
    /** First octet of a packet. */
    static final int VERSION = 3;
    /** {@link #dataOffset} does not know yet. */
    static final int MORE = -1;
    /** {@link #dataOffset} found something else. */
    static final int NO = -2;

    /** Under this key a message remembers the called transport selector of two octets. */
    static final long CALLED = 1;
    /** Under this key a message remembers whom the called end of a SIMATIC controller is for. */
    static final long ROOT = 1L << 40;
    /** The called end is the one for engineering stations. */
    static final long ENGINEERING = 1;

    private static final int HEADER = 4;
    private static final int DATA = 0xF0;
    private static final int CONNECT_REQUEST = 0xE0;
    private static final int CONNECT_CONFIRM = 0xD0;
    private static final int CALLED_SELECTOR = 0xC2;
    private static final int PARTS = 0x150;
    private static final String ENGINEERING_ROOT = "SIMATIC-ROOT-ES";

    private IsoTransport() {}

    /** Takes what is carried. */
    interface Units {
        /** A whole data unit lies in the bytes from {@code at} to {@code end}. */
        void unit(Message message, Bytes bytes, int at, int end);
    }

    /**
     * Where the first octet of user data lies, behind the messages that set up the connection, which say nothing of what
     * is carried. {@link #MORE} or {@link #NO} if there is none.
     */
    static int dataOffset(Bytes bytes) {
        int at = 0;
        for (int packets = 0; packets < 3; packets++) {
            if (bytes.length() < at + 7) {
                return MORE;
            }
            int length = bytes.u16(at + 2);
            boolean isPacket = bytes.u16(at) == VERSION << 8 && length >= 7 && bytes.u8(at + 4) + 5 <= length;
            if (!isPacket) {
                return NO;
            }
            int kind = bytes.u8(at + 5) & 0xF0;
            boolean isData = kind == DATA && bytes.u8(at + 4) == 2;
            if (isData && length > 7) {
                return bytes.length() == at + 7 ? MORE : at + 7;
            }
            if (!isData && kind != CONNECT_REQUEST && kind != CONNECT_CONFIRM) {
                return NO;
            }
            at += length;
        }
        return NO;
    }

    /** Reads one packet; returns as {@link Dissector#read}. */
    static int read(Message message, Units units) {
        Bytes bytes = message.bytes();
        if (bytes.length() < HEADER) {
            return 0;
        }
        MalformedBytes.unless(bytes.u16(0) == VERSION << 8, "not a transport packet", 0);
        int length = bytes.u16(2);
        MalformedBytes.unless(length >= 7, "a transport packet shorter than its header", 2);
        if (bytes.length() < length) {
            return 0;
        }
        int header = bytes.u8(4) + 1;
        MalformedBytes.unless(HEADER + header <= length && header >= 2, "wrong header length", 4);
        int at = HEADER + header;
        switch (bytes.u8(5) & 0xF0) {
            case CONNECT_REQUEST -> connectRequest(message, at);
            case CONNECT_CONFIRM -> message.senderServes();
            case DATA -> data(message, units, at, length);
            default -> {
                return length;
            }
        }
        return length;
    }

    private static void data(Message message, Units units, int at, int length) {
        Bytes bytes = message.bytes();
        boolean isLast = at == HEADER + 3 && (bytes.u8(6) & 0x80) != 0;
        // Parts follow each other without a number: what is kept tells whether this is the first.
        boolean isFirst = !message.isGathering(PARTS);
        if (isFirst && at == length) {
            return;
        }
        if (isFirst && isLast) {
            units.unit(message, bytes, at, length);
            return;
        }
        message.gather(PARTS, at, length - at, isFirst, isLast)
                .ifPresent(unit -> units.unit(message, unit, 0, unit.length()));
    }

    /** Option 0xC2 names the called end: two octets for kind of connection, rack and slot; or a text. */
    private static void connectRequest(Message message, int end) {
        message.senderAsks();
        message.function(Kind.CONNECT, "open connection");
        Bytes bytes = message.bytes();
        int at = 11;
        while (at + 2 <= end) {
            int length = bytes.u8(at + 1);
            if (bytes.u8(at) == CALLED_SELECTOR && length == 2 && at + 4 <= end) {
                message.remember(CALLED, bytes.u16(at + 2));
            } else if (bytes.u8(at) == CALLED_SELECTOR && bytes.startsWith(at + 2, ENGINEERING_ROOT)) {
                message.remember(ROOT, ENGINEERING);
            }
            at += 2 + length;
        }
    }
}
