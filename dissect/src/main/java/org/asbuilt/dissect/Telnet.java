package org.asbuilt.dissect;

import java.util.List;
import java.util.Locale;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * Telnet: that it is there, the first line that the server shows, and that it asks for a password in clear. What the
 * client types is passed over.
 *
 * <p>Source: RFC 854 (commands), RFC 855 (options), RFC 2941 and 2946 (authentication, encryption).
 */
public final class Telnet implements Dissector {
    private static final int PORT = 23;
    private static final int COMMAND = 0xFF;
    private static final int SUBNEGOTIATION = 0xFA;
    private static final int SUBNEGOTIATION_END = 0xF0;
    private static final int WILL = 0xFB;
    private static final int DO_NOT = 0xFE;
    private static final int LAST_OPTION = 49;
    private static final int ENCRYPT = 38;
    private static final int ESCAPE = 27;
    private static final int LONGEST_TEXT = 512;
    private static final int SHORTEST_LINE = 4;
    private static final long LINE = 1L << 32;
    private static final long PASSWORD = 2L << 32;

    Telnet() {}

    @Override
    public String protocol() {
        return "Telnet";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(new Carrier(Medium.STREAM, PORT), new Carrier(Medium.STREAM, 2323));
    }

    @Override
    public boolean mayBeginWith(int octet) {
        return octet == COMMAND;
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        if (bytes.u8(0) != COMMAND) {
            return isText(bytes) ? Recognition.PLAUSIBLE : Recognition.NO;
        }
        if (!isNegotiation(bytes, 0)) {
            return bytes.length() < 3 ? Recognition.MORE : Recognition.NO;
        }
        return isNegotiation(bytes, 3) && isNegotiation(bytes, 6) ? Recognition.CERTAIN : Recognition.PLAUSIBLE;
    }

    private static boolean isNegotiation(Bytes bytes, int at) {
        return bytes.length() >= at + 3
                && bytes.u8(at) == COMMAND
                && bytes.u8(at + 1) >= WILL
                && bytes.u8(at + 1) <= DO_NOT
                && bytes.u8(at + 2) <= LAST_OPTION;
    }

    /** Text and the few characters that move the cursor. */
    private static boolean isText(Bytes bytes) {
        int length = Math.min(bytes.length(), LONGEST_TEXT);
        for (int at = 0; at < length; at++) {
            int octet = bytes.u8(at);
            boolean isPlain =
                    (octet >= 0x20 && octet != 0x7F) || (octet >= 7 && octet <= 13) || octet == ESCAPE || octet == 0;
            if (!isPlain) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        boolean isFromClient = message.isFromClient(PORT);
        if (isFromClient) {
            message.senderAsks();
        } else {
            message.senderServes();
        }
        int text = commands(message, isFromClient);
        if (text < bytes.length() && !isFromClient) {
            shown(message, text, Math.min(bytes.length() - text, LONGEST_TEXT));
        } else if (text < bytes.length()) {
            message.function(Kind.OTHER, "terminal input");
            if (message.recall(LINE) < 0) {
                // What is shown from now on may echo what was typed.
                message.remember(LINE, 1);
            }
        }
        return bytes.length();
    }

    /** Passes over the commands at the start. */
    private static int commands(Message message, boolean isFromClient) {
        Bytes bytes = message.bytes();
        int at = 0;
        while (at + 1 < bytes.length() && bytes.u8(at) == COMMAND && bytes.u8(at + 1) != COMMAND) {
            int command = bytes.u8(at + 1);
            if (command == SUBNEGOTIATION) {
                int end = bytes.find(SUBNEGOTIATION_END, at + 2, bytes.length());
                at = end < 0 ? bytes.length() : end + 1;
            } else {
                at += command >= WILL ? 3 : 2;
            }
            if (command >= WILL && at <= bytes.length() && bytes.u8(at - 1) == ENCRYPT) {
                message.security(
                        isFromClient ? message.askedService() : message.service(),
                        SecurityPart.ENCRYPTION,
                        "offered by option");
            }
        }
        if (at > 0 && isFromClient) {
            message.function(Kind.CONNECT, "option negotiation");
        }
        return Math.min(at, bytes.length());
    }

    private static void shown(Message message, int at, int length) {
        boolean isTold = message.recall(LINE) > 0 && message.recall(PASSWORD) > 0;
        if (isTold || length < SHORTEST_LINE) {
            return;
        }
        Bytes bytes = message.bytes();
        String text = bytes.text(at, length);
        if (message.recall(LINE) < 0) {
            firstLine(message, at, at + length);
        }
        String lower = text.toLowerCase(Locale.ROOT);
        boolean asks = lower.contains("login:") || lower.contains("username:") || lower.contains("password:");
        if (asks && message.recall(PASSWORD) < 0) {
            message.remember(PASSWORD, 1);
            message.security(message.service(), SecurityPart.AUTHENTICATION, "password in clear");
            message.security(message.service(), SecurityPart.ENCRYPTION, "none");
        }
    }

    /** The first line with a few letters. */
    private static void firstLine(Message message, int start, int end) {
        Bytes bytes = message.bytes();
        int at = start;
        while (at < end) {
            at = behindControl(bytes, at, end);
            int stop = at;
            while (stop < end && bytes.u8(stop) >= 0x20 && bytes.u8(stop) < 0x7F) {
                stop++;
            }
            if (stop - at >= SHORTEST_LINE && !bytes.text(at, stop - at).isBlank()) {
                message.remember(LINE, 1);
                message.identity(message.service(), IdentityPart.DESCRIPTION, bytes.text(at, stop - at));
                return;
            }
            at = stop + 1;
        }
    }

    /** Behind a sequence of ECMA-48 that moves the cursor or colours, if there is one. */
    private static int behindControl(Bytes bytes, int at, int end) {
        if (at + 1 >= end || bytes.u8(at) != ESCAPE || bytes.u8(at + 1) != '[') {
            return at;
        }
        int last = at + 2;
        while (last < end && bytes.u8(last) < '@') {
            last++;
        }
        return Math.min(end, last + 1);
    }
}
