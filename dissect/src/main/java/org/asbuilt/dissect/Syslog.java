package org.asbuilt.dissect;

import java.util.List;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.NameKind;
import org.asbuilt.dissect.Sighting.RoleKind;

/**
 * Event messages: who logs to whom, and by which names. What they say is not kept.
 *
 * <p>Source: RFC 5424 section 6, RFC 3164 section 4 (older form), RFC 6587 section 3.4 (framing over TCP).
 */
public final class Syslog implements Dissector {
    private static final int PORT = 514;
    private static final int STREAM_PORT = 601;
    private static final int LONGEST = 8_192;
    private static final String MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec";

    Syslog() {}

    @Override
    public String protocol() {
        return "Syslog";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(
                new Carrier(Medium.DATAGRAM, PORT),
                new Carrier(Medium.STREAM, PORT),
                new Carrier(Medium.STREAM, STREAM_PORT));
    }

    @Override
    public boolean mayBeginWith(int octet) {
        return octet == '<' || (octet >= '1' && octet <= '9');
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        int start = startOfMessage(bytes);
        if (start < 0) {
            return Recognition.NO;
        }
        int end = endOfPriority(bytes, start);
        return end < 0 || end == bytes.length() ? Recognition.NO : Recognition.PLAUSIBLE;
    }

    /** Over TCP the length may stand before the message as decimal digits and a blank; -1 if it is something else. */
    private static int startOfMessage(Bytes bytes) {
        int at = 0;
        while (at < bytes.length() && at < 6 && isDigit(bytes.u8(at))) {
            at++;
        }
        if (at > 0) {
            boolean isBlank = at < bytes.length() && bytes.u8(at) == ' ';
            return isBlank && at + 1 < bytes.length() && bytes.u8(at + 1) == '<' ? at + 1 : -1;
        }
        return bytes.length() > 0 && bytes.u8(0) == '<' ? 0 : -1;
    }

    /** Offset behind {@code <PRI>}, a number of 0 to 191; -1 if it does not stand there. */
    private static int endOfPriority(Bytes bytes, int start) {
        int value = 0;
        int at = start + 1;
        while (at < bytes.length() && at < start + 4 && isDigit(bytes.u8(at))) {
            value = value * 10 + bytes.u8(at++) - '0';
        }
        boolean isClosed = at > start + 1 && at < bytes.length() && bytes.u8(at) == '>';
        return isClosed && value <= 191 ? at + 1 : -1;
    }

    private static boolean isDigit(int octet) {
        return octet >= '0' && octet <= '9';
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        int start = startOfMessage(bytes);
        int end = message.medium() == Medium.DATAGRAM ? bytes.length() : endOfMessage(bytes, start);
        if (end == 0) {
            return 0;
        }
        MalformedBytes.unless(start >= 0, "no priority", 0);
        int at = endOfPriority(bytes, start);
        MalformedBytes.unless(at >= 0, "wrong priority", start);
        message.senderAsks();
        message.function(Kind.ALARM, "event message");
        message.role(message.receiver(), RoleKind.LOG_SERVER);
        int headerEnd = Math.min(end, at + 160);
        if (at + 2 < end && bytes.u8(at) == '1' && bytes.u8(at + 1) == ' ') {
            structured(message, at + 2, headerEnd);
        } else {
            older(message, at, headerEnd);
        }
        return end;
    }

    private static int endOfMessage(Bytes bytes, int start) {
        if (start > 0) {
            int length = 0;
            for (int at = 0; at < start - 1; at++) {
                length = length * 10 + bytes.u8(at) - '0';
            }
            return bytes.length() < start + length ? 0 : start + length;
        }
        int line = bytes.find('\n', 0, bytes.length());
        MalformedBytes.unless(line >= 0 || bytes.length() <= LONGEST, "a line of more than 8192 octets", 0);
        return line < 0 ? 0 : line + 1;
    }

    /** Time stamp, host name, application, each with a blank behind. */
    private static void structured(Message message, int start, int end) {
        int host = behindBlank(message.bytes(), start, end);
        int application = behindBlank(message.bytes(), host, end);
        int process = behindBlank(message.bytes(), application, end);
        if (process < 0) {
            return;
        }
        host(message, host, application - 1);
        application(message, application, process - 1);
    }

    /** {@code Mmm dd hh:mm:ss host tag:}, as far as it is there. */
    private static void older(Message message, int start, int end) {
        Bytes bytes = message.bytes();
        boolean isDated = start + 16 < end
                && MONTHS.contains(bytes.text(start, 3))
                && bytes.u8(start + 3) == ' '
                && bytes.u8(start + 9) == ':'
                && bytes.u8(start + 15) == ' ';
        if (!isDated) {
            return;
        }
        int tag = behindBlank(bytes, start + 16, end);
        if (tag < 0) {
            return;
        }
        // Some leave the name out: then the tag with its colon stands here.
        if (bytes.u8(tag - 2) != ':') {
            host(message, start + 16, tag - 1);
        }
    }

    private static int behindBlank(Bytes bytes, int start, int end) {
        int blank = start < 0 ? -1 : bytes.find(' ', start, end);
        return blank < 0 ? -1 : blank + 1;
    }

    private static void host(Message message, int start, int end) {
        if (end - start > 1 && !message.isRepeated(start, end - start)) {
            String host = message.bytes().text(start, end - start);
            if (NetworkAddress.parse(host).isEmpty()) {
                message.name(message.sender(), NameKind.HOSTNAME, host);
            }
        }
    }

    private static void application(Message message, int start, int end) {
        if (end - start > 1) {
            long hash = message.bytes().hash(start, end - start);
            if (message.recall(hash) < 0) {
                message.remember(hash, 1);
                message.identity(
                        message.sender(), IdentityPart.SOFTWARE, message.bytes().text(start, end - start));
            }
        }
    }
}
