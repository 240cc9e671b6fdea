package org.asbuilt.dissect;

import java.nio.charset.StandardCharsets;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.NameKind;
import org.asbuilt.dissect.Sighting.RoleKind;

/**
 * What Windows computers announce of themselves in datagrams of {@link NetBios}.
 *
 * <p>Source: MS-BRWS 14.0 sections 2.2.1 (host announcement), 2.2.6 (local master), 2.2.7 (domain); MS-CIFS 30.0 section
 * 2.2.4.33 (transactions, mail slots).
 */
final class BrowserAnnouncements {
    private static final int SERVER_HEADER = 33;
    private static final int SLOT_WORDS = 17;
    private static final int HOST = 0x01;
    private static final int ELECTION = 0x08;
    private static final int DOMAIN = 0x0C;
    private static final int LOCAL_MASTER = 0x0F;
    private static final int COMMENT = 32;
    private static final long CONTROLLERS = 0x18;
    private static final long TIME_SOURCE = 0x20;
    private static final String BROWSER = "\\MAILSLOT\\BROWSE";

    private BrowserAnnouncements() {}

    /** Reads the transaction at the offset. */
    static void read(Message message, int at) {
        Bytes bytes = message.bytes();
        boolean isTransaction = at + SERVER_HEADER + 2 * SLOT_WORDS + 2 <= bytes.length()
                && bytes.u8(at) == 0xFF
                && bytes.startsWith(at + 1, "SMB")
                && bytes.u8(at + 4) == 0x25
                && bytes.u8(at + SERVER_HEADER - 1) == SLOT_WORDS;
        if (!isTransaction) {
            message.published(Kind.OTHER, "other datagram");
            return;
        }
        int length = bytes.u16le(at + SERVER_HEADER + 22);
        int data = at + bytes.u16le(at + SERVER_HEADER + 24);
        MalformedBytes.unless(data + length <= bytes.length(), "a transaction longer than the datagram", at);
        if (!bytes.startsWith(at + SERVER_HEADER + 2 * SLOT_WORDS + 2, BROWSER)) {
            message.published(Kind.SECURITY, "logon by mail slot");
            return;
        }
        announcement(message, data, data + length);
    }

    private static void announcement(Message message, int at, int end) {
        switch (message.bytes().u8(at)) {
            case HOST -> {
                message.published(Kind.IDENTIFY, "1 host announcement");
                host(message, at, end);
            }
            case LOCAL_MASTER -> {
                message.published(Kind.IDENTIFY, "15 local master announcement");
                host(message, at, end);
            }
            case DOMAIN -> {
                message.published(Kind.IDENTIFY, "12 domain announcement");
                message.name(message.sender(), NameKind.GROUP_NAME, text(message.bytes(), at + 6, 16));
            }
            case ELECTION -> message.published(Kind.IDENTIFY, "8 election");
            default -> message.published(Kind.IDENTIFY, "other announcement");
        }
    }

    private static String text(Bytes bytes, int at, int length) {
        return bytes.text(at, length, StandardCharsets.ISO_8859_1);
    }

    /** Name, version of the system, kinds of services, comment. */
    private static void host(Message message, int at, int end) {
        Bytes bytes = message.bytes();
        if (at + COMMENT > end) {
            return;
        }
        Endpoint sender = message.sender();
        message.name(sender, NameKind.HOSTNAME, text(bytes, at + 6, 16));
        int major = bytes.u8(at + 22);
        message.identity(
                sender, IdentityPart.OPERATING_SYSTEM, major == 0 ? "" : "Windows " + major + "." + bytes.u8(at + 23));
        message.identity(sender, IdentityPart.DESCRIPTION, text(bytes, at + COMMENT, end - at - COMMENT));
        long services = bytes.u32le(at + 24);
        if ((services & CONTROLLERS) != 0) {
            message.role(sender, RoleKind.DIRECTORY_SERVER);
        }
        if ((services & TIME_SOURCE) != 0) {
            message.role(sender, RoleKind.TIME_SERVER);
        }
    }
}
