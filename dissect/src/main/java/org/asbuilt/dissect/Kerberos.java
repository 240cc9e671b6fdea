package org.asbuilt.dissect;

import java.util.List;
import java.util.Optional;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.NameKind;
import org.asbuilt.dissect.Sighting.RoleKind;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * Kerberos: the realm and its servers, accounts and hosts that sign in, and weak encryption. Tickets and keys are not
 * read.
 *
 * <p>Source: RFC 4120 sections 5.4 (requests and replies), 5.9 (errors), 7.2.2 (TCP), 7.5.7 (message types); RFC 3961
 * section 8, RFC 4757 and RFC 6649 (encryption types).
 */
public final class Kerberos implements Dissector {
    private static final int PORT = 88;
    private static final int PASSWORD_PORT = 464;
    private static final int SEQUENCE = 0x30;
    private static final int LONGEST = 1 << 17;

    Kerberos() {}

    @Override
    public String protocol() {
        return "Kerberos";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(
                new Carrier(Medium.DATAGRAM, PORT),
                new Carrier(Medium.STREAM, PORT),
                new Carrier(Medium.DATAGRAM, PASSWORD_PORT),
                new Carrier(Medium.STREAM, PASSWORD_PORT));
    }

    @Override
    public boolean mayBeginWith(int octet) {
        return octet == 0 || isApplication(octet);
    }

    private static boolean isApplication(int tag) {
        return (tag >= 0x6A && tag <= 0x6F) || tag == 0x74 || tag == 0x75 || tag == 0x76 || tag == 0x7E;
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        if (bytes.length() < 14) {
            return Recognition.MORE;
        }
        int at = isApplication(bytes.u8(0)) ? 0 : 4;
        boolean isFramed = at == 0 || (bytes.u32(0) > 10 && bytes.u32(0) < LONGEST);
        return isFramed && isApplication(bytes.u8(at)) && isBody(bytes, at) ? Recognition.CERTAIN : Recognition.NO;
    }

    /** A sequence whose first or second member is the version, which is 5. */
    private static boolean isBody(Bytes bytes, int at) {
        int inner = at + 1 + lengthOctets(bytes, at + 1);
        if (inner + 12 > bytes.length() || bytes.u8(inner) != SEQUENCE) {
            return false;
        }
        int member = inner + 1 + lengthOctets(bytes, inner + 1);
        boolean isVersion = member + 5 <= bytes.length()
                && bytes.u8(member + 1) == 3
                && bytes.u16(member + 2) == 0x0201
                && bytes.u8(member + 4) == 5;
        return isVersion && (bytes.u8(member) == 0xA0 || bytes.u8(member) == 0xA1);
    }

    private static int lengthOctets(Bytes bytes, int at) {
        int first = bytes.u8(at);
        return first < 0x80 ? 1 : 1 + (first & 0x7F);
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        if (message.medium() == Medium.DATAGRAM) {
            message(message, 0, bytes.length());
            return bytes.length();
        }
        if (bytes.length() < 4) {
            return 0;
        }
        long length = bytes.u32(0);
        MalformedBytes.unless(length > 0 && length < LONGEST, "wrong length", 0);
        int end = 4 + (int) length;
        if (bytes.length() < end) {
            return 0;
        }
        message(message, 4, end);
        return end;
    }

    private static void message(Message message, int at, int end) {
        Bytes bytes = message.bytes();
        Ber application = Ber.read(bytes, at, end);
        if (!isApplication(application.tag())) {
            // Setting a password wraps its messages in a header of its own.
            message.function(Kind.SECURITY, "set password");
            return;
        }
        Ber sequence = application.first(bytes);
        switch (application.tag()) {
            case 0x6A -> request(message, sequence, "10 authentication service request");
            case 0x6C -> request(message, sequence, "12 ticket granting service request");
            case 0x6B, 0x6D -> reply(message, sequence);
            case 0x6E -> {
                message.senderAsks();
                message.function(Kind.SECURITY, "14 application request");
            }
            case 0x7E -> error(message, sequence);
            default -> message.senderServes();
        }
    }

    private static void request(Message message, Ber sequence, String operation) {
        Bytes bytes = message.bytes();
        message.senderAsks();
        message.function(Kind.SECURITY, operation);
        member(bytes, sequence, 0xA4).ifPresent(body -> body(message, body.first(bytes)));
    }

    private static void body(Message message, Ber body) {
        Bytes bytes = message.bytes();
        Optional<String> realm =
                member(bytes, body, 0xA2).map(member -> member.first(bytes).text(bytes));
        realm.ifPresent(name -> message.name(message.askedService(), NameKind.GROUP_NAME, name));
        member(bytes, body, 0xA1).ifPresent(name -> principal(message, name.first(bytes)));
        member(bytes, body, 0xA8).ifPresent(types -> encryption(message, types.first(bytes)));
        member(bytes, body, 0xA9).ifPresent(addresses -> hostNames(message, addresses.first(bytes)));
    }

    /** A name of kind 1 is an account; with a dollar sign at its end that of a computer. */
    private static void principal(Message message, Ber principal) {
        Bytes bytes = message.bytes();
        Optional<Ber> strings = member(bytes, principal, 0xA1).map(member -> member.first(bytes));
        if (strings.isEmpty() || strings.get().length() == 0) {
            return;
        }
        String name = strings.get().first(bytes).text(bytes);
        boolean isHost = name.equals("host");
        message.security(message.sender(), SecurityPart.ACCOUNT, isHost ? "" : name);
        if (name.endsWith("$")) {
            message.name(message.sender(), NameKind.HOSTNAME, name.substring(0, name.length() - 1));
        } else if (isHost) {
            Ber host = strings.get().first(bytes);
            if (host.end() < strings.get().end()) {
                message.name(
                        message.sender(),
                        NameKind.HOSTNAME,
                        host.next(bytes, strings.get().end()).text(bytes));
            }
        }
    }

    /** The types that the client offers: all weak ones are told. */
    private static void encryption(Message message, Ber types) {
        Bytes bytes = message.bytes();
        int at = types.start();
        for (int count = 0; at < types.end() && count < 32; count++) {
            Ber type = Ber.read(bytes, at, types.end());
            String weak = switch ((int) type.integer(bytes)) {
                case 1, 2, 3 -> "offers DES";
                case 23, 24, -133, -128 -> "offers RC4";
                default -> "";
            };
            message.security(message.sender(), SecurityPart.ENCRYPTION, weak);
            at = type.end();
        }
    }

    /** An address of kind 20 is the NetBIOS name of the client. */
    private static void hostNames(Message message, Ber addresses) {
        Bytes bytes = message.bytes();
        int at = addresses.start();
        for (int count = 0; at < addresses.end() && count < 16; count++) {
            Ber address = Ber.read(bytes, at, addresses.end());
            boolean isName = member(bytes, address, 0xA0)
                    .map(kind -> kind.first(bytes).integer(bytes) == 20)
                    .orElse(false);
            if (isName) {
                member(bytes, address, 0xA1)
                        .map(value -> value.first(bytes).text(bytes))
                        .ifPresent(name -> message.name(message.sender(), NameKind.HOSTNAME, name));
            }
            at = address.end();
        }
    }

    private static void reply(Message message, Ber sequence) {
        Bytes bytes = message.bytes();
        message.senderServes();
        message.role(message.sender(), RoleKind.DIRECTORY_SERVER);
        member(bytes, sequence, 0xA3)
                .map(realm -> realm.first(bytes).text(bytes))
                .ifPresent(realm -> message.name(message.service(), NameKind.GROUP_NAME, realm));
        member(bytes, sequence, 0xA6)
                .flatMap(encrypted -> member(bytes, encrypted.first(bytes), 0xA0))
                .map(kind -> (int) kind.first(bytes).integer(bytes))
                .ifPresent(kind -> message.security(message.service(), SecurityPart.ENCRYPTION, name(kind)));
    }

    private static String name(int kind) {
        return switch (kind) {
            case 1, 2, 3 -> "DES";
            case 16 -> "triple DES";
            case 17 -> "AES-128 with SHA-1";
            case 18 -> "AES-256 with SHA-1";
            case 19 -> "AES-128 with SHA-256";
            case 20 -> "AES-256 with SHA-384";
            case 23 -> "RC4";
            case 24 -> "RC4 of 56 bits";
            default -> "other type " + kind;
        };
    }

    private static void error(Message message, Ber sequence) {
        Bytes bytes = message.bytes();
        message.senderServes();
        member(bytes, sequence, 0xA9)
                .map(realm -> realm.first(bytes).text(bytes))
                .ifPresent(realm -> message.name(message.service(), NameKind.GROUP_NAME, realm));
    }

    /** The member of a sequence with the context tag. */
    private static Optional<Ber> member(Bytes bytes, Ber sequence, int tag) {
        int at = sequence.start();
        for (int count = 0; at < sequence.end() && count < 24; count++) {
            Ber member = Ber.read(bytes, at, sequence.end());
            if (member.tag() == tag) {
                return Optional.of(member);
            }
            at = member.end();
        }
        return Optional.empty();
    }
}
