package org.asbuilt.dissect;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.asbuilt.dissect.Sighting.NameKind;
import org.asbuilt.dissect.Sighting.RoleKind;

/**
 * A name of NetBIOS: 15 characters and a number that says what it is for, written as 32 letters.
 *
 * <p>Source: RFC 1001 section 14.1 (encoding), RFC 1002 section 4.2.1.2; MS-NBTE 20.0 section 1.8 (suffixes), MS-BRWS 14.0
 * section 2.1.1 (names of browsers and domains).
 *
 * @param text the name without filling, printable
 * @param suffix the last octet, 0 to 255
 */
record NetBiosName(String text, int suffix) {
    /** Octets of an encoded name without scope: length, letters, end. */
    static final int LENGTH = 34;

    private static final int LETTERS = 32;
    private static final int WORKSTATION = 0x00;
    private static final int MASTER_OF_DOMAIN = 0x1B;
    private static final int CONTROLLERS = 0x1C;
    private static final int MASTER_OF_SUBNET = 0x1D;
    private static final int ELECTIONS = 0x1E;
    private static final int SERVER = 0x20;

    /** Whether an encoded name stands at the offset. */
    static boolean isAt(Bytes bytes, int at) {
        if (at + LENGTH > bytes.length() || bytes.u8(at) != LETTERS) {
            return false;
        }
        for (int letter = at + 1; letter <= at + LETTERS; letter++) {
            if (bytes.u8(letter) < 'A' || bytes.u8(letter) > 'P') {
                return false;
            }
        }
        return true;
    }

    /** Reads the encoded name at the offset. */
    static NetBiosName read(Bytes bytes, int at) {
        MalformedBytes.unless(isAt(bytes, at), "not an encoded name", at);
        byte[] octets = new byte[LETTERS / 2];
        for (int index = 0; index < octets.length; index++) {
            int high = bytes.u8(at + 1 + 2 * index) - 'A';
            octets[index] = (byte) (high << 4 | (bytes.u8(at + 2 + 2 * index) - 'A'));
        }
        return plain(new Bytes().set(octets, 0, octets.length), 0);
    }

    /** Reads a name of 15 characters and a suffix. */
    static NetBiosName plain(Bytes bytes, int at) {
        return new NetBiosName(bytes.text(at, 15, StandardCharsets.ISO_8859_1), bytes.u8(at + 15));
    }

    /** Tells that an end has the name, alone or with others of a group. */
    void tell(Message message, Endpoint of, boolean isGroup) {
        // Names with a number inside, such as that of all master browsers, are nobody's.
        boolean isOrdinary = !text.startsWith("*") && !text.contains("__MSBROWSE__");
        if (!isOrdinary) {
            return;
        }
        kind(isGroup).ifPresent(kind -> message.name(of, kind, text));
        switch (suffix) {
            case SERVER -> message.role(of, RoleKind.FILE_SERVER);
            case MASTER_OF_DOMAIN, CONTROLLERS -> message.role(of, RoleKind.DIRECTORY_SERVER);
            default -> {
                return;
            }
        }
    }

    private Optional<NameKind> kind(boolean isGroup) {
        return switch (suffix) {
            case WORKSTATION -> Optional.of(isGroup ? NameKind.GROUP_NAME : NameKind.HOSTNAME);
            case SERVER -> Optional.of(NameKind.HOSTNAME);
            case MASTER_OF_DOMAIN, CONTROLLERS, MASTER_OF_SUBNET, ELECTIONS -> Optional.of(NameKind.GROUP_NAME);
            default -> Optional.empty();
        };
    }
}
