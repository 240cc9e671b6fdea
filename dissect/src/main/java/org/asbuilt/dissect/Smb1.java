package org.asbuilt.dissect;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.NameKind;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * Version 1 of {@link Smb}, which no system should speak any more: both ends tell their system and software in words.
 *
 * <p>Source: MS-CIFS 30.0 sections 2.2.3 (header), 2.2.4.52 (negotiate), 2.2.4.53 (session setup), 2.2.4.55 (tree connect),
 * 2.2.4.64 (create); MS-SMB 46.0 sections 2.2.4.5 and 2.2.4.6 (extended security).
 */
final class Smb1 {
    private static final int HEADER = 32;
    private static final int NEGOTIATE = 0x72;
    private static final int SESSION_SETUP = 0x73;
    private static final int TREE_CONNECT = 0x75;
    private static final int CREATE = 0xA2;
    private static final int REPLY = 0x80;
    private static final int UNICODE = 0x8000;
    private static final int EXTENDED = 0x0800;
    private static final int MOST_STRINGS = 4;

    private Smb1() {}

    /** Whether the whole message is needed. */
    static boolean isOfInterest(Bytes bytes, int at) {
        int command = bytes.u8(at + 4);
        boolean isRequest = (bytes.u8(at + 9) & REPLY) == 0;
        return command == NEGOTIATE
                || command == SESSION_SETUP
                || (isRequest && (command == TREE_CONNECT || command == CREATE));
    }

    static void read(Message message, int at, int end) {
        Bytes bytes = message.bytes();
        int command = bytes.u8(at + 4);
        boolean isReply = (bytes.u8(at + 9) & REPLY) != 0;
        if (isReply) {
            message.senderServes();
        } else {
            message.senderAsks();
            function(message, command);
        }
        int words = at + HEADER + 1;
        int count = words <= end ? bytes.u8(words - 1) : 0;
        int data = words + 2 * count + 2;
        if (data > end) {
            return;
        }
        switch (command) {
            case NEGOTIATE -> {
                if (isReply) {
                    negotiated(message, at, words, count, data, end);
                }
            }
            case SESSION_SETUP -> session(message, at, words, count, data, end, isReply);
            case TREE_CONNECT -> {
                if (!isReply && count == 4) {
                    SmbNames.share(message, new Strings(bytes, at, data + bytes.u16le(words + 6), end).next());
                }
            }
            case CREATE -> {
                if (!isReply && count == 24) {
                    SmbNames.isPipe(message, new Strings(bytes, at, data, end).next());
                }
            }
            default -> {
                return;
            }
        }
    }

    private static void function(Message message, int command) {
        switch (command) {
            case NEGOTIATE -> message.function(Kind.CONNECT, "0x72 negotiate");
            case SESSION_SETUP -> message.function(Kind.SECURITY, "0x73 session setup");
            case 0x74 -> message.function(Kind.CONNECT, "0x74 logoff");
            case 0x70, TREE_CONNECT -> message.function(Kind.CONNECT, "0x75 tree connect");
            case 0x71 -> message.function(Kind.CONNECT, "0x71 tree disconnect");
            case 0x2B -> message.function(Kind.CONNECT, "0x2b echo");
            case 0x02, 0x03, 0x0F, 0x2D, CREATE -> message.function(Kind.FILE, "0xa2 create or open");
            case 0x04 -> message.function(Kind.FILE, "0x04 close");
            case 0x0A, 0x2E, 0x1A -> message.function(Kind.FILE, "0x2e read");
            case 0x0B, 0x2F, 0x1D -> message.function(Kind.FILE, "0x2f write");
            case 0x00, 0x01, 0x06, 0x07 -> message.function(Kind.FILE, "0x06 delete or rename");
            case 0x08, 0x09, 0x22, 0x23 -> message.function(Kind.FILE, "0x23 query information");
            case 0x10 -> message.function(Kind.FILE, "0x10 check directory");
            case 0x24 -> message.function(Kind.FILE, "0x24 locking");
            case 0x34, 0x81, 0x82 -> message.function(Kind.FILE, "0x81 search");
            case 0x25, 0x26 -> message.function(Kind.OTHER, "0x25 transaction");
            case 0x32, 0x33 -> message.function(Kind.FILE, "0x32 transaction 2");
            case 0xA0, 0xA1 -> message.function(Kind.FILE, "0xa0 NT transaction");
            case 0xA4 -> message.function(Kind.CONNECT, "0xa4 cancel");
            default -> message.function(Kind.OTHER, "other command");
        }
    }

    private static void negotiated(Message message, int at, int words, int count, int data, int end) {
        Bytes bytes = message.bytes();
        Endpoint server = message.service();
        message.security(server, SecurityPart.VERSION, "SMB 1");
        if (count != 17) {
            return;
        }
        int mode = bytes.u8(words + 2);
        String signing = (mode & 8) != 0 ? "signing required" : (mode & 4) != 0 ? "signing enabled" : "none";
        message.security(server, SecurityPart.INTEGRITY, signing);
        message.security(server, SecurityPart.ENCRYPTION, "none");
        message.security(server, SecurityPart.AUTHENTICATION, (mode & 2) == 0 ? "password in clear" : "");
        boolean isExtended = (bytes.u16le(at + 10) & EXTENDED) != 0;
        if (isExtended) {
            Ntlm.token(message, bytes, Math.min(data + 16, end), end);
            return;
        }
        // Behind the challenge stand the domain and perhaps the server, in wide characters without filling.
        int names = data + bytes.u8(words + 33);
        if (names < end) {
            String domain = Ntlm.wide(bytes, names, end - names, StandardCharsets.UTF_16LE);
            message.name(message.sender(), NameKind.GROUP_NAME, domain);
        }
    }

    private static void session(Message message, int at, int words, int count, int data, int end, boolean isReply) {
        Bytes bytes = message.bytes();
        switch (count) {
            case 3 -> system(message, new Strings(bytes, at, data, end), isReply);
            case 4, 12 -> {
                int length = bytes.u16le(words + (count == 4 ? 6 : 14));
                MalformedBytes.unless(data + length <= end, "a token longer than its message", words);
                Ntlm.token(message, bytes, data, data + length);
                system(message, new Strings(bytes, at, data + length, end), isReply);
            }
            case 13 -> {
                int secrets = bytes.u16le(words + 14) + bytes.u16le(words + 16);
                MalformedBytes.unless(data + secrets <= end, "secrets longer than their message", words + 14);
                Strings strings = new Strings(bytes, at, data + secrets, end);
                String user = strings.next();
                String domain = strings.next();
                message.security(message.sender(), SecurityPart.ACCOUNT, Ntlm.account(domain, user));
                message.security(message.sender(), SecurityPart.AUTHENTICATION, user.isEmpty() ? "anonymous" : "NTLM");
                system(message, strings, isReply);
            }
            default -> {
                return;
            }
        }
    }

    /** Native operating system, native network software, and of servers the domain. */
    private static void system(Message message, Strings strings, boolean isReply) {
        Endpoint sender = message.sender();
        message.identity(sender, IdentityPart.OPERATING_SYSTEM, strings.next());
        message.identity(sender, IdentityPart.SOFTWARE, strings.next());
        String domain = strings.next();
        message.name(sender, NameKind.GROUP_NAME, isReply ? domain : "");
    }

    /** Strings one behind the other, wide ones at even offsets from the header. */
    private static final class Strings {
        private final Bytes bytes;
        private final int header;
        private final int end;
        private final boolean isWide;
        private int at;
        private int count;

        Strings(Bytes bytes, int header, int at, int end) {
            this.bytes = bytes;
            this.header = header;
            this.at = at;
            this.end = end;
            this.isWide = (bytes.u16le(header + 10) & UNICODE) != 0;
        }

        /** The next one, empty if there is none. */
        String next() {
            if (isWide) {
                at += (at - header) & 1;
            }
            if (at >= end || count++ == MOST_STRINGS) {
                return "";
            }
            int start = at;
            Charset charset = isWide ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1;
            int step = isWide ? 2 : 1;
            while (at + step <= end && !isEnd()) {
                at += step;
            }
            String text = Ntlm.wide(bytes, start, at - start, charset);
            at += step;
            return text;
        }

        private boolean isEnd() {
            return bytes.u8(at) == 0 && (!isWide || bytes.u8(at + 1) == 0);
        }
    }
}
