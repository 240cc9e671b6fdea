package org.asbuilt.dissect;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * Versions 2 and 3 of {@link Smb}.
 *
 * <p>Source: MS-SMB2 78.0 sections 2.2.1 (header), 2.2.3 to 2.2.6 (negotiation, sessions), 2.2.9 (shares), 2.2.13 (create).
 */
final class Smb2 {
    private static final int HEADER = 64;
    private static final int NEGOTIATE = 0;
    private static final int SESSION_SETUP = 1;
    private static final int TREE_CONNECT = 3;
    private static final int CREATE = 5;
    private static final int RESPONSE = 1;
    private static final int MORE_PROCESSING = 0xC000_0016;
    private static final int MOST_IN_ONE = 8;

    private record Operation(Kind kind, String name) {}

    private static final List<Operation> OPERATIONS = List.of(
            new Operation(Kind.CONNECT, "0 negotiate"),
            new Operation(Kind.SECURITY, "1 session setup"),
            new Operation(Kind.CONNECT, "2 logoff"),
            new Operation(Kind.CONNECT, "3 tree connect"),
            new Operation(Kind.CONNECT, "4 tree disconnect"),
            new Operation(Kind.FILE, "5 create"),
            new Operation(Kind.FILE, "6 close"),
            new Operation(Kind.FILE, "7 flush"),
            new Operation(Kind.FILE, "8 read"),
            new Operation(Kind.FILE, "9 write"),
            new Operation(Kind.FILE, "10 lock"),
            new Operation(Kind.OTHER, "11 control"),
            new Operation(Kind.CONNECT, "12 cancel"),
            new Operation(Kind.CONNECT, "13 echo"),
            new Operation(Kind.FILE, "14 query directory"),
            new Operation(Kind.FILE, "15 change notify"),
            new Operation(Kind.FILE, "16 query information"),
            new Operation(Kind.FILE, "17 set information"),
            new Operation(Kind.FILE, "18 release lease"));

    private Smb2() {}

    /** Whether the whole message is needed. */
    static boolean isOfInterest(Bytes bytes, int at) {
        int command = bytes.u16le(at + 12);
        boolean isSetUp = command == NEGOTIATE || command == SESSION_SETUP;
        boolean isRequest = (bytes.u32le(at + 16) & RESPONSE) == 0;
        return isSetUp || (isRequest && (command == TREE_CONNECT || command == CREATE));
    }

    /** Reads messages that were chained into one. */
    static void read(Message message, int from, int end) {
        Bytes bytes = message.bytes();
        int at = from;
        for (int count = 0; count < MOST_IN_ONE && at + HEADER <= end; count++) {
            long next = bytes.u32le(at + 20);
            boolean isLast = next == 0 || next > end - at;
            one(message, at, isLast ? end : at + (int) next);
            if (isLast) {
                return;
            }
            MalformedBytes.unless(next >= HEADER, "the next message lies within this one", at + 20);
            at += (int) next;
        }
    }

    private static void one(Message message, int at, int end) {
        Bytes bytes = message.bytes();
        boolean isFirst = bytes.u8(at) == 0xFE && bytes.u16le(at + 4) == HEADER;
        MalformedBytes.unless(isFirst, "not a header of version 2", at);
        int command = bytes.u16le(at + 12);
        if ((bytes.u32le(at + 16) & RESPONSE) != 0) {
            message.senderServes();
            response(message, command, at, end);
            return;
        }
        message.senderAsks();
        if (command >= OPERATIONS.size()) {
            message.function(Kind.OTHER, "other command");
            return;
        }
        Operation operation = OPERATIONS.get(command);
        message.function(operation.kind(), operation.name());
        request(message, command, at, end);
    }

    private static void request(Message message, int command, int at, int end) {
        Bytes bytes = message.bytes();
        int body = at + HEADER;
        switch (command) {
            case SESSION_SETUP -> {
                if (body + 16 <= end) {
                    token(message, at, bytes.u16le(body + 12), bytes.u16le(body + 14), end);
                }
            }
            case TREE_CONNECT -> {
                if (body + 8 <= end) {
                    SmbNames.share(message, text(bytes, at, bytes.u16le(body + 4), bytes.u16le(body + 6), end));
                }
            }
            case CREATE -> {
                if (body + 48 <= end) {
                    SmbNames.isPipe(message, text(bytes, at, bytes.u16le(body + 44), bytes.u16le(body + 46), end));
                }
            }
            default -> {
                return;
            }
        }
    }

    private static void response(Message message, int command, int at, int end) {
        Bytes bytes = message.bytes();
        int body = at + HEADER;
        int status = (int) bytes.u32le(at + 8);
        if (command == NEGOTIATE && status == 0 && body + 64 <= end) {
            negotiated(message, at, body, end);
        } else if (command == SESSION_SETUP && (status == 0 || status == MORE_PROCESSING) && body + 8 <= end) {
            int flags = bytes.u16le(body + 2);
            if (status == 0 && (flags & 3) != 0) {
                String kind = (flags & 1) != 0 ? "guest" : "anonymous";
                message.security(message.receiver(), SecurityPart.AUTHENTICATION, kind);
            }
            token(message, at, bytes.u16le(body + 4), bytes.u16le(body + 6), end);
        }
    }

    private static void negotiated(Message message, int at, int body, int end) {
        Bytes bytes = message.bytes();
        Endpoint server = message.service();
        int dialect = bytes.u16le(body + 4);
        message.security(server, SecurityPart.VERSION, dialect(dialect));
        boolean isRequired = (bytes.u16le(body + 2) & 2) != 0;
        message.security(server, SecurityPart.INTEGRITY, isRequired ? "signing required" : "signing enabled");
        boolean isOldVersion = dialect < 0x0300;
        boolean canEncrypt = (bytes.u32le(body + 24) & 0x40) != 0;
        message.security(
                server, SecurityPart.ENCRYPTION, isOldVersion ? "none" : canEncrypt ? "encryption offered" : "");
        String identifier = new RpcUuid(RpcUuid.high(bytes, body + 8, true), bytes.i64(body + 16)).toString();
        message.identity(server, IdentityPart.APPLICATION_URI, "urn:uuid:" + identifier);
        token(message, at, bytes.u16le(body + 56), bytes.u16le(body + 58), end);
    }

    private static String dialect(int dialect) {
        return switch (dialect) {
            case 0x0202 -> "SMB 2.0.2";
            case 0x0210 -> "SMB 2.1";
            case 0x0300 -> "SMB 3.0";
            case 0x0302 -> "SMB 3.0.2";
            case 0x0311 -> "SMB 3.1.1";
            case 0x02FF -> "SMB 2";
            default -> "SMB dialect 0x%04x".formatted(dialect);
        };
    }

    private static void token(Message message, int at, int offset, int length, int end) {
        boolean fits = length > 0 && offset >= HEADER && at + offset + length <= end;
        if (fits) {
            Ntlm.token(message, message.bytes(), at + offset, at + offset + length);
        }
    }

    private static String text(Bytes bytes, int at, int offset, int length, int end) {
        boolean fits = offset >= HEADER && at + offset + length <= end;
        return fits ? Ntlm.wide(bytes, at + offset, length, StandardCharsets.UTF_16LE) : "";
    }
}
