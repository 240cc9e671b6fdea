package org.asbuilt.dissect;

import java.util.List;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * Secure Shell: software of both ends, and the algorithms that they offer, the weak ones by name. What follows is
 * encrypted and skipped.
 *
 * <p>Source: RFC 4253 sections 4.2 (identification), 6 (packets) and 7.1 (algorithms); RFC 8270, 8758, 9142 and NIST SP
 * 800-131A (algorithms no longer to be used).
 */
public final class Ssh implements Dissector {
    private static final int PORT = 22;
    private static final String START = "SSH-";
    private static final int LONGEST_LINE = 255;
    private static final int LONGEST_PACKET = 35_000;
    private static final int ALGORITHMS = 20;
    private static final int COOKIE = 16;
    private static final long IS_IDENTIFIED = 1L << 40;
    private static final long IS_ENCRYPTED = 2L << 40;
    private static final List<String> SYSTEMS =
            List.of("Ubuntu", "Raspbian", "Debian", "FreeBSD", "NetBSD", "OpenBSD", "Windows", "Cisco", "NetWare");

    Ssh() {}

    @Override
    public String protocol() {
        return "SSH";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(
                new Carrier(Medium.STREAM, PORT), new Carrier(Medium.STREAM, 2222), new Carrier(Medium.STREAM, 830));
    }

    @Override
    public boolean mayBeginWith(int octet) {
        return octet == 'S';
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        if (bytes.length() < 8) {
            return bytes.length() >= 4 && !bytes.startsWith(0, START) ? Recognition.NO : Recognition.MORE;
        }
        boolean fits = bytes.startsWith(0, START) && (bytes.u8(4) == '1' || bytes.u8(4) == '2') && bytes.u8(5) == '.';
        return fits ? Recognition.CERTAIN : Recognition.NO;
    }

    @Override
    public int read(Message message) {
        if (message.recall(IS_ENCRYPTED | message.direction) > 0) {
            return message.bytes().length();
        }
        // A line that was not seen leaves packets, whose length begins with 0.
        boolean isPacket = message.recall(IS_IDENTIFIED | message.direction) > 0
                || message.bytes().u8(0) == 0;
        return isPacket ? packet(message) : line(message);
    }

    private static int line(Message message) {
        Bytes bytes = message.bytes();
        int end = bytes.find('\n', 0, LONGEST_LINE);
        if (end < 0) {
            MalformedBytes.unless(bytes.length() < LONGEST_LINE, "a line of more than 255 octets", LONGEST_LINE);
            return 0;
        }
        // A server may say something else before, or talk in lines that are no identification.
        if (bytes.startsWith(0, START)) {
            message.remember(IS_IDENTIFIED | message.direction, 1);
            identification(message, bytes.text(START.length(), end - START.length()));
        }
        return end + 1;
    }

    /** Version, software, and after a space a comment. */
    private static void identification(Message message, String text) {
        int dash = text.indexOf('-');
        if (dash < 0) {
            return;
        }
        boolean isClient = message.isFromClient(PORT);
        Endpoint of = isClient ? message.sender() : message.service();
        if (isClient) {
            message.senderAsks();
            message.function(Kind.CONNECT, "open session");
        } else {
            message.senderServes();
        }
        message.security(of, SecurityPart.VERSION, "SSH " + text.substring(0, dash));
        String software = text.substring(dash + 1);
        message.identity(of, IdentityPart.SOFTWARE, software);
        for (String system : SYSTEMS) {
            if (software.contains(system)) {
                message.identity(of, IdentityPart.OPERATING_SYSTEM, system);
                return;
            }
        }
    }

    private static int packet(Message message) {
        Bytes bytes = message.bytes();
        if (bytes.length() < 6) {
            return 0;
        }
        long length = bytes.u32(0);
        int padding = bytes.u8(4);
        MalformedBytes.unless(length >= padding + 2 && length <= LONGEST_PACKET, "a packet of impossible length", 0);
        if (bytes.u8(5) != ALGORITHMS) {
            message.remember(IS_ENCRYPTED | message.direction, 1);
            return bytes.length();
        }
        if (bytes.length() < 4 + length) {
            return 0;
        }
        algorithms(message, 6 + COOKIE, 4 + (int) length - padding);
        message.remember(IS_ENCRYPTED | message.direction, 1);
        return 4 + (int) length;
    }

    /** Lists of key exchanges, host keys, ciphers and integrity of both directions, in order of preference. */
    private static void algorithms(Message message, int from, int end) {
        Endpoint of = message.isFromClient(PORT) ? message.sender() : message.service();
        int at = list(message, of, SecurityPart.POLICY, "key exchange ", from, end);
        at = list(message, of, SecurityPart.AUTHENTICATION, "host key ", at, end);
        at = skipped(message.bytes(), at, end);
        at = list(message, of, SecurityPart.ENCRYPTION, "", at, end);
        at = skipped(message.bytes(), at, end);
        list(message, of, SecurityPart.INTEGRITY, "", at, end);
    }

    private static int skipped(Bytes bytes, int at, int end) {
        long length = bytes.u32(at);
        MalformedBytes.unless(length <= end - at - 4L, "a list longer than its packet", at);
        return at + 4 + (int) length;
    }

    private static int list(Message message, Endpoint of, SecurityPart part, String before, int at, int end) {
        Bytes bytes = message.bytes();
        int next = skipped(bytes, at, end);
        String[] names = bytes.text(at + 4, next - at - 4).split(",", 64);
        message.security(of, part, names[0].isBlank() ? "" : before + names[0]);
        StringBuilder weak = new StringBuilder();
        for (String name : names) {
            if (isWeak(name)) {
                weak.append(weak.isEmpty() ? "" : ", ").append(name);
            }
        }
        message.security(of, part, weak.isEmpty() ? "" : "weak offered: " + before + weak);
        return next;
    }

    private static boolean isWeak(String name) {
        return switch (name) {
            case "none",
                    "ssh-dss",
                    "ssh-rsa",
                    "diffie-hellman-group1-sha1",
                    "diffie-hellman-group14-sha1",
                    "diffie-hellman-group-exchange-sha1",
                    "rsa1024-sha1",
                    "hmac-sha1-96" -> true;
            default ->
                name.contains("md5") || name.contains("-cbc") || name.startsWith("arcfour") || name.startsWith("des");
        };
    }
}
