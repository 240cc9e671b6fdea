package org.asbuilt.dissect;

/**
 * {@link Tls} in datagrams: records with a number and an epoch, handshake messages in parts.
 *
 * <p>Source: RFC 6347 sections 4.1 and 4.2, RFC 9147 section 4.
 */
final class TlsDatagrams {
    private static final int HEADER = 13;
    private static final int HANDSHAKE_HEADER = 12;
    private static final int CLIENT_HELLO = 1;
    private static final int LAST_HELLO = 3;
    private static final int PARTS = 0x0D00_0000;

    private TlsDatagrams() {}

    /** 1.0, 1.2, and the one that an early implementation sent. */
    static boolean isVersion(int version) {
        return version == 0xFEFF || version == 0xFEFD || version == 0x0100;
    }

    static Dissector.Recognition recognise(Bytes bytes) {
        if (bytes.length() < HEADER + HANDSHAKE_HEADER) {
            return Dissector.Recognition.NO;
        }
        int kind = bytes.u8(0);
        int length = bytes.u16(11);
        boolean fits = kind >= Tls.CHANGE_CIPHER && kind <= 25 && HEADER + length <= bytes.length() && length > 0;
        if (!fits) {
            return Dissector.Recognition.NO;
        }
        int message = bytes.u8(HEADER);
        boolean isHello = kind == Tls.HANDSHAKE
                && bytes.u16(3) == 0
                && message >= CLIENT_HELLO
                && message <= LAST_HELLO
                && bytes.u24(HEADER + 9) + HANDSHAKE_HEADER <= length
                && bytes.u24(HEADER + 6) + bytes.u24(HEADER + 9) <= bytes.u24(HEADER + 1);
        return isHello ? Dissector.Recognition.CERTAIN : Dissector.Recognition.PLAUSIBLE;
    }

    static void read(Message message) {
        Bytes bytes = message.bytes();
        int at = 0;
        while (at + HEADER <= bytes.length() && isVersion(bytes.u16(at + 1))) {
            int next = at + HEADER + bytes.u16(at + 11);
            MalformedBytes.unless(next <= bytes.length(), "a record longer than the datagram", at + 11);
            boolean isPlain = bytes.u16(at + 3) == 0;
            if (bytes.u8(at) == Tls.HANDSHAKE && isPlain) {
                handshake(message, at + HEADER, next);
            }
            at = next;
        }
    }

    private static void handshake(Message message, int from, int end) {
        Bytes bytes = message.bytes();
        int at = from;
        while (at + HANDSHAKE_HEADER <= end) {
            int kind = bytes.u8(at);
            int length = bytes.u24(at + 1);
            int offset = bytes.u24(at + 6);
            int count = bytes.u24(at + 9);
            int data = at + HANDSHAKE_HEADER;
            MalformedBytes.unless(data + count <= end && offset + count <= length, "a part is too long", at + 9);
            int key = PARTS | bytes.u16(at + 4);
            message.gather(key, data, count, offset == 0, offset + count == length)
                    .filter(whole -> whole.length() == length)
                    .ifPresent(whole -> TlsHandshake.one(message, whole, kind, 0, length));
            at = data + count;
        }
    }
}
