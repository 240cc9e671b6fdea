package org.asbuilt.dissect;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.NameKind;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * Tabular Data Stream of Microsoft SQL Server, behind many historians and control servers: versions, encryption, who
 * signs in from which program; and the instances that its browser lists. Passwords, queries and results are not read.
 *
 * <p>Source: Microsoft MS-TDS sections 2.2.3.1 (packet header), 2.2.6.4 (LOGIN7), 2.2.6.5 (PRELOGIN); MC-SQLR section 2.2.
 */
public final class SqlServer implements Dissector {
    private static final int PORT = 1433;
    private static final int BROWSER_PORT = 1434;
    private static final int HEADER = 8;
    private static final int LOGIN = 16;
    private static final int PRELOGIN = 18;
    private static final int BROWSER_ANSWER = 5;
    private static final int END_OF_OPTIONS = 0xFF;
    private static final int LOGIN_HEADER = 36;

    SqlServer() {}

    @Override
    public String protocol() {
        return "SQL Server";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(new Carrier(Medium.STREAM, PORT), new Carrier(Medium.DATAGRAM, BROWSER_PORT));
    }

    @Override
    public boolean mayBeginWith(int octet) {
        return isKind(octet) || octet == BROWSER_ANSWER;
    }

    private static boolean isKind(int octet) {
        return switch (octet) {
            case 1, 2, 3, 4, 6, 7, 14, LOGIN, 17, PRELOGIN -> true;
            default -> false;
        };
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        if (isBrowserAnswer(bytes)) {
            return Recognition.CERTAIN;
        }
        if (bytes.length() < HEADER) {
            return bytes.length() <= 2 && bytes.length() > 0 && isKind(bytes.u8(0)) ? Recognition.MORE : Recognition.NO;
        }
        int length = bytes.u16(2);
        boolean fits = isKind(bytes.u8(0))
                && bytes.u8(1) <= 0x1F
                && length > HEADER
                && length <= 0x7FFF
                && bytes.u8(7) == 0
                && (bytes.u8(1) & 1) == (length < 4096 ? 1 : bytes.u8(1) & 1);
        if (!fits) {
            return Recognition.NO;
        }
        // The first option of a client is its version, of six octets.
        boolean isPrelogin = bytes.u8(0) == PRELOGIN
                && bytes.length() >= HEADER + 5
                && bytes.u8(HEADER) == 0
                && bytes.u16(HEADER + 3) == 6;
        return isPrelogin ? Recognition.CERTAIN : Recognition.PLAUSIBLE;
    }

    private static boolean isBrowserAnswer(Bytes bytes) {
        return bytes.length() > 16 && bytes.u8(0) == BROWSER_ANSWER && bytes.startsWith(3, "ServerName;");
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        if (message.medium() == Medium.DATAGRAM) {
            browser(message);
            return bytes.length();
        }
        if (bytes.length() < HEADER) {
            return 0;
        }
        int kind = bytes.u8(0);
        MalformedBytes.unless(isKind(kind), "unknown packet type", 0);
        int length = bytes.u16(2);
        MalformedBytes.unless(length >= HEADER, "a packet shorter than its header", 2);
        boolean isRead = kind == PRELOGIN || kind == LOGIN;
        if (isRead && bytes.length() < length) {
            return 0;
        }
        packet(message, kind, length);
        return length;
    }

    private static void packet(Message message, int kind, int length) {
        switch (kind) {
            case 1 -> ask(message, Kind.OTHER, "1 SQL batch");
            case 2 -> ask(message, Kind.SECURITY, "2 login before version 7");
            case 3 -> ask(message, Kind.OTHER, "3 remote procedure call");
            case 4 -> answer(message, length);
            case 6 -> ask(message, Kind.CONNECT, "6 attention");
            case 7 -> ask(message, Kind.WRITE, "7 bulk load");
            case 14 -> ask(message, Kind.CONNECT, "14 transaction manager request");
            case LOGIN -> login(message, length);
            case 17 -> ask(message, Kind.SECURITY, "17 security token");
            default -> prelogin(message, message.askedService(), length, true);
        }
    }

    private static void ask(Message message, Kind kind, String operation) {
        message.senderAsks();
        message.function(kind, operation);
    }

    /** The first answer of a server holds the options, in the form in which the client gave its own. */
    private static void answer(Message message, int length) {
        message.senderServes();
        Bytes bytes = message.bytes();
        boolean isOptions = message.recall(PRELOGIN) == 1 && bytes.length() >= length && length > HEADER + 5;
        if (isOptions && bytes.u8(HEADER) == 0 && bytes.u16(HEADER + 3) == 6) {
            prelogin(message, message.service(), length, false);
        }
        message.remember(PRELOGIN, 0);
    }

    private static void prelogin(Message message, Endpoint service, int end, boolean isAsked) {
        Bytes bytes = message.bytes();
        // Once encryption is agreed, the handshake of TLS stands in packets of this type.
        if (end < HEADER + 5 || bytes.u8(HEADER) != 0 || bytes.u16(HEADER + 3) != 6) {
            return;
        }
        if (isAsked) {
            ask(message, Kind.CONNECT, "18 prelogin");
            message.remember(PRELOGIN, 1);
        }
        int at = HEADER;
        while (at + 5 <= end && bytes.u8(at) != END_OF_OPTIONS) {
            int value = HEADER + bytes.u16(at + 1);
            int length = bytes.u16(at + 3);
            MalformedBytes.unless(value + length <= end, "an option lies outside the packet", at + 1);
            if (bytes.u8(at) == 0 && length == 6 && !isAsked) {
                String version = bytes.u8(value) + "." + bytes.u8(value + 1) + "." + bytes.u16(value + 2);
                message.identity(service, IdentityPart.SOFTWARE, "Microsoft SQL Server " + version);
            } else if (bytes.u8(at) == 1 && length == 1 && !isAsked) {
                message.security(service, SecurityPart.ENCRYPTION, encryption(bytes.u8(value)));
            }
            at += 5;
        }
    }

    private static String encryption(int octet) {
        return switch (octet) {
            case 0 -> "TLS for the login only";
            case 1, 3 -> "TLS";
            case 2 -> "none";
            default -> "other";
        };
    }

    /** Offsets and lengths in characters of 16 bits; the password lies between, only lightly disguised. */
    private static void login(Message message, int end) {
        Bytes bytes = message.bytes();
        ask(message, Kind.SECURITY, "16 login");
        boolean isClear = end >= HEADER + LOGIN_HEADER + 36 && bytes.u32le(HEADER) <= end - HEADER;
        if (!isClear) {
            return;
        }
        message.name(message.sender(), NameKind.HOSTNAME, text(bytes, 36, end));
        String account = text(bytes, 40, end);
        message.security(message.sender(), SecurityPart.ACCOUNT, account);
        message.security(
                message.askedService(),
                SecurityPart.AUTHENTICATION,
                account.isEmpty() ? "Windows account" : "password in clear");
        message.identity(message.sender(), IdentityPart.SOFTWARE, text(bytes, 48, end));
        message.identity(message.askedService(), IdentityPart.APPLICATION, text(bytes, 68, end));
    }

    private static String text(Bytes bytes, int field, int end) {
        int start = HEADER + bytes.u16le(HEADER + field);
        int length = 2 * bytes.u16le(HEADER + field + 2);
        MalformedBytes.unless(start + length <= end, "a text lies outside the packet", HEADER + field);
        return bytes.text(start, length, StandardCharsets.UTF_16LE);
    }

    private static void browser(Message message) {
        Bytes bytes = message.bytes();
        if (!isBrowserAnswer(bytes)) {
            ask(message, Kind.IDENTIFY, "list instances");
            return;
        }
        message.senderServes();
        String[] words = bytes.text(3, bytes.length() - 3).split(";", -1);
        for (int index = 0; index + 1 < words.length; index++) {
            switch (words[index]) {
                case "ServerName" -> message.name(message.sender(), NameKind.HOSTNAME, words[++index]);
                case "InstanceName" -> message.component(message.sender(), "instance " + words[++index]);
                case "Version" ->
                    message.identity(message.sender(), IdentityPart.SOFTWARE, "Microsoft SQL Server " + words[++index]);
                default -> {}
            }
        }
    }
}
