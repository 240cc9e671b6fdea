package org.asbuilt.dissect;

import java.util.List;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * Server Message Block, versions 1 to 3, by itself or in a session of NetBIOS: dialects, signing, who logs on to whom,
 * shares and named pipes. Contents of files are skipped by their length.
 *
 * <p>Source: RFC 1002 section 4.3 (sessions); MS-SMB2 78.0 section 2.1 (transport); see {@link Smb1} and {@link Smb2}.
 */
public final class Smb implements Dissector {
    static final int PORT = 445;
    /** Octets of a message that are always waited for. */
    static final int LEAST = 64;

    private static final int SESSION_PORT = 139;
    private static final int HEADER = 4;
    private static final int MESSAGE = 0x00;
    private static final int REQUEST = 0x81;
    private static final int KEEP_ALIVE = 0x85;
    private static final int VERSION_1 = 0xFF;
    private static final int VERSION_2 = 0xFE;
    private static final int ENCRYPTED = 0xFD;
    private static final int COMPRESSED = 0xFC;
    /** Larger ones hold contents of files, or are not looked at. */
    private static final int LARGEST = 1 << 16;

    Smb() {}

    @Override
    public String protocol() {
        return "SMB";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(new Carrier(Medium.STREAM, PORT), new Carrier(Medium.STREAM, SESSION_PORT));
    }

    @Override
    public boolean mayBeginWith(int octet) {
        return octet == MESSAGE || (octet >= REQUEST && octet <= KEEP_ALIVE);
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        if (bytes.length() < HEADER) {
            return Recognition.MORE;
        }
        int kind = bytes.u8(0);
        int length = bytes.u24(1);
        if (kind == MESSAGE) {
            if (bytes.length() < HEADER + HEADER) {
                return Recognition.MORE;
            }
            boolean fits = length >= 32 && isMagic(bytes, HEADER);
            return fits ? Recognition.CERTAIN : Recognition.NO;
        }
        boolean isRequest = kind == REQUEST && length == 2 * NetBiosName.LENGTH;
        if (isRequest && bytes.length() >= HEADER + NetBiosName.LENGTH) {
            return NetBiosName.isAt(bytes, HEADER) ? Recognition.CERTAIN : Recognition.NO;
        }
        boolean isShort = kind > REQUEST && kind <= KEEP_ALIVE && length <= 6;
        return isShort ? Recognition.PLAUSIBLE : Recognition.NO;
    }

    private static boolean isMagic(Bytes bytes, int at) {
        return bytes.u8(at) >= COMPRESSED && bytes.startsWith(at + 1, "SMB");
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        if (bytes.length() < HEADER) {
            return 0;
        }
        int kind = bytes.u8(0);
        int length = bytes.u24(1);
        int end = HEADER + length;
        if (kind != MESSAGE) {
            MalformedBytes.unless(kind >= REQUEST && kind <= KEEP_ALIVE, "not a session message", 0);
            return bytes.length() < end ? 0 : session(message, kind, end);
        }
        if (bytes.length() < HEADER + Math.min(length, LEAST)) {
            return 0;
        }
        MalformedBytes.unless(length >= 32 && isMagic(bytes, HEADER), "not a message block", HEADER);
        boolean isWholeWanted = switch (bytes.u8(HEADER)) {
            case VERSION_1 -> Smb1.isOfInterest(bytes, HEADER);
            case VERSION_2 -> length >= LEAST && Smb2.isOfInterest(bytes, HEADER);
            default -> false;
        };
        if (isWholeWanted && length <= LARGEST && bytes.length() < end) {
            return 0;
        }
        // Of what is not waited for only the head is looked at.
        block(message, isWholeWanted && length <= LARGEST ? end : HEADER + Math.min(length, LEAST));
        return end;
    }

    private static void block(Message message, int end) {
        switch (message.bytes().u8(HEADER)) {
            case VERSION_1 -> Smb1.read(message, HEADER, end);
            case VERSION_2 -> Smb2.read(message, HEADER, end);
            case ENCRYPTED -> {
                Endpoint server = message.isFromClient(PORT) ? message.askedService() : message.service();
                message.security(server, SecurityPart.ENCRYPTION, "SMB 3 encryption");
                if (message.isFromClient(PORT)) {
                    message.function(Kind.FILE, "encrypted operation");
                }
            }
            default -> {
                return;
            }
        }
    }

    /** Set-up of a session: names of the called and the calling end. */
    private static int session(Message message, int kind, int end) {
        Bytes bytes = message.bytes();
        if (kind == REQUEST && end == HEADER + 2 * NetBiosName.LENGTH) {
            message.senderAsks();
            message.function(Kind.CONNECT, "session request");
            NetBiosName.read(bytes, HEADER).tell(message, message.receiver(), false);
            NetBiosName.read(bytes, HEADER + NetBiosName.LENGTH).tell(message, message.sender(), false);
        } else if (kind < KEEP_ALIVE && kind > REQUEST) {
            message.senderServes();
        }
        return end;
    }
}
