package org.asbuilt.dissect;

import java.util.List;
import java.util.Optional;
import org.asbuilt.dissect.RocOpcodes.Operation;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.RoleKind;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * ROC and ROC Plus protocol of Emerson's remote operations controllers and FloBoss flow computers: opcodes, units and
 * groups, operators who log in, type, station name and versions.
 *
 * <p>Source: Emerson D301180X012, ROC Plus Protocol Specifications Manual, September 2019, chapters 1 and 2 and point type
 * 91; D301053X012, ROC Protocol Specifications Manual, September 2019, chapter 2 and point type 15.
 */
public final class RocPlus implements Dissector {
    private static final int PORT = 4000;
    private static final int OTHER_PORT = 10_000;
    private static final int HEADER = 6;
    private static final int CHECKSUM = 2;
    private static final int DIRECT = 240;
    private static final int SHORT_OPERATOR = 3;
    private static final int LONG_OPERATOR = 30;
    private static final int TYPE = 18;
    private static final int MOST_HOPS = 4;
    private static final long KNOWN = 1L << 32;
    private static final long SESSION_KEY = 2L << 32;
    private static final long ANSWERED = 3L << 32;
    private static final String[] TYPES = {
        "", "ROC300-Series with ROCPAC", "FloBoss 407", "ROC300-Series with FlashPAC", "FloBoss 503", "FloBoss 504",
        "ROC800-Series", "", "", "", "", "DL8000"
    };

    RocPlus() {}

    @Override
    public String protocol() {
        return "ROC Plus";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(
                new Carrier(Medium.STREAM, PORT),
                new Carrier(Medium.STREAM, OTHER_PORT),
                new Carrier(Medium.DATAGRAM, PORT),
                new Carrier(Medium.DATAGRAM, OTHER_PORT));
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        if (bytes.length() < HEADER) {
            return Recognition.MORE;
        }
        // Zeroes alone have a right checksum too.
        if (!RocOpcodes.isDefined(bytes.u8(4)) || bytes.i32(0) == 0) {
            return Recognition.NO;
        }
        int end = HEADER + bytes.u8(5) + CHECKSUM;
        if (bytes.length() < end) {
            return Recognition.MORE;
        }
        if (!isIntact(bytes, end)) {
            return Recognition.NO;
        }
        // Sixteen bits fit other content now and then: that nothing stands behind is a second sign.
        return bytes.length() == end ? Recognition.CERTAIN : Recognition.PLAUSIBLE;
    }

    /** Whether the checksum is right; makers of hosts begin it with zeroes or with ones. */
    private static boolean isIntact(Bytes bytes, int end) {
        int fromZeroes = 0;
        int fromOnes = 0xFFFF;
        for (int at = 0; at < end - CHECKSUM; at++) {
            int octet = bytes.u8(at);
            fromZeroes = Redundancy.ANSI.add(fromZeroes, octet);
            fromOnes = Redundancy.ANSI.add(fromOnes, octet);
        }
        int told = bytes.u16le(end - CHECKSUM);
        return told == fromZeroes || told == fromOnes;
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        if (bytes.length() < HEADER) {
            return 0;
        }
        int length = bytes.u8(5);
        int end = HEADER + length + CHECKSUM;
        if (bytes.length() < end) {
            MalformedBytes.unless(message.medium() == Medium.STREAM, "longer than the datagram", 5);
            return 0;
        }
        MalformedBytes.unless(isIntact(bytes, end), "wrong checksum", end - CHECKSUM);
        int opcode = bytes.u8(4);
        if (opcode == RocOpcodes.REPORT && length > 0) {
            message.senderServes();
            message.served(RocOpcodes.report().kind(), RocOpcodes.report().name());
        } else if (isRequest(message, opcode, length)) {
            request(message, opcode, length);
        } else {
            response(message, opcode, length);
        }
        return end;
    }

    /** Few opcodes tell by their length alone who sent them. */
    private static boolean isRequest(Message message, int opcode, int length) {
        return switch (opcode) {
            case 6, 7 -> length == 0;
            case 8 -> length > 0;
            case 17 -> length != 0 && length != 24 && length != 1;
            case 225 -> true;
            case 224, 255 -> false;
            default -> message.isFromClient(PORT);
        };
    }

    private static void request(Message message, int opcode, int length) {
        Bytes bytes = message.bytes();
        message.senderAsks();
        Operation operation = opcode == RocOpcodes.FILE && length > 0
                ? RocOpcodes.file(bytes.u8(HEADER))
                : RocOpcodes.operation(opcode);
        message.function(operation.kind(), operation.name());
        if (opcode == RocOpcodes.LOGIN) {
            login(message, length);
        } else if (opcode == RocOpcodes.FORWARD && length >= 2 + 2 * MOST_HOPS) {
            hops(message);
        }
    }

    private static void login(Message message, int length) {
        Endpoint service = message.askedService();
        switch (length) {
            case 5, 6 -> {
                message.security(service, SecurityPart.AUTHENTICATION, "password in clear");
                message.security(service, SecurityPart.ACCOUNT, operator(message, SHORT_OPERATOR));
            }
            case 71 -> {
                boolean isEncrypted = message.recall(SESSION_KEY) > 0;
                message.security(
                        service,
                        SecurityPart.AUTHENTICATION,
                        isEncrypted ? "password with session key" : "password in clear");
                message.security(service, SecurityPart.ACCOUNT, operator(message, LONG_OPERATOR));
            }
            case 13 -> message.remember(SESSION_KEY, 1);
            default -> {}
        }
    }

    private static String operator(Message message, int length) {
        Bytes bytes = message.bytes();
        String name = bytes.text(HEADER, length);
        return bytes.isPrintable(HEADER, Math.min(name.length(), length)) ? name : "";
    }

    /** The units on the way of a message that is to be passed on. */
    private static void hops(Message message) {
        Bytes bytes = message.bytes();
        for (int hop = 1; hop <= MOST_HOPS; hop++) {
            int at = HEADER + 2 * hop;
            if (bytes.u16(at) != 0) {
                unit(message, message.askedService(), bytes.u8(at), bytes.u8(at + 1));
            }
        }
    }

    /** The unit as a part of the end, unless it is the one that every controller answers to. */
    private static Optional<String> unit(Message message, Endpoint of, int unit, int group) {
        if (unit == DIRECT && group == DIRECT) {
            return Optional.empty();
        }
        long key = KNOWN | unit << 8 | group;
        String component = "unit " + unit + " group " + group;
        if (message.recall(key) < 0) {
            message.remember(key, 1);
            message.component(of, component);
        }
        return Optional.of(component);
    }

    private static void response(Message message, int opcode, int length) {
        Bytes bytes = message.bytes();
        message.senderServes();
        long key = ANSWERED | bytes.u16(2);
        if (message.recall(key) < 0) {
            message.remember(key, 1);
            unit(message, message.service(), bytes.u8(2), bytes.u8(3));
            message.role(message.sender(), RoleKind.REMOTE_TERMINAL_UNIT);
        }
        boolean isTelling = opcode == 6 || RocParameters.isTelling(bytes, opcode, HEADER, length);
        if (!isTelling || message.isRepeated(2, length + 4)) {
            return;
        }
        Optional<String> component = unit(message, message.service(), bytes.u8(2), bytes.u8(3));
        if (opcode == 6) {
            configuration(message, component, length);
        } else {
            RocParameters.read(message, component, opcode, HEADER, HEADER + length);
        }
    }

    /** Two lengths there are, for the original and the extended answer. */
    private static void configuration(Message message, Optional<String> component, int length) {
        if (length != TYPE + 1 + 78 && length != TYPE + 1 + 196) {
            return;
        }
        Bytes bytes = message.bytes();
        Endpoint service = message.service();
        int type = bytes.u8(HEADER + TYPE);
        if (type < TYPES.length) {
            message.identity(service, component, IdentityPart.PRODUCT_FAMILY, TYPES[type]);
        }
        message.identity(service, component, IdentityPart.DEVICE_TYPE, Integer.toString(type));
        if (bytes.u8(HEADER) == 0) {
            message.identity(service, component, IdentityPart.PROTOCOL_DETAIL, "firmware update mode");
        }
        message.security(service, SecurityPart.POLICY, "security access mode " + bytes.u8(HEADER + 3));
    }
}
