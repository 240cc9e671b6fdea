package org.asbuilt.dissect;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.NameKind;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * How Windows computers authenticate within other protocols: NTLM messages tell names, domain, account and version of
 * the system; Kerberos is told by its identifier only. No response or hash is ever told.
 *
 * <p>Source: MS-NLMP 34.0 sections 2.2.1.1 to 2.2.1.3 (messages), 2.2.2.1 (attribute pairs), 2.2.2.10 (version); RFC 4178
 * section 4 (SPNEGO); RFC 4121 section 4.1 (Kerberos mechanism).
 */
final class Ntlm {
    private static final String SIGNATURE = "NTLMSSP";
    private static final int CHALLENGE = 2;
    private static final int AUTHENTICATE = 3;
    private static final int UNICODE = 0x1;
    private static final int ANONYMOUS = 0x800;
    private static final int HAS_VERSION = 0x0200_0000;
    private static final int MOST_PAIRS = 32;
    /** Identifiers of Kerberos: 1.2.840.113554.1.2.2, and the one Windows writes. */
    private static final String[] KERBEROS = {
        "*\u0086H\u0086\u00f7\u0012\u0001\u0002\u0002", "*\u0086H\u0082\u00f7\u0012\u0001\u0002\u0002"
    };

    private Ntlm() {}

    /** Reads what a token of SPNEGO or a bare message from {@code from} to {@code end} tells of its sender. */
    static void token(Message message, Bytes bytes, int from, int end) {
        int at = find(bytes, SIGNATURE, from, end);
        if (at >= 0) {
            message(message, bytes, at, end);
        } else if (isKerberos(bytes, from, end)) {
            message.security(message.sender(), SecurityPart.AUTHENTICATION, "Kerberos");
        }
    }

    private static int find(Bytes bytes, String what, int from, int end) {
        int at = bytes.find(what.charAt(0), from, end);
        while (at >= 0) {
            if (at + what.length() <= end && matches(bytes, at, what)) {
                return at;
            }
            at = bytes.find(what.charAt(0), at + 1, end);
        }
        return -1;
    }

    private static boolean matches(Bytes bytes, int at, String what) {
        for (int index = 0; index < what.length(); index++) {
            if (bytes.u8(at + index) != what.charAt(index)) {
                return false;
            }
        }
        return true;
    }

    /** A first token of SPNEGO names the mechanisms in order of preference, Kerberos first if a ticket is there. */
    private static boolean isKerberos(Bytes bytes, int from, int end) {
        if (from >= end || bytes.u8(from) != 0x60) {
            return false;
        }
        for (String mechanism : KERBEROS) {
            int at = find(bytes, mechanism, from, Math.min(end, from + 64));
            if (at >= 0) {
                return true;
            }
        }
        return false;
    }

    private static void message(Message message, Bytes bytes, int at, int end) {
        if (at + 12 > end) {
            return;
        }
        switch ((int) bytes.u32le(at + 8)) {
            case CHALLENGE -> challenge(message, bytes, at, end);
            case AUTHENTICATE -> authenticate(message, bytes, at, end);
            default -> {
                return;
            }
        }
    }

    private static Charset charset(int flags) {
        return (flags & UNICODE) != 0 ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1;
    }

    /** Text of a field of length, space and offset from the start of the message; nothing if it lies outside. */
    private static String text(Bytes bytes, int at, int field, int end, Charset charset) {
        int length = bytes.u16le(at + field);
        long offset = bytes.u32le(at + field + 4);
        boolean fits = offset <= end - at && length <= end - at - offset;
        return fits ? wide(bytes, at + (int) offset, length, charset) : "";
    }

    /** Text of at most 255 characters, of one or two octets each. */
    static String wide(Bytes bytes, int at, int length, Charset charset) {
        return bytes.text(at, Math.min(length, 510), charset);
    }

    private static void challenge(Message message, Bytes bytes, int at, int end) {
        if (at + 48 > end) {
            return;
        }
        int flags = (int) bytes.u32le(at + 20);
        if ((flags & HAS_VERSION) != 0 && at + 56 <= end) {
            system(message, bytes, at + 48);
        }
        int length = bytes.u16le(at + 40);
        long offset = bytes.u32le(at + 44);
        if (offset > end - at || length > end - at - offset) {
            return;
        }
        int pair = at + (int) offset;
        int pairsEnd = pair + length;
        for (int count = 0; count < MOST_PAIRS && pair + 4 <= pairsEnd; count++) {
            int size = bytes.u16le(pair + 2);
            MalformedBytes.unless(pair + 4 + size <= pairsEnd, "a target attribute is too long", pair + 2);
            attribute(message, bytes.u16le(pair), wide(bytes, pair + 4, size, StandardCharsets.UTF_16LE), bytes, pair);
            pair += 4 + size;
        }
    }

    private static void attribute(Message message, int attribute, String value, Bytes bytes, int pair) {
        switch (attribute) {
            case 1 -> message.name(message.sender(), NameKind.HOSTNAME, value);
            case 2 -> message.name(message.sender(), NameKind.GROUP_NAME, value);
            case 3 -> message.name(message.sender(), NameKind.DOMAIN_NAME, value);
            default -> bytes.u16le(pair);
        }
    }

    private static void authenticate(Message message, Bytes bytes, int at, int end) {
        if (at + 64 > end) {
            return;
        }
        int flags = (int) bytes.u32le(at + 60);
        Charset charset = charset(flags);
        String domain = text(bytes, at, 28, end, charset);
        String user = text(bytes, at, 36, end, charset);
        message.name(message.sender(), NameKind.HOSTNAME, text(bytes, at, 44, end, charset));
        boolean isAnonymous = user.isEmpty() || (flags & ANONYMOUS) != 0;
        message.security(message.sender(), SecurityPart.AUTHENTICATION, isAnonymous ? "anonymous" : "NTLM");
        message.security(message.sender(), SecurityPart.ACCOUNT, account(domain, user));
        if ((flags & HAS_VERSION) != 0 && at + 72 <= end && bytes.u32le(at + 32) >= 72) {
            system(message, bytes, at + 64);
        }
    }

    /** A user with the domain it belongs to. */
    static String account(String domain, String user) {
        return domain.isEmpty() || user.isEmpty() ? user : domain + "\\" + user;
    }

    private static void system(Message message, Bytes bytes, int at) {
        int major = bytes.u8(at);
        int build = bytes.u16le(at + 2);
        // Other makers' servers write 6.1 without a build, or nothing.
        String system = major == 0 || build == 0 ? "" : "Windows " + major + "." + bytes.u8(at + 1) + "." + build;
        message.identity(message.sender(), IdentityPart.OPERATING_SYSTEM, system);
    }
}
