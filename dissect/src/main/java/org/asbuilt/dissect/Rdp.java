package org.asbuilt.dissect;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.NameKind;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * The remote desktop protocol: which security was asked for and selected, the account in the cookie, and of sessions with
 * the protocol's own security the client and the encryption. What follows a selected TLS is left to others.
 *
 * <p>Source: Microsoft MS-RDPBCGR v59.0 sections 2.2.1.1 and 2.2.1.2 (negotiation), 2.2.1.3.2 (client core data),
 * 2.2.1.4.2 and 2.2.1.4.3 (server data), 2.2.9.1.2 (fast path); ITU-T T.125 (02/1998) section 7.
 */
public final class Rdp implements Dissector {
    private static final int PORT = 3389;
    private static final int HEADER = 11;
    private static final int CONNECT_REQUEST = 0xE0;
    private static final int CONNECT_CONFIRM = 0xD0;
    private static final int DATA = 0xF0;
    private static final int NEGOTIATION = 8;
    private static final int ASKS = 1;
    private static final int SELECTS = 2;
    private static final int FAILS = 3;
    private static final int CONNECT_INITIAL = 0x7F65;
    private static final int CONNECT_RESPONSE = 0x7F66;
    private static final int TLS_HANDSHAKE = 0x16;
    private static final String COOKIE = "Cookie: mst";
    private static final String ACCOUNT = "Cookie: mstshash=";

    private static final int CLIENT_CORE = 0xC001;
    private static final int SERVER_CORE = 0x0C01;
    private static final int SERVER_SECURITY = 0x0C02;
    private static final int MOST_BLOCKS = 16;

    Rdp() {}

    @Override
    public String protocol() {
        return "RDP";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(new Carrier(Medium.STREAM, PORT));
    }

    @Override
    public boolean mayBeginWith(int octet) {
        return octet == IsoTransport.VERSION;
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        if (bytes.length() < HEADER) {
            return bytes.length() < 2 || bytes.u16(0) == IsoTransport.VERSION << 8 ? Recognition.MORE : Recognition.NO;
        }
        int length = bytes.u16(2);
        if (bytes.u16(0) != IsoTransport.VERSION << 8 || length < 8) {
            return Recognition.NO;
        }
        return switch (bytes.u8(5)) {
            case CONNECT_REQUEST, CONNECT_CONFIRM -> recogniseNegotiation(bytes, length);
            case DATA -> recogniseData(bytes);
            default -> Recognition.NO;
        };
    }

    private static Recognition recogniseNegotiation(Bytes bytes, int length) {
        if (bytes.u8(4) + 5 != length || bytes.u8(10) != 0) {
            return Recognition.NO;
        }
        if (length == HEADER) {
            return Recognition.PLAUSIBLE;
        }
        if (bytes.startsWith(HEADER, COOKIE)) {
            return Recognition.CERTAIN;
        }
        if (bytes.length() < HEADER + NEGOTIATION) {
            return Recognition.MORE;
        }
        int kind = bytes.u8(HEADER);
        boolean isRequest = bytes.u8(5) == CONNECT_REQUEST;
        boolean isKind = isRequest ? kind == ASKS : kind == SELECTS || kind == FAILS;
        return isKind && bytes.u16le(HEADER + 2) == NEGOTIATION ? Recognition.CERTAIN : Recognition.NO;
    }

    /** Opening of a conference, or the domain messages that follow. */
    private static Recognition recogniseData(Bytes bytes) {
        if (bytes.u8(4) != 2) {
            return Recognition.NO;
        }
        int tag = bytes.u16(7);
        if (tag == CONNECT_INITIAL || tag == CONNECT_RESPONSE) {
            return Recognition.CERTAIN;
        }
        return switch (bytes.u8(7)) {
            case 0x04, 0x21, 0x28, 0x2E, 0x38, 0x3E, 0x64, 0x68 -> Recognition.PLAUSIBLE;
            default -> Recognition.NO;
        };
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        if (bytes.length() < 2) {
            return 0;
        }
        int first = bytes.u8(0);
        if (first == TLS_HANDSHAKE && bytes.u8(1) == 3) {
            message.release();
            return 0;
        }
        if (first != IsoTransport.VERSION) {
            return fastPath(bytes);
        }
        if (bytes.length() < HEADER) {
            return bytes.length() >= 4 && bytes.u16(2) < HEADER ? IsoTransport.read(message, Rdp::unit) : 0;
        }
        int kind = bytes.u8(5);
        if (kind == CONNECT_REQUEST || kind == CONNECT_CONFIRM) {
            return negotiation(message, bytes, kind == CONNECT_REQUEST);
        }
        return IsoTransport.read(message, Rdp::unit);
    }

    /** A short header: two bits of kind, then a length of one or two octets. */
    private static int fastPath(Bytes bytes) {
        MalformedBytes.unless((bytes.u8(0) & 3) == 0, "neither a transport packet nor of the fast path", 0);
        int length = bytes.u8(1);
        if ((length & 0x80) != 0) {
            if (bytes.length() < 3) {
                return 0;
            }
            length = bytes.u16(1) & 0x7FFF;
        }
        MalformedBytes.unless(length > 2, "a packet of the fast path shorter than its header", 1);
        return length;
    }

    private static int negotiation(Message message, Bytes bytes, boolean isRequest) {
        int length = bytes.u16(2);
        MalformedBytes.unless(length >= HEADER && bytes.u8(4) + 5 == length, "wrong header length", 4);
        if (bytes.length() < length) {
            return 0;
        }
        if (isRequest) {
            message.senderAsks();
            request(message, bytes, length);
        } else {
            message.senderServes();
            confirm(message, bytes, length);
        }
        return length;
    }

    private static void request(Message message, Bytes bytes, int length) {
        int at = HEADER;
        if (bytes.startsWith(at, COOKIE)) {
            int end = bytes.find('\r', at, length);
            MalformedBytes.unless(end > 0 && end + 2 <= length, "a cookie without an end", at);
            boolean isAccount = bytes.startsWith(at, ACCOUNT);
            message.function(Kind.CONNECT, isAccount ? "connect" : "connect with routing token");
            if (isAccount) {
                int start = at + ACCOUNT.length();
                message.security(message.sender(), SecurityPart.ACCOUNT, bytes.text(start, end - start));
            }
            at = end + 2;
        } else {
            message.function(Kind.CONNECT, "connect");
        }
        if (at + NEGOTIATION <= length && bytes.u8(at) == ASKS) {
            message.security(message.sender(), SecurityPart.POLICY, RdpSecurity.requested(bytes.u32le(at + 4)));
        }
    }

    private static void confirm(Message message, Bytes bytes, int length) {
        if (length < HEADER + NEGOTIATION) {
            RdpSecurity.selected(message, 0);
            return;
        }
        long value = bytes.u32le(HEADER + 4);
        switch (bytes.u8(HEADER)) {
            case SELECTS -> {
                RdpSecurity.selected(message, value);
                if (value != 0) {
                    message.release();
                }
            }
            case FAILS -> RdpSecurity.failed(message, value);
            default -> throw MalformedBytes.at("not an answer to the negotiation", HEADER);
        }
    }

    private static void unit(Message message, Bytes bytes, int at, int end) {
        if (end - at < 2) {
            return;
        }
        int tag = bytes.u16(at);
        if (tag == CONNECT_INITIAL) {
            message.senderAsks();
            message.function(Kind.CONNECT, "create conference");
            blocks(message, bytes, find(bytes, at, end, "Duca"), end);
        } else if (tag == CONNECT_RESPONSE) {
            message.senderServes();
            blocks(message, bytes, find(bytes, at, end, "McDn"), end);
        }
    }

    /** Behind the key of the conference stand a length of one or two octets and the blocks. */
    private static int find(Bytes bytes, int from, int end, String key) {
        for (int at = bytes.find(key.charAt(0), from, end); at >= 0; at = bytes.find(key.charAt(0), at + 1, end)) {
            if (bytes.startsWith(at, key) && at + 5 < end) {
                return at + 5 + (bytes.u8(at + 4) >> 7);
            }
        }
        return end;
    }

    private static void blocks(Message message, Bytes bytes, int from, int end) {
        int at = from;
        for (int count = 0; count < MOST_BLOCKS && at + 4 <= end; count++) {
            int length = bytes.u16le(at + 2);
            MalformedBytes.unless(length >= 4 && at + length <= end, "a block longer than the message", at + 2);
            switch (bytes.u16le(at)) {
                case CLIENT_CORE -> client(message, bytes, at, length);
                case SERVER_CORE -> {
                    if (length >= 8) {
                        message.security(
                                message.service(), SecurityPart.VERSION, RdpSecurity.version(bytes.u32le(at + 4)));
                    }
                }
                case SERVER_SECURITY -> {
                    if (length >= 12) {
                        RdpSecurity.encryption(message, bytes.u32le(at + 4), bytes.u32le(at + 8));
                    }
                }
                default -> bytes.u8(at);
            }
            at += length;
        }
    }

    /** Version, size of the screen, colours, keyboard, build, name of 16 characters. */
    private static void client(Message message, Bytes bytes, int at, int length) {
        if (length < 56) {
            return;
        }
        Endpoint client = message.sender();
        message.security(client, SecurityPart.VERSION, RdpSecurity.version(bytes.u32le(at + 4)));
        message.identity(
                client, IdentityPart.PROTOCOL_DETAIL, "keyboard layout 0x%08x".formatted(bytes.u32le(at + 16)));
        message.identity(client, IdentityPart.OPERATING_SYSTEM, "build " + bytes.u32le(at + 20));
        message.name(client, NameKind.HOSTNAME, name(bytes, at + 24));
    }

    private static String name(Bytes bytes, int at) {
        int characters = 0;
        while (characters < 16 && bytes.u16le(at + 2 * characters) != 0) {
            characters++;
        }
        return bytes.text(at, 2 * characters, StandardCharsets.UTF_16LE);
    }
}
