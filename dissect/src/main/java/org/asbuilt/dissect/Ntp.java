package org.asbuilt.dissect;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.RoleKind;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * Network Time Protocol: who gives the time to whom, with which protection, and what control messages tell of the server.
 *
 * <p>Source: RFC 5905 section 7 (packet), RFC 9327 (control messages), RFC 8573 and 5906 (authentication).
 */
public final class Ntp implements Dissector {
    private static final int PORT = 123;
    private static final int PACKET = 48;
    private static final int CONTROL = 6;
    private static final int PRIVATE = 7;
    private static final int CONTROL_HEADER = 12;
    private static final Pattern VARIABLE = Pattern.compile("(version|processor|system)=\"([^\"]{1,200})\"");

    Ntp() {}

    @Override
    public String protocol() {
        return "NTP";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(new Carrier(Medium.DATAGRAM, PORT));
    }

    @Override
    public boolean mayBeginWith(int octet) {
        int version = octet >> 3 & 7;
        return version >= 1 && version <= 4 && (octet & 7) != 0;
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        if (bytes.length() < 4) {
            return Recognition.NO;
        }
        int mode = bytes.u8(0) & 7;
        if (!mayBeginWith(bytes.u8(0))) {
            return Recognition.NO;
        }
        if (mode == CONTROL) {
            boolean fits = bytes.length() >= CONTROL_HEADER && CONTROL_HEADER + bytes.u16(10) <= bytes.length();
            return fits ? Recognition.PLAUSIBLE : Recognition.NO;
        }
        if (mode == PRIVATE) {
            return bytes.length() >= 8 && bytes.u8(2) <= 3 ? Recognition.PLAUSIBLE : Recognition.NO;
        }
        int poll = (byte) bytes.u8(2);
        boolean fits = bytes.length() >= PACKET
                && bytes.u8(1) <= 16
                && poll >= -7
                && poll <= 24
                && (byte) bytes.u8(3) <= 0
                && bytes.u32(4) < 1L << 26;
        return fits ? Recognition.PLAUSIBLE : Recognition.NO;
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        int mode = bytes.u8(0) & 7;
        switch (mode) {
            case CONTROL -> control(message);
            case PRIVATE -> {
                if ((bytes.u8(0) & 0x80) == 0) {
                    message.senderAsks();
                    message.function(Kind.DIAGNOSE, "private request");
                } else {
                    message.senderServes();
                }
            }
            default -> time(message, mode);
        }
        return bytes.length();
    }

    private static void time(Message message, int mode) {
        Bytes bytes = message.bytes();
        MalformedBytes.unless(bytes.length() >= PACKET, "shorter than a packet", bytes.length());
        switch (mode) {
            case 1 -> message.function(Kind.TIME, "symmetric active");
            case 2 -> message.served(Kind.TIME, "symmetric passive");
            case 3 -> {
                message.senderAsks();
                message.function(Kind.TIME, "client request");
            }
            case 4 -> message.senderServes();
            case 5 -> message.published(Kind.TIME, "broadcast");
            default -> throw MalformedBytes.at("unknown mode", 0);
        }
        boolean isServer = mode == 4 || mode == 5 || mode == 2;
        if (isServer && message.recall(mode) < 0) {
            message.remember(mode, 1);
            server(message);
        }
    }

    private static void server(Message message) {
        Bytes bytes = message.bytes();
        message.role(message.sender(), RoleKind.TIME_SERVER);
        Endpoint service = message.service();
        message.security(service, SecurityPart.VERSION, version(bytes.u8(0) >> 3 & 7));
        // Behind the packet: a key identifier and a digest of 16 or 20 octets, or extensions.
        int trailer = bytes.length() - PACKET;
        message.security(
                service,
                SecurityPart.AUTHENTICATION,
                trailer == 0 ? "none" : trailer == 20 || trailer == 24 ? "symmetric key" : "extensions");
        int stratum = bytes.u8(1);
        if (stratum > 0 && stratum < 16) {
            message.identity(service, IdentityPart.PROTOCOL_DETAIL, "stratum " + stratum + ", from " + source(bytes));
        }
    }

    private static String version(int version) {
        return switch (version) {
            case 1 -> "NTP version 1";
            case 2 -> "NTP version 2";
            case 3 -> "NTP version 3";
            default -> "NTP version 4";
        };
    }

    /** At stratum 1 the name of a clock, elsewhere the address of the server above. */
    private static String source(Bytes bytes) {
        return bytes.u8(1) == 1 ? bytes.text(12, 4) : bytes.version4(12).toString();
    }

    private static void control(Message message) {
        Bytes bytes = message.bytes();
        int count = bytes.u16(10);
        MalformedBytes.unless(CONTROL_HEADER + count <= bytes.length(), "data is longer than the message", 10);
        boolean isResponse = (bytes.u8(1) & 0x80) != 0;
        if (!isResponse) {
            message.senderAsks();
            message.function(Kind.DIAGNOSE, operation(bytes.u8(1) & 0x1F));
            return;
        }
        message.senderServes();
        if (message.isRepeated(CONTROL_HEADER, count)) {
            return;
        }
        Matcher variables = VARIABLE.matcher(bytes.text(CONTROL_HEADER, count));
        while (variables.find()) {
            IdentityPart part = switch (variables.group(1)) {
                case "version" -> IdentityPart.SOFTWARE;
                case "system" -> IdentityPart.OPERATING_SYSTEM;
                default -> IdentityPart.PROTOCOL_DETAIL;
            };
            message.identity(message.service(), part, variables.group(2));
        }
    }

    private static String operation(int code) {
        return switch (code) {
            case 1 -> "1 read status";
            case 2 -> "2 read variables";
            case 3 -> "3 write variables";
            case 4 -> "4 read clock variables";
            case 5 -> "5 write clock variables";
            case 6 -> "6 set trap";
            case 8 -> "8 configure";
            case 9 -> "9 save configuration";
            case 10 -> "10 read most recently used list";
            case 31 -> "31 unset trap";
            default -> "other control request";
        };
    }
}
