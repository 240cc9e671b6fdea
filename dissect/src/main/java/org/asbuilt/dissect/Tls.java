package org.asbuilt.dissect;

import java.util.List;
import java.util.stream.Stream;

/**
 * Transport Layer Security, over streams and in datagrams: versions, cipher suites, names asked for and certificates.
 * What is encrypted is skipped by its length.
 *
 * <p>Source: RFC 8446 sections 4 and 5, RFC 5246 sections 6 and 7, RFC 6101 (SSL 3.0) appendix E (version 2 hello); RFC
 * 6347 and 9147 section 4 (DTLS).
 */
public final class Tls implements Dissector {
    static final int CHANGE_CIPHER = 20;
    static final int HANDSHAKE = 22;

    private static final List<Integer> PORTS = List.of(
            443, 465, 563, 636, 802, 853, 989, 990, 992, 993, 994, 995, 2221, 2376, 3269, 3391, 4843, 5061, 5671, 5986,
            6443, 6514, 6697, 8443, 8883, 9443, 10443, 19998, 19999);
    private static final List<Integer> DATAGRAM_PORTS = List.of(853, 2221, 3391, 4433, 5061, 5684, 6514);

    private static final int ALERT = 21;
    private static final int HEARTBEAT = 24;
    private static final int HEADER = 5;
    private static final int LONGEST = (1 << 14) + 2048;
    private static final int CLIENT_HELLO = 1;
    private static final int SERVER_HELLO = 2;
    private static final int OLD_HELLO = 0x80;
    private static final int OLD_HEADER = 11;

    private static final int PARTS = 0x715;
    private static final long MISSING = 1L << 40;
    private static final long IS_ENCRYPTED = 2L << 40;

    Tls() {}

    @Override
    public String protocol() {
        return "TLS";
    }

    @Override
    public List<Carrier> carriers() {
        return Stream.concat(
                        PORTS.stream().map(port -> new Carrier(Medium.STREAM, port)),
                        DATAGRAM_PORTS.stream().map(port -> new Carrier(Medium.DATAGRAM, port)))
                .toList();
    }

    @Override
    public boolean mayBeginWith(int octet) {
        return (octet >= CHANGE_CIPHER && octet <= HEARTBEAT) || octet == OLD_HELLO;
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        if (bytes.length() < OLD_HEADER) {
            return Recognition.MORE;
        }
        if (bytes.u8(0) == OLD_HELLO) {
            return isOldHello(bytes) ? Recognition.CERTAIN : Recognition.NO;
        }
        if (TlsDatagrams.isVersion(bytes.u16(1))) {
            return TlsDatagrams.recognise(bytes);
        }
        int kind = bytes.u8(0);
        int length = bytes.u16(3);
        if (kind < CHANGE_CIPHER || kind > HEARTBEAT || !isVersion(bytes.u16(1)) || length > LONGEST) {
            return Recognition.NO;
        }
        return switch (kind) {
            case HANDSHAKE -> hello(bytes, length);
            case CHANGE_CIPHER -> length == 1 && bytes.u8(HEADER) == 1 ? Recognition.PLAUSIBLE : Recognition.NO;
            case ALERT -> length >= 2 ? Recognition.PLAUSIBLE : Recognition.NO;
            default -> length >= 1 ? Recognition.PLAUSIBLE : Recognition.NO;
        };
    }

    private static Recognition hello(Bytes bytes, int length) {
        int kind = bytes.u8(HEADER);
        boolean isHello = kind == CLIENT_HELLO || kind == SERVER_HELLO;
        if (isHello && length >= 40) {
            boolean fits = bytes.u24(HEADER + 1) >= 38 && bytes.u8(HEADER + 1) == 0 && isVersion(bytes.u16(HEADER + 4));
            return fits ? Recognition.CERTAIN : Recognition.NO;
        }
        // Later messages, which may be encrypted.
        return length >= 4 ? Recognition.PLAUSIBLE : Recognition.NO;
    }

    private static boolean isVersion(int version) {
        return version >= 0x0300 && version <= 0x0304;
    }

    /** A hello in the form of version 2, with which old clients offer newer ones too. */
    private static boolean isOldHello(Bytes bytes) {
        int ciphers = bytes.u16(5);
        int session = bytes.u16(7);
        int challenge = bytes.u16(9);
        return bytes.u8(2) == CLIENT_HELLO
                && (bytes.u16(3) == 0x0002 || isVersion(bytes.u16(3)))
                && ciphers >= 3
                && ciphers % 3 == 0
                && (session == 0 || session == 16)
                && challenge >= 16
                && challenge <= 32
                && bytes.u8(1) == 9 + ciphers + session + challenge;
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        if (message.medium() == Medium.DATAGRAM) {
            TlsDatagrams.read(message);
            return bytes.length();
        }
        if (bytes.length() < HEADER) {
            return 0;
        }
        int kind = bytes.u8(0);
        if (kind == OLD_HELLO) {
            return oldHello(message);
        }
        int length = bytes.u16(3);
        boolean fits = kind >= CHANGE_CIPHER && kind <= HEARTBEAT && isVersion(bytes.u16(1)) && length <= LONGEST;
        MalformedBytes.unless(fits, "not a record", 0);
        if (kind == HANDSHAKE && message.recall(IS_ENCRYPTED | message.direction) < 0) {
            if (bytes.length() < HEADER + length) {
                return 0;
            }
            record(message, HEADER, HEADER + length);
        } else if (kind == CHANGE_CIPHER) {
            message.remember(IS_ENCRYPTED | message.direction, 1);
        }
        return HEADER + length;
    }

    private static int oldHello(Message message) {
        Bytes bytes = message.bytes();
        int length = 2 + bytes.u8(1);
        if (bytes.length() < length) {
            return 0;
        }
        MalformedBytes.unless(bytes.u8(2) == CLIENT_HELLO, "not a hello", 2);
        TlsHandshake.oldHello(message, bytes.u16(3));
        return length;
    }

    /** Handshake messages of a record; the last may go on in the next, the first may come from the one before. */
    private static void record(Message message, int from, int end) {
        int at = from;
        if (message.isGathering(PARTS)) {
            long missing = message.recall(MISSING | message.direction);
            int taken = (int) Math.min(missing, end - at);
            boolean isLast = taken == missing;
            message.remember(MISSING | message.direction, missing - taken);
            message.gather(PARTS, at, taken, false, isLast)
                    .ifPresent(whole -> TlsHandshake.read(message, whole, 0, whole.length()));
            at += taken;
        }
        int rest = TlsHandshake.read(message, message.bytes(), at, end);
        if (rest + 4 <= end) {
            int length = 4 + message.bytes().u24(rest + 1);
            message.remember(MISSING | message.direction, length - (end - rest));
            message.gather(PARTS, rest, end - rest, true, false);
        }
    }
}
