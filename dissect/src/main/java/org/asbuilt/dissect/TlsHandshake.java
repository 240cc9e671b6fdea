package org.asbuilt.dissect;

import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.NameKind;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * Handshake messages of {@link Tls} before encryption begins.
 *
 * <p>Source: RFC 8446 section 4, RFC 5246 section 7.4, RFC 6066 section 3 (server name), RFC 7301 section 3 (ALPN); cipher
 * suites as IANA assigned them.
 */
final class TlsHandshake {
    private static final int CLIENT_HELLO = 1;
    private static final int SERVER_HELLO = 2;
    private static final int CERTIFICATE = 11;
    private static final int CERTIFICATE_REQUEST = 13;
    private static final int RANDOM = 32;
    private static final int SERVER_NAME = 0;
    private static final int APPLICATION_PROTOCOL = 16;
    private static final int SUPPORTED_VERSIONS = 43;
    private static final int LARGEST_CERTIFICATE = 1 << 14;
    private static final int LARGEST_MESSAGE = 1 << 16;
    /** Next protocol, the highest number of a handshake message but for the hash of messages. */
    private static final int LAST_KIND = 67;

    private static final int MOST_PROTOCOLS = 16;
    private static final int DATAGRAM_VERSIONS = 0xFE00;
    private static final Numbers SUITES = Numbers.of("tls-cipher-suites");

    private TlsHandshake() {}

    /** Reads whole messages from {@code at}; returns where the first that is not whole begins. */
    static int read(Message message, Bytes bytes, int from, int end) {
        int at = from;
        while (at + 4 <= end) {
            int next = at + 4 + bytes.u24(at + 1);
            if (next - at > LARGEST_MESSAGE || bytes.u8(at) > LAST_KIND) {
                // The change to encryption was not seen: what stands here is a message no more.
                return end;
            }
            if (next > end) {
                return at;
            }
            one(message, bytes, bytes.u8(at), at + 4, next);
            at = next;
        }
        return at;
    }

    /** One message whose content lies from {@code at} to {@code end}. */
    static void one(Message message, Bytes bytes, int kind, int at, int end) {
        switch (kind) {
            case CLIENT_HELLO -> clientHello(message, bytes, at, end);
            case SERVER_HELLO -> serverHello(message, bytes, at, end);
            case CERTIFICATE -> certificate(message, bytes, at, end);
            case CERTIFICATE_REQUEST ->
                message.security(message.service(), SecurityPart.AUTHENTICATION, "client certificate asked");
            default -> {
                return;
            }
        }
    }

    static void oldHello(Message message, int version) {
        message.senderAsks();
        message.function(Kind.CONNECT, "client hello of SSL 2.0");
        message.security(message.sender(), SecurityPart.VERSION, version(version));
    }

    private static void clientHello(Message message, Bytes bytes, int from, int end) {
        message.senderAsks();
        message.function(Kind.CONNECT, "client hello");
        int offered = bytes.u16(from);
        boolean isDatagram = offered >= DATAGRAM_VERSIONS || offered == 0x0100;
        int at = from + 2 + RANDOM;
        at += 1 + bytes.u8(at);
        at += isDatagram ? 1 + bytes.u8(at) : 0;
        at += 2 + bytes.u16(at);
        at += 1 + bytes.u8(at);
        MalformedBytes.unless(at <= end, "a hello shorter than its parts", from);
        int best = extensions(message, bytes, at, end, true);
        message.security(message.sender(), SecurityPart.VERSION, version(best == 0 ? offered : best));
    }

    private static void serverHello(Message message, Bytes bytes, int from, int end) {
        message.senderServes();
        int chosen = bytes.u16(from);
        int at = from + 2 + RANDOM;
        at += 1 + bytes.u8(at);
        MalformedBytes.unless(at + 3 <= end, "a hello shorter than its parts", from);
        suite(message, bytes.u16(at));
        int version = extensions(message, bytes, at + 3, end, false);
        message.security(message.service(), SecurityPart.VERSION, version(version == 0 ? chosen : version));
    }

    private static void suite(Message message, int number) {
        String name = SUITES.name(number).orElseGet(() -> "cipher suite 0x%04x".formatted(number));
        boolean isPlain = name.contains("WITH_NULL");
        message.security(message.service(), SecurityPart.ENCRYPTION, isPlain ? "none" : name);
        message.security(message.service(), SecurityPart.POLICY, isPlain ? name : "");
        if (name.contains("_anon_")) {
            message.security(message.service(), SecurityPart.AUTHENTICATION, "anonymous");
        }
    }

    /** Reads the extensions; returns the version that they offer or choose, 0 if none. */
    private static int extensions(Message message, Bytes bytes, int from, int end, boolean isClient) {
        if (from + 2 > end) {
            return 0;
        }
        int version = 0;
        int at = from + 2;
        int last = at + bytes.u16(from);
        MalformedBytes.unless(last <= end, "extensions longer than the hello", from);
        while (at + 4 <= last) {
            int kind = bytes.u16(at);
            int data = at + 4;
            int next = data + bytes.u16(at + 2);
            MalformedBytes.unless(next <= last, "an extension longer than all", at + 2);
            if (kind == SERVER_NAME && isClient && next - data > 5) {
                serverName(message, bytes, data, next);
            } else if (kind == APPLICATION_PROTOCOL && next - data > 3) {
                protocols(message, bytes, data, next, isClient);
            } else if (kind == SUPPORTED_VERSIONS && next - data >= 2) {
                version = isClient ? best(bytes, data + 1, next) : bytes.u16(data);
            }
            at = next;
        }
        return version;
    }

    private static void serverName(Message message, Bytes bytes, int data, int end) {
        int length = bytes.u16(data + 3);
        boolean isHost = bytes.u8(data + 2) == 0 && data + 5 + length <= end;
        if (isHost && bytes.isPrintable(data + 5, length)) {
            message.name(message.receiver(), NameKind.VIRTUAL_HOST, bytes.text(data + 5, length));
        }
    }

    /** Names of application protocols: what the client offers, or what the server chose. */
    private static void protocols(Message message, Bytes bytes, int data, int end, boolean isClient) {
        StringBuilder names = new StringBuilder("ALPN");
        int at = data + 2;
        for (int count = 0; at < end && count < MOST_PROTOCOLS; count++) {
            int length = bytes.u8(at);
            MalformedBytes.unless(at + 1 + length <= end, "a protocol name longer than its list", at);
            if (bytes.isPrintable(at + 1, length)) {
                names.append(count == 0 ? " " : ", ").append(bytes.text(at + 1, length));
            }
            at += 1 + length;
        }
        Endpoint of = isClient ? message.sender() : message.service();
        message.security(of, SecurityPart.POLICY, names.toString());
    }

    /** The newest version of a list; of datagrams, the numbers fall. Numbers that only keep lists open are left out. */
    private static int best(Bytes bytes, int from, int end) {
        int best = 0;
        for (int at = from; at + 2 <= end; at += 2) {
            int version = bytes.u16(at);
            boolean isStream = version >= 0x0300 && version <= 0x0304;
            boolean isDatagram = version >= 0xFEFC && version <= 0xFEFF;
            if (isStream && version > best) {
                best = version;
            } else if (isDatagram && (best == 0 || version < best)) {
                best = version;
            }
        }
        return best;
    }

    static String version(int version) {
        return switch (version) {
            case 0x0002, 0x0200 -> "SSL 2.0";
            case 0x0300 -> "SSL 3.0";
            case 0x0301 -> "TLS 1.0";
            case 0x0302 -> "TLS 1.1";
            case 0x0303 -> "TLS 1.2";
            case 0x0304 -> "TLS 1.3";
            case 0x0100, 0xFEFF -> "DTLS 1.0";
            case 0xFEFD -> "DTLS 1.2";
            case 0xFEFC -> "DTLS 1.3";
            default ->
                version >> 8 == 0x7F ? "TLS 1.3 draft " + (version & 0xFF) : "TLS version 0x%04x".formatted(version);
        };
    }

    /** The chain of who sent it; the first is its own. */
    private static void certificate(Message message, Bytes bytes, int from, int end) {
        if (from + 6 > end || bytes.u24(from) == 0) {
            return;
        }
        int length = bytes.u24(from + 3);
        MalformedBytes.unless(from + 6 + length <= end, "a certificate longer than its message", from + 3);
        boolean isClient = message.isFromClient(0);
        Endpoint of = isClient ? message.sender() : message.service();
        if (isClient) {
            message.security(of, SecurityPart.AUTHENTICATION, "certificate");
        }
        if (length <= LARGEST_CERTIFICATE) {
            Certificates.show(message, of, bytes.octets(from + 6, length));
        }
    }
}
