package org.asbuilt.dissect;

import java.util.List;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * HART over IP: sessions with field devices, multiplexers and gateways, and the commands within.
 *
 * <p>Source: FieldComm Group, FCG TS20085 (HCF_SPEC-085) Network Management Specification, HART-IP header, session,
 * keep-alive, token-passing, direct and audit log messages; HCF_SPEC-081 Token-Passing Data Link Layer Specification.
 */
public final class HartIp implements Dissector {
    private static final int PORT = 5094;
    private static final int HEADER = 8;
    private static final int LATEST_VERSION = 2;
    private static final int LONGEST = 1 << 14;
    private static final int REQUEST = 0;
    private static final int RESPONSE = 1;
    private static final int PUBLISH = 2;
    private static final int REFUSAL = 15;
    private static final int INITIATE = 0;
    private static final int CLOSE = 1;
    private static final int KEEP_ALIVE = 2;
    private static final int TOKEN_PASSING = 3;
    private static final int DIRECT = 4;
    private static final int AUDIT = 5;
    private static final int DISCOVERY = 128;
    private static final int OPENING = 5;

    HartIp() {}

    @Override
    public String protocol() {
        return "HART-IP";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(new Carrier(Medium.STREAM, PORT), new Carrier(Medium.DATAGRAM, PORT));
    }

    @Override
    public boolean mayBeginWith(int octet) {
        return octet >= 1 && octet <= LATEST_VERSION;
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        int version = bytes.u8(0);
        if (version < 1 || version > LATEST_VERSION) {
            return Recognition.NO;
        }
        if (bytes.length() < HEADER) {
            return Recognition.MORE;
        }
        int length = bytes.u16(6);
        if (!isKind(bytes.u8(1)) || length < HEADER || length > LONGEST) {
            return Recognition.NO;
        }
        if (bytes.length() < length) {
            return isMessage(bytes.u8(2)) ? Recognition.MORE : Recognition.NO;
        }
        boolean isFollowed = bytes.length() == length || bytes.u8(length) == version;
        return isFollowed ? recognise(bytes, bytes.u8(2), length) : Recognition.NO;
    }

    private static Recognition recognise(Bytes bytes, int message, int length) {
        return switch (message) {
            case INITIATE -> length == HEADER + OPENING && bytes.u8(HEADER) <= 1 ? Recognition.CERTAIN : Recognition.NO;
            case CLOSE, KEEP_ALIVE -> length == HEADER ? Recognition.PLAUSIBLE : Recognition.NO;
            case TOKEN_PASSING -> HartFrame.isFrame(bytes, HEADER, length) ? Recognition.CERTAIN : Recognition.NO;
            case DIRECT -> length >= HEADER + 5 ? Recognition.PLAUSIBLE : Recognition.NO;
            case AUDIT -> length >= HEADER + 2 ? Recognition.PLAUSIBLE : Recognition.NO;
            default -> Recognition.NO;
        };
    }

    private static boolean isKind(int kind) {
        return kind <= PUBLISH || kind == REFUSAL;
    }

    private static boolean isMessage(int message) {
        return message <= AUDIT || message == DISCOVERY;
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        if (bytes.length() < HEADER) {
            return 0;
        }
        int version = bytes.u8(0);
        MalformedBytes.unless(version >= 1 && version <= LATEST_VERSION, "unknown version", 0);
        int kind = bytes.u8(1) & 0xF;
        MalformedBytes.unless(isKind(kind), "unknown kind of message", 1);
        int length = bytes.u16(6);
        MalformedBytes.unless(length >= HEADER && length <= LONGEST, "length is not 8 to 16384", 6);
        if (bytes.length() < length) {
            MalformedBytes.unless(message.medium() == Medium.STREAM, "longer than the datagram", 6);
            return 0;
        }
        switch (kind) {
            case REQUEST -> request(message, length);
            case RESPONSE -> response(message, version, length);
            case PUBLISH -> publish(message, length);
            default -> {
                message.senderServes();
                message.served(Kind.DIAGNOSE, "refusal of a message");
            }
        }
        return length;
    }

    private static void request(Message message, int length) {
        message.senderAsks();
        switch (message.bytes().u8(2)) {
            case INITIATE -> message.function(Kind.CONNECT, "0 session initiate");
            case CLOSE -> message.function(Kind.CONNECT, "1 session close");
            case KEEP_ALIVE -> message.function(Kind.CONNECT, "2 keep alive");
            case TOKEN_PASSING -> HartFrame.read(message, HEADER, length, HartFrame.Way.ASKED);
            case DIRECT -> HartFrame.direct(message, HEADER, length, false);
            case AUDIT -> message.function(Kind.DIAGNOSE, "5 read audit log");
            case DISCOVERY -> message.function(Kind.IDENTIFY, "128 discovery");
            default -> message.function(Kind.OTHER, "other message");
        }
    }

    private static void response(Message message, int version, int length) {
        message.senderServes();
        switch (message.bytes().u8(2)) {
            case INITIATE -> {
                // What can be read here is neither in TLS nor in DTLS, which version 2 asks for.
                message.security(message.service(), SecurityPart.VERSION, version == 1 ? "HART-IP 1" : "HART-IP 2");
                message.security(message.service(), SecurityPart.ENCRYPTION, "none");
                message.security(message.service(), SecurityPart.AUTHENTICATION, "none");
            }
            case TOKEN_PASSING -> HartFrame.read(message, HEADER, length, HartFrame.Way.ANSWERED);
            case DIRECT -> HartFrame.direct(message, HEADER, length, true);
            default -> message.bytes().u8(2);
        }
    }

    private static void publish(Message message, int length) {
        message.senderServes();
        if (message.bytes().u8(2) == TOKEN_PASSING) {
            HartFrame.read(message, HEADER, length, HartFrame.Way.PUBLISHED);
        } else {
            message.served(Kind.PUBLISH, "published message");
        }
    }
}
