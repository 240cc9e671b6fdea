package org.asbuilt.dissect;

import java.util.List;
import java.util.Locale;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.NameKind;
import org.asbuilt.dissect.Sighting.RoleKind;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * Lightweight Directory Access Protocol: directory servers with what they say of themselves, who signs in how. Passwords
 * are never read.
 *
 * <p>Source: RFC 4511 sections 4.1.1 (messages), 4.2 (bind), 4.5 (search), 4.14 (start of TLS), 5.2 (layers); RFC 4512
 * section 5.1 (root entry); Microsoft MS-ADTS section 3.1.1.3.2 (attributes of the root entry).
 */
public final class Ldap implements Dissector {
    private static final int PORT = 389;
    private static final int GLOBAL_CATALOGUE = 3268;
    private static final int SEQUENCE = 0x30;
    private static final int BIND = 0x60;
    private static final int SEARCH_ENTRY = 0x64;
    private static final int EXTENDED = 0x77;
    private static final int EXTENDED_ANSWER = 0x78;
    private static final int LONGEST = 1 << 20;
    private static final int MECHANISM = 2;

    Ldap() {}

    @Override
    public String protocol() {
        return "LDAP";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(
                new Carrier(Medium.STREAM, PORT),
                new Carrier(Medium.STREAM, GLOBAL_CATALOGUE),
                new Carrier(Medium.DATAGRAM, PORT));
    }

    @Override
    public boolean mayBeginWith(int octet) {
        return octet == SEQUENCE;
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        if (bytes.length() < 7) {
            return Recognition.MORE;
        }
        int at = bytes.u8(1) < 0x80 ? 2 : 2 + (bytes.u8(1) & 0x7F);
        boolean isNumbered = bytes.u8(1) <= 0x84
                && at + 2 < bytes.length()
                && bytes.u8(at) == 2
                && bytes.u8(at + 1) >= 1
                && bytes.u8(at + 1) <= 4;
        int operation = at + 2 + (isNumbered ? bytes.u8(at + 1) : 0);
        boolean fits = isNumbered && operation < bytes.length() && isOperation(bytes.u8(operation));
        return fits ? Recognition.PLAUSIBLE : Recognition.NO;
    }

    private static boolean isOperation(int tag) {
        return (tag >= BIND && tag <= 0x79) || tag == 0x42 || tag == 0x4A || tag == 0x50;
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        if (message.medium() != Medium.STREAM) {
            message(message, 0, bytes.length());
            return bytes.length();
        }
        boolean isWrapped = message.recall(MECHANISM) == 1 && bytes.u8(0) != SEQUENCE;
        int length = isWrapped ? SaslWrap.length(bytes) : length(bytes);
        if (length == 0 || bytes.length() < length) {
            return 0;
        }
        if (isWrapped) {
            wrapped(message, length);
        } else {
            message(message, 0, length);
        }
        return length;
    }

    /** What the mechanism of the sign-in protects: messages that can be read if it only guards them against change. */
    private static void wrapped(Message message, int length) {
        SaslWrap wrap = SaslWrap.read(message.bytes(), length);
        Endpoint server = message.isFromClient(PORT) ? message.askedService() : message.service();
        message.security(server, SecurityPart.INTEGRITY, wrap.isReadable() ? wrap.mechanism() : "");
        message.security(server, SecurityPart.ENCRYPTION, wrap.isReadable() ? "none" : wrap.mechanism());
        int at = wrap.start();
        while (wrap.isReadable() && at < wrap.end()) {
            Ber one = Ber.read(message.bytes(), at, wrap.end());
            message(message, at, one.end());
            at = one.end();
        }
    }

    /** Length of the message with its header, 0 if too few octets tell. */
    private static int length(Bytes bytes) {
        if (bytes.length() < 6) {
            return 0;
        }
        MalformedBytes.unless(bytes.u8(0) == SEQUENCE, "not a sequence", 0);
        int first = bytes.u8(1);
        if (first < 0x80) {
            return 2 + first;
        }
        int octets = first & 0x7F;
        MalformedBytes.unless(octets >= 1 && octets <= 4, "wrong length", 1);
        long length = 0;
        for (int index = 0; index < octets; index++) {
            length = length << 8 | bytes.u8(2 + index);
        }
        MalformedBytes.unless(length < LONGEST, "too long", 1);
        return 2 + octets + (int) length;
    }

    private static void message(Message message, int at, int end) {
        Bytes bytes = message.bytes();
        Ber sequence = Ber.read(bytes, at, end);
        Ber operation = sequence.first(bytes).next(bytes, sequence.end());
        switch (operation.tag()) {
            case BIND -> bind(message, operation);
            case 0x63 -> ask(message, Kind.READ, "3 search");
            case 0x66 -> ask(message, Kind.WRITE, "6 modify");
            case 0x68 -> ask(message, Kind.WRITE, "8 add");
            case 0x4A -> ask(message, Kind.WRITE, "10 delete");
            case 0x6C -> ask(message, Kind.WRITE, "12 modify name");
            case 0x6E -> ask(message, Kind.READ, "14 compare");
            case EXTENDED -> extended(message, operation);
            case 0x42 -> ask(message, Kind.CONNECT, "2 unbind");
            case 0x50 -> ask(message, Kind.CONNECT, "16 abandon");
            case SEARCH_ENTRY -> {
                serve(message);
                entry(message, operation);
            }
            case EXTENDED_ANSWER -> {
                serve(message);
                if (message.recall(1) == 1) {
                    message.security(message.service(), SecurityPart.ENCRYPTION, "TLS on request");
                    message.release();
                }
            }
            default -> serve(message);
        }
    }

    private static void ask(Message message, Kind kind, String operation) {
        message.senderAsks();
        message.function(kind, operation);
    }

    private static void serve(Message message) {
        message.senderServes();
        message.role(message.sender(), RoleKind.DIRECTORY_SERVER);
    }

    /** Version, name, and the choice of a simple password or a mechanism. */
    private static void bind(Message message, Ber operation) {
        Bytes bytes = message.bytes();
        ask(message, Kind.SECURITY, "0 bind");
        Ber version = operation.first(bytes);
        Ber name = version.next(bytes, operation.end());
        Ber choice = name.next(bytes, operation.end());
        message.security(
                message.askedService(),
                SecurityPart.VERSION,
                version.integer(bytes) == 3 ? "LDAP version 3" : "LDAP version 2");
        message.security(message.sender(), SecurityPart.ACCOUNT, name.text(bytes));
        boolean isSimple = choice.tag() == 0x80;
        message.remember(MECHANISM, isSimple ? 0 : 1);
        String how = !isSimple
                ? choice.tag() == 0xA3 ? choice.first(bytes).text(bytes) : "other"
                : choice.length() == 0 ? "anonymous" : "password in clear";
        message.security(message.askedService(), SecurityPart.AUTHENTICATION, how);
    }

    private static void extended(Message message, Ber operation) {
        Bytes bytes = message.bytes();
        boolean isSecure = Ber.isAt(bytes, operation.start(), operation.end(), 0x80)
                && operation.first(bytes).text(bytes).equals("1.3.6.1.4.1.1466.20037");
        ask(message, Kind.SECURITY, isSecure ? "23 start TLS" : "23 extended request");
        message.remember(1, isSecure ? 1 : 0);
    }

    /** The entry without a name is the server's own. */
    private static void entry(Message message, Ber operation) {
        Bytes bytes = message.bytes();
        Ber name = operation.first(bytes);
        if (name.length() > 0) {
            return;
        }
        Ber attributes = name.next(bytes, operation.end());
        int at = attributes.start();
        for (int count = 0; at < attributes.end() && count < 64; count++) {
            Ber attribute = Ber.read(bytes, at, attributes.end());
            Ber type = attribute.first(bytes);
            Ber values = type.next(bytes, attribute.end());
            if (values.length() > 0) {
                own(
                        message,
                        type.text(bytes).toLowerCase(Locale.ROOT),
                        values.first(bytes).text(bytes));
            }
            at = attribute.end();
        }
    }

    private static void own(Message message, String attribute, String value) {
        Endpoint server = message.service();
        switch (attribute) {
            case "dnshostname" -> message.name(server, NameKind.HOSTNAME, value);
            case "vendorname" -> message.identity(server, IdentityPart.VENDOR, value);
            case "vendorversion" -> message.identity(server, IdentityPart.SOFTWARE, value);
            case "defaultnamingcontext", "rootdomainnamingcontext" -> message.name(server, NameKind.GROUP_NAME, value);
            default -> server.port();
        }
    }
}
