package org.asbuilt.dissect;

import java.util.List;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.RoleKind;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * Simple Network Management Protocol, versions 1, 2c and 3: who manages whom, how it is protected, and what devices
 * answer about themselves. Community names are never told, only whether they are the usual ones.
 *
 * <p>Source: RFC 1157 section 4 (version 1), RFC 1901 (version 2c), RFC 3416 section 4 (operations), RFC 3412 section 6 and
 * RFC 3414 section 2.4 (version 3), RFC 3411 section 5 (engine identifiers).
 */
public final class Snmp implements Dissector {
    private static final int PORT = 161;
    private static final int TRAP_PORT = 162;
    private static final int SEQUENCE = 0x30;
    private static final int INTEGER = 0x02;
    private static final int OCTETS = 0x04;
    private static final int GET = 0xA0;
    private static final int RESPONSE = 0xA2;
    private static final int TRAP_1 = 0xA4;
    private static final int TRAP = 0xA7;
    private static final int INFORM = 0xA6;
    private static final int REPORT = 0xA8;
    private static final int VERSION_3 = 3;
    private static final int AUTHENTICATED = 1;
    private static final int PRIVATE = 2;
    /** Sort of numbers that are told once: version, community and operation. */
    private static final int WAYS = 1;

    private static final String[] GENERIC_TRAPS = {
        "trap 0 cold start",
        "trap 1 warm start",
        "trap 2 link down",
        "trap 3 link up",
        "trap 4 authentication failure",
        "trap 5 neighbour loss",
        "trap 6 enterprise specific"
    };

    Snmp() {}

    @Override
    public String protocol() {
        return "SNMP";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(new Carrier(Medium.DATAGRAM, PORT), new Carrier(Medium.DATAGRAM, TRAP_PORT));
    }

    @Override
    public boolean mayBeginWith(int octet) {
        return octet == SEQUENCE;
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        if (bytes.length() < 12 || bytes.u8(0) != SEQUENCE) {
            return Recognition.NO;
        }
        int first = bytes.u8(1);
        int lengths = first < 0x80 ? 0 : first & 0x7F;
        if (lengths > 3 || first == 0x80) {
            return Recognition.NO;
        }
        int at = 2 + lengths;
        int length = lengths == 0 ? first : number(bytes, 2, lengths);
        boolean isVersion = at + length == bytes.length() && bytes.u8(at) == INTEGER && bytes.u8(at + 1) == 1;
        if (!isVersion) {
            return Recognition.NO;
        }
        int version = bytes.u8(at + 2);
        boolean isCommunity = (version == 0 || version == 1) && bytes.u8(at + 3) == OCTETS;
        if (isCommunity) {
            int operation = at + 5 + bytes.u8(at + 4);
            boolean fits = operation < bytes.length() && bytes.u8(operation) >= GET && bytes.u8(operation) <= REPORT;
            return fits ? Recognition.CERTAIN : Recognition.NO;
        }
        return version == VERSION_3 && bytes.u8(at + 3) == SEQUENCE ? Recognition.CERTAIN : Recognition.NO;
    }

    private static int number(Bytes bytes, int at, int octets) {
        int value = 0;
        for (int index = 0; index < octets; index++) {
            value = value << 8 | bytes.u8(at + index);
        }
        return value;
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        Ber whole = Ber.read(bytes, 0, bytes.length());
        MalformedBytes.unless(whole.tag() == SEQUENCE, "not a sequence", 0);
        Ber version = whole.first(bytes);
        long number = version.integer(bytes);
        Ber next = version.next(bytes, whole.end());
        if (number == VERSION_3) {
            version3(message, next, whole.end());
            return bytes.length();
        }
        MalformedBytes.unless(number == 0 || number == 1, "an unknown version", version.start());
        Ber operation = next.next(bytes, whole.end());
        boolean isUsual = isUsual(bytes, next);
        int way = (int) number << 1 | (isUsual ? 1 : 0);
        // Traps are of another end than answers, requests of the receiver.
        if (FirstTime.of(message, WAYS, way << 5 | operation.tag() & 0x1F)) {
            Endpoint agent = agent(message, operation.tag());
            message.security(agent, SecurityPart.VERSION, number == 0 ? "SNMP v1" : "SNMP v2c");
            message.security(agent, SecurityPart.ENCRYPTION, "none");
            message.security(
                    agent, SecurityPart.AUTHENTICATION, isUsual ? "default community" : "community in clear");
        }
        operation(message, operation);
        return bytes.length();
    }

    /** Whether the community has one of the names that everybody knows. */
    private static boolean isUsual(Bytes bytes, Ber name) {
        return (name.length() == 6 && bytes.startsWith(name.start(), "public"))
                || (name.length() == 7 && bytes.startsWith(name.start(), "private"));
    }

    /** The end that is managed, with its port where it is asked or answers. */
    private static Endpoint agent(Message message, int operation) {
        return switch (operation) {
            case RESPONSE, REPORT -> message.service();
            case TRAP, TRAP_1, INFORM -> message.sender();
            default -> message.sourcePort() == PORT ? message.service() : message.askedService();
        };
    }

    /** Global data, then parameters of the security model within octets, then what is said, perhaps encrypted. */
    private static void version3(Message message, Ber global, int end) {
        Bytes bytes = message.bytes();
        Ber identifier = global.first(bytes);
        Ber flagsField = identifier.next(bytes, global.end()).next(bytes, global.end());
        int flags = flagsField.length() == 1 ? bytes.u8(flagsField.start()) : 0;
        Ber parameters = global.next(bytes, end);
        Ber data = parameters.next(bytes, end);
        boolean isClear = data.tag() == SEQUENCE;
        Ber operation = isClear ? operationOf(bytes, data) : data;
        Endpoint agent = agent(message, operation.tag());
        message.security(agent, SecurityPart.VERSION, "SNMP v3");
        Ber inner = parameters.length() > 0 ? parameters.first(bytes) : parameters;
        if (inner.tag() == SEQUENCE && inner.length() > 0) {
            Ber engine = inner.first(bytes);
            Ber user = engine.next(bytes, inner.end()).next(bytes, inner.end()).next(bytes, inner.end());
            if (engine.length() >= 5 && (bytes.u8(engine.start()) & 0x80) != 0) {
                SnmpObjects.maker(message, agent.withoutPort(), bytes.u32(engine.start()) & 0x7FFF_FFFFL);
            }
            user(message, agent, operation.tag(), user.text(bytes), flags);
        }
        if (isClear) {
            operation(message, operation);
        } else if (message.sourcePort() != PORT) {
            manage(message, Kind.OTHER, "encrypted operation");
        }
    }

    private static Ber operationOf(Bytes bytes, Ber scoped) {
        return scoped.first(bytes).next(bytes, scoped.end()).next(bytes, scoped.end());
    }

    private static void user(Message message, Endpoint agent, int operation, String user, int flags) {
        if (user.isEmpty()) {
            return;
        }
        message.security(agent, SecurityPart.AUTHENTICATION, (flags & AUTHENTICATED) != 0 ? "user with key" : "none");
        message.security(agent, SecurityPart.ENCRYPTION, (flags & PRIVATE) != 0 ? "user-based privacy" : "none");
        boolean isAnswer = operation == RESPONSE || operation == REPORT || message.sourcePort() == PORT;
        message.security(isAnswer ? message.receiver() : message.sender(), SecurityPart.ACCOUNT, user);
    }

    private static void operation(Message message, Ber operation) {
        switch (operation.tag()) {
            case GET -> manage(message, Kind.READ, "get");
            case 0xA1 -> manage(message, Kind.READ, "get next");
            case 0xA3 -> manage(message, Kind.CONFIGURE, "set");
            case 0xA5 -> manage(message, Kind.READ, "get bulk");
            case RESPONSE, REPORT -> {
                message.senderServes();
                if (operation.tag() == RESPONSE) {
                    answer(message, operation);
                }
            }
            case TRAP_1 -> trap1(message, operation);
            case TRAP -> {
                trap(message, "trap");
                objects(message, operation);
            }
            case INFORM -> {
                trap(message, "inform");
                objects(message, operation);
            }
            default -> manage(message, Kind.OTHER, "other operation");
        }
    }

    private static void manage(Message message, Kind kind, String operation) {
        message.senderAsks();
        if (message.function(kind, operation)) {
            message.role(message.sender(), RoleKind.MANAGEMENT_STATION);
        }
    }

    private static void trap(Message message, String operation) {
        if (message.function(Kind.ALARM, operation)) {
            message.role(message.receiver(), RoleKind.MANAGEMENT_STATION);
        }
    }

    private static void answer(Message message, Ber operation) {
        Bytes bytes = message.bytes();
        Ber error = operation.first(bytes).next(bytes, operation.end());
        if (error.length() == 1 && bytes.u8(error.start()) == 0) {
            objects(message, operation);
        }
    }

    /** Three numbers, then objects with their values. */
    private static void objects(Message message, Ber operation) {
        Bytes bytes = message.bytes();
        Ber third = operation.first(bytes).next(bytes, operation.end()).next(bytes, operation.end());
        SnmpObjects.read(message, third.next(bytes, operation.end()));
    }

    /** Enterprise, address of the agent, generic and specific number, time, objects. */
    private static void trap1(Message message, Ber operation) {
        Bytes bytes = message.bytes();
        Ber enterprise = operation.first(bytes);
        Ber generic = enterprise.next(bytes, operation.end()).next(bytes, operation.end());
        int number = Math.clamp(generic.integer(bytes), 0, GENERIC_TRAPS.length - 1);
        trap(message, GENERIC_TRAPS[number]);
        SnmpObjects.enterprise(message, message.sender(), enterprise);
        Ber time = generic.next(bytes, operation.end()).next(bytes, operation.end());
        SnmpObjects.read(message, time.next(bytes, operation.end()));
    }
}
