package org.asbuilt.dissect;

import java.util.List;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.RoleKind;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * MQTT: brokers, who publishes and who subscribes, how clients sign in, and what {@link Sparkplug} topics tell of nodes
 * and devices. Values and passwords are not read.
 *
 * <p>Source: OASIS MQTT Version 3.1.1 (2014) and MQTT Version 5.0 (2019) chapters 2 and 3; IBM and Eurotech MQTT V3.1
 * (2010) for level 3.
 */
public final class Mqtt implements Dissector {
    private static final int PORT = 1883;
    private static final int CONNECT = 1;
    private static final int CONNECT_ACKNOWLEDGE = 2;
    private static final int PUBLISH = 3;
    private static final int SUBSCRIBE = 8;
    private static final int UNSUBSCRIBE = 10;
    private static final int AUTHENTICATE = 15;
    private static final int LEVEL_5 = 5;
    /** Messages of no more than this are waited for; those that are longer hold values. */
    private static final int LONGEST_WAITED = 1 << 14;

    private static final long SIGN_IN = 2;
    private static final long ROLES = 3;
    private static final long NO_PASSWORD = 1;
    private static final long PASSWORD = 2;

    private static final OperationTable OPERATIONS = OperationTable.of("", "other packet", """
            1 CONNECT connect
            8 SUBSCRIBE subscribe
            10 SUBSCRIBE unsubscribe
            12 CONNECT ping
            14 CONNECT disconnect
            15 SECURITY authenticate""");

    Mqtt() {}

    @Override
    public String protocol() {
        return "MQTT";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(new Carrier(Medium.STREAM, PORT));
    }

    @Override
    public boolean mayBeginWith(int octet) {
        return areFlagsOf(octet >> 4, octet & 15);
    }

    /** Flags are reserved but for publications, whose quality of service is not 3. */
    private static boolean areFlagsOf(int type, int flags) {
        return switch (type) {
            case 0 -> false;
            case PUBLISH -> (flags & 6) != 6;
            case 6, SUBSCRIBE, UNSUBSCRIBE -> flags == 2;
            default -> flags == 0;
        };
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        if (bytes.length() < 2) {
            return Recognition.MORE;
        }
        int type = bytes.u8(0) >> 4;
        int body = body(bytes);
        if (!areFlagsOf(type, bytes.u8(0) & 15) || body < 0) {
            return Recognition.NO;
        }
        if (body == 0) {
            return Recognition.MORE;
        }
        if (type == CONNECT) {
            return level(bytes, body) > 0 ? Recognition.CERTAIN : Recognition.NO;
        }
        return isShaped(bytes, type, body, remaining(bytes)) ? Recognition.PLAUSIBLE : Recognition.NO;
    }

    /** Whether the length is one that the type may have and the topic of a publication is text. */
    private static boolean isShaped(Bytes bytes, int type, int body, int remaining) {
        return switch (type) {
            case CONNECT_ACKNOWLEDGE ->
                remaining >= 2
                        && body + 2 <= bytes.length()
                        && bytes.u8(body) <= 1
                        && body + remaining == bytes.length();
            case PUBLISH -> isTopic(bytes, body, remaining);
            case SUBSCRIBE, UNSUBSCRIBE -> remaining >= 5 && isTopic(bytes, body + 2, remaining - 2);
            case 9 -> remaining >= 3 && remaining < 64 && body + remaining == bytes.length();
            case 12, 13 -> remaining == 0 && bytes.length() == 2;
            case 14, AUTHENTICATE -> remaining < 3 && body + remaining == bytes.length();
            default -> (remaining == 2 || remaining == 3) && body + remaining == bytes.length();
        };
    }

    private static boolean isTopic(Bytes bytes, int at, int remaining) {
        if (at + 2 > bytes.length()) {
            return false;
        }
        int length = bytes.u16(at);
        boolean fits = length >= 1 && length + 2 <= remaining && at + 2 + length <= bytes.length();
        return fits && bytes.isPrintable(at + 2, length);
    }

    /** Level of the protocol that a client announces with the protocol's name, -1 if it is none. */
    private static int level(Bytes bytes, int body) {
        if (bytes.startsWith(body, "\0\4MQTT") && body + 7 <= bytes.length()) {
            int level = bytes.u8(body + 6);
            return level == 4 || level == LEVEL_5 ? level : -1;
        }
        return bytes.startsWith(body, "\0\6MQIsdp") ? 3 : -1;
    }

    /** Where the packet's content begins, 0 if too few octets tell, -1 if the length is none. */
    private static int body(Bytes bytes) {
        for (int at = 1; at <= 4; at++) {
            if (at >= bytes.length()) {
                return 0;
            }
            if (bytes.u8(at) < 0x80) {
                return at + 1;
            }
        }
        return -1;
    }

    private static int remaining(Bytes bytes) {
        return number(bytes, 1);
    }

    /** A number of seven bits an octet, the least significant first. */
    private static int number(Bytes bytes, int at) {
        int value = 0;
        for (int index = 0; index < 4; index++) {
            int octet = bytes.u8(at + index);
            value |= (octet & 0x7F) << (7 * index);
            if (octet < 0x80) {
                return value;
            }
        }
        throw MalformedBytes.at("a length of more than four octets", at);
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        int body = bytes.length() < 2 ? 0 : body(bytes);
        MalformedBytes.unless(body >= 0, "a length of more than four octets", 1);
        if (body == 0) {
            return 0;
        }
        int type = bytes.u8(0) >> 4;
        MalformedBytes.unless(areFlagsOf(type, bytes.u8(0) & 15), "reserved flags are set", 0);
        int remaining = remaining(bytes);
        int end = body + remaining;
        if (bytes.length() < end && isWaitedFor(bytes, type, body, remaining)) {
            return 0;
        }
        if (bytes.length() >= Math.min(end, LONGEST_WAITED)) {
            packet(message, type, body, Math.min(end, bytes.length()));
        }
        return end;
    }

    private static boolean isWaitedFor(Bytes bytes, int type, int body, int remaining) {
        return remaining <= LONGEST_WAITED
                || (type == PUBLISH && (bytes.length() < body + 2 || bytes.length() < body + 2 + bytes.u16(body)));
    }

    private static void packet(Message message, int type, int at, int end) {
        switch (type) {
            case CONNECT -> connect(message, at, end);
            case CONNECT_ACKNOWLEDGE -> acknowledge(message, at, end);
            case PUBLISH -> publish(message, at, end);
            case SUBSCRIBE -> {
                OPERATIONS.ask(message, type);
                role(message, 1, RoleKind.SUBSCRIBER);
            }
            case UNSUBSCRIBE, 12 -> OPERATIONS.ask(message, type);
            case 9, 11, 13 -> {
                message.senderServes();
                role(message, 2, RoleKind.BROKER);
            }
            case 14, AUTHENTICATE -> {
                if (message.isFromClient(PORT)) {
                    OPERATIONS.ask(message, type);
                }
            }
            default -> message.bytes().u8(0);
        }
    }

    /** Tells a role once. */
    private static void role(Message message, int bit, RoleKind role) {
        long told = Math.max(0, message.recall(ROLES));
        if ((told & bit) == 0) {
            message.remember(ROLES, told | bit);
            message.role(message.sender(), role);
        }
    }

    private static void connect(Message message, int at, int end) {
        Bytes bytes = message.bytes();
        int level = level(bytes, at);
        MalformedBytes.unless(level > 0, "another protocol name or level", at);
        int flags = at + 2 + bytes.u16(at) + 1;
        OPERATIONS.ask(message, CONNECT);
        Endpoint broker = message.askedService();
        message.security(broker, SecurityPart.VERSION, version(level));
        message.security(broker, SecurityPart.ENCRYPTION, "none");
        boolean hasPassword = (bytes.u8(flags) & 0x40) != 0;
        message.remember(SIGN_IN, hasPassword ? PASSWORD : NO_PASSWORD);
        if (hasPassword) {
            message.security(broker, SecurityPart.AUTHENTICATION, "password in clear");
        }
        int next = flags + 3;
        if (level == LEVEL_5) {
            method(message, next, end);
            next = behindProperties(bytes, next, end);
        }
        payload(message, bytes.u8(flags), next, end, level);
    }

    private static String version(int level) {
        return level == LEVEL_5 ? "MQTT 5.0" : level == 4 ? "MQTT 3.1.1" : "MQTT 3.1";
    }

    /** Client identifier, then the will, then the user name: each a length and octets. */
    private static void payload(Message message, int flags, int at, int end, int level) {
        Bytes bytes = message.bytes();
        int next = behindText(bytes, at, end);
        message.identity(message.sender(), IdentityPart.PROTOCOL_ADDRESS, bytes.text(at + 2, next - at - 2));
        if ((flags & 0x04) != 0) {
            next = level == LEVEL_5 ? behindProperties(bytes, next, end) : next;
            next = behindText(bytes, behindText(bytes, next, end), end);
        }
        if ((flags & 0x80) != 0) {
            int user = next;
            next = behindText(bytes, user, end);
            message.security(message.sender(), SecurityPart.ACCOUNT, bytes.text(user + 2, next - user - 2));
        }
    }

    private static int behindText(Bytes bytes, int at, int end) {
        int next = at + 2 + bytes.u16(at);
        MalformedBytes.unless(next <= end, "a text longer than the packet", at);
        return next;
    }

    private static int behindProperties(Bytes bytes, int at, int end) {
        int octets = 1;
        while (octets < 4 && bytes.u8(at + octets - 1) >= 0x80) {
            octets++;
        }
        int next = at + octets + number(bytes, at);
        MalformedBytes.unless(next <= end, "properties longer than the packet", at);
        return next;
    }

    /** Looks for the authentication method among the properties of a client of version 5. */
    private static void method(Message message, int at, int end) {
        Bytes bytes = message.bytes();
        int last = behindProperties(bytes, at, end);
        int next = last - number(bytes, at);
        while (next < last) {
            int property = bytes.u8(next++);
            switch (property) {
                case 0x11, 0x27 -> next += 4;
                case 0x21 -> next += 2;
                case 0x17, 0x19 -> next++;
                case 0x15, 0x16 -> {
                    int behind = behindText(bytes, next, last);
                    if (property == 0x15) {
                        message.security(
                                message.askedService(),
                                SecurityPart.AUTHENTICATION,
                                bytes.text(next + 2, behind - next - 2));
                        message.remember(SIGN_IN, PASSWORD);
                    }
                    next = behind;
                }
                case 0x22 -> next += 2;
                case 0x26 -> next = behindText(bytes, behindText(bytes, next, last), last);
                default -> throw MalformedBytes.at("a property that a client may not send", next - 1);
            }
        }
    }

    /** Who was let in without a password proves that none is needed. */
    private static void acknowledge(Message message, int at, int end) {
        MalformedBytes.unless(at + 2 <= end, "an acknowledgement shorter than its code", at);
        message.senderServes();
        role(message, 2, RoleKind.BROKER);
        if (message.bytes().u8(at + 1) == 0 && message.recall(SIGN_IN) == NO_PASSWORD) {
            message.security(message.service(), SecurityPart.AUTHENTICATION, "none");
        }
        message.remember(SIGN_IN, 0);
    }

    private static void publish(Message message, int at, int end) {
        Bytes bytes = message.bytes();
        int length = bytes.u16(at);
        MalformedBytes.unless(at + 2 + length <= end, "a topic longer than the packet", at);
        boolean isRetained = (bytes.u8(0) & 1) != 0;
        boolean isFromClient = message.isFromClient(PORT);
        boolean isSparkplug = Sparkplug.isTopic(bytes, at + 2, length);
        if (isSparkplug) {
            Sparkplug.publication(message, at + 2, length, isFromClient);
        } else if (isFromClient) {
            message.function(Kind.PUBLISH, isRetained ? "3 publish, retained" : "3 publish");
        } else {
            message.served(Kind.PUBLISH, isRetained ? "3 publish, retained" : "3 publish");
        }
        if (isFromClient) {
            role(message, 4, RoleKind.PUBLISHER);
        } else {
            role(message, 2, RoleKind.BROKER);
        }
    }
}
