package org.asbuilt.dissect;

import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * The security layer that newer controllers put between ISO transport and {@link S7commPlus}, so that it is not found
 * at the start of the connection.
 *
 * <p>Source: RFC 8446 sections 5.1 (records), 4.1.3 (server hello), 4.2.1 (supported versions).
 */
final class S7PlusTls {
    /** Whether records were seen. */
    static final long SEEN = 5;

    private static final int HANDSHAKE = 0x16;
    private static final int SERVER_HELLO = 2;
    private static final int SUPPORTED_VERSIONS = 0x002B;
    private static final int LONGEST = (1 << 14) + 2048;

    private S7PlusTls() {}

    /** Whether a record begins at the offset. */
    static boolean isRecord(Bytes bytes, int at, int end) {
        if (end - at < 5 || bytes.u8(at) < 0x14 || bytes.u8(at) > 0x17 || bytes.u8(at + 1) != 3) {
            return false;
        }
        return bytes.u8(at + 2) <= 4 && bytes.u16(at + 3) <= LONGEST && bytes.u16(at + 3) > 0;
    }

    static void read(Message message, Bytes bytes, int at, int end) {
        boolean isFromClient = message.isFromClient(IsoTransport.PORT);
        if (message.recall(SEEN) < 0) {
            message.remember(SEEN, 1);
            Endpoint service = isFromClient ? message.askedService() : message.service();
            message.security(service, SecurityPart.ENCRYPTION, "TLS");
        }
        boolean isHello =
                !isFromClient && bytes.u8(at) == HANDSHAKE && end - at > 48 && bytes.u8(at + 5) == SERVER_HELLO;
        if (isHello) {
            hello(message, bytes, at + 9, Math.min(end, at + 5 + bytes.u16(at + 3)));
        }
    }

    /** Version, random, session, cipher suite, compression, extensions. */
    private static void hello(Message message, Bytes bytes, int at, int end) {
        int version = bytes.u16(at);
        int extension = at + 35 + bytes.u8(at + 34) + 5;
        while (extension + 6 <= end) {
            if (bytes.u16(extension) == SUPPORTED_VERSIONS) {
                version = bytes.u16(extension + 4);
            }
            extension += 4 + bytes.u16(extension + 2);
        }
        String name = switch (version) {
            case 0x0301 -> "TLS 1.0";
            case 0x0302 -> "TLS 1.1";
            case 0x0303 -> "TLS 1.2";
            case 0x0304 -> "TLS 1.3";
            default -> "";
        };
        message.security(message.service(), SecurityPart.VERSION, name);
    }
}
