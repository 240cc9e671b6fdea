package org.asbuilt.dissect;

import java.util.List;
import java.util.Locale;
import org.asbuilt.dissect.FtpCommands.Command;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.RoleKind;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * File Transfer Protocol, its control connection: software of the server, accounts and how they prove themselves, commands.
 * After the server agrees to TLS the connection is another protocol's.
 *
 * <p>Source: RFC 959 sections 4 and 5, RFC 2228 (security), RFC 2389 (features), RFC 2428 (extended ports), RFC 3659
 * (extensions), RFC 4217 (TLS).
 */
public final class Ftp implements Dissector {
    private static final int PORT = 21;
    private static final int LONGEST = 2048;
    private static final long BANNER = 1L << 32;
    private static final long ANONYMOUS = 2L << 32;

    Ftp() {}

    @Override
    public String protocol() {
        return "FTP";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(new Carrier(Medium.STREAM, PORT), new Carrier(Medium.STREAM, 2121));
    }

    @Override
    public boolean mayBeginWith(int octet) {
        return (octet >= '1' && octet <= '3') || (octet >= 'A' && octet <= 'Y');
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        if (bytes.length() < 6) {
            return mayBeginWith(bytes.u8(0)) ? Recognition.MORE : Recognition.NO;
        }
        int reply = reply(bytes);
        if (reply < 0) {
            return FtpCommands.isTelling(bytes) ? Recognition.PLAUSIBLE : Recognition.NO;
        }
        if (reply == 220) {
            return greeting(bytes);
        }
        return switch (reply) {
            case 125, 150, 226, 227, 229, 234, 257, 331, 332, 350 -> Recognition.PLAUSIBLE;
            default -> Recognition.NO;
        };
    }

    /** Servers of mail greet with the same number, and say so. */
    private static Recognition greeting(Bytes bytes) {
        int end = bytes.find('\n', 4, LONGEST);
        String text = bytes.text(4, (end < 0 ? Math.min(bytes.length(), LONGEST) : end) - 4)
                .toUpperCase(Locale.ROOT);
        if (text.contains("SMTP") || text.contains("MAIL")) {
            return Recognition.NO;
        }
        return text.contains("FTP") ? Recognition.CERTAIN : Recognition.PLAUSIBLE;
    }

    /** The number of a reply, -1 if the line has none. */
    private static int reply(Bytes bytes) {
        if (bytes.length() < 4) {
            return -1;
        }
        int number = 0;
        for (int at = 0; at < 3; at++) {
            int digit = bytes.u8(at) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        int next = bytes.u8(3);
        return number >= 100 && number < 660 && (next == ' ' || next == '-') ? number : -1;
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        int end = bytes.find('\n', 0, LONGEST);
        if (end < 0) {
            MalformedBytes.unless(bytes.length() < LONGEST, "a line is too long", LONGEST);
            return 0;
        }
        int reply = reply(bytes);
        if (reply >= 0) {
            message.senderServes();
            answered(message, reply, end);
        } else if (message.isFromClient(PORT) && bytes.u8(0) >= 'A') {
            message.senderAsks();
            command(message, end);
        }
        return end + 1;
    }

    private static void answered(Message message, int reply, int end) {
        Bytes bytes = message.bytes();
        switch (reply) {
            case 220 -> {
                if (message.recall(BANNER) < 0) {
                    message.remember(BANNER, 1);
                    message.identity(message.service(), IdentityPart.SOFTWARE, bytes.text(4, end - 4));
                    message.role(message.sender(), RoleKind.FILE_SERVER);
                }
            }
            case 215 -> message.identity(message.service(), IdentityPart.OPERATING_SYSTEM, bytes.text(4, end - 4));
            case 234 -> {
                message.security(message.service(), SecurityPart.ENCRYPTION, "TLS");
                message.release();
            }
            default -> {}
        }
    }

    private static void command(Message message, int end) {
        Bytes bytes = message.bytes();
        Command command = FtpCommands.command(bytes);
        message.function(command.kind(), command.name());
        Endpoint service = message.askedService();
        if (command.equals(FtpCommands.USER)) {
            String name = bytes.text(5, Math.max(0, end - 5));
            boolean isAnonymous = name.equalsIgnoreCase("anonymous") || name.equalsIgnoreCase("ftp");
            message.remember(ANONYMOUS, isAnonymous ? 1 : 0);
            message.security(service, SecurityPart.ACCOUNT, name);
        } else if (command.equals(FtpCommands.PASS)) {
            boolean isAnonymous = message.recall(ANONYMOUS) == 1;
            message.security(service, SecurityPart.AUTHENTICATION, isAnonymous ? "anonymous" : "password in clear");
            message.security(service, SecurityPart.ENCRYPTION, "none");
        }
    }
}
