package org.asbuilt.dissect;

import java.util.List;
import java.util.Optional;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.RoleKind;

/**
 * Modbus over TCP: functions, units behind a gateway, device identification and server identifier.
 *
 * <p>Source: MODBUS Messaging on TCP/IP Implementation Guide V1.0b section 3.1.3 (MBAP header); MODBUS Application
 * Protocol Specification V1.1b3 sections 6.1 to 6.21 and 7.
 */
public final class Modbus implements Dissector {
    private static final int PORT = 502;
    private static final int HEADER = 7;
    private static final int LONGEST = 254;
    private static final int ENCAPSULATED = 43;
    private static final int IDENTIFICATION = 14;
    private static final int NOT_DIRECT = 0;
    private static final int NOT_DIRECT_EITHER = 255;

    Modbus() {}

    @Override
    public String protocol() {
        return "Modbus";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(new Carrier(Medium.STREAM, PORT));
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        if (bytes.length() < HEADER + 1) {
            return bytes.length() >= 4 && bytes.u16(2) != 0 ? Recognition.NO : Recognition.MORE;
        }
        int length = bytes.u16(4);
        int function = bytes.u8(7) & 0x7F;
        boolean fits = bytes.u16(2) == 0
                && length >= 2
                && length <= LONGEST
                && function != 0
                && !operation(function).equals(OTHER)
                && isShaped(bytes, bytes.u8(7), length)
                && isFollowed(bytes, 6 + length);
        if (!fits) {
            return Recognition.NO;
        }
        return bytes.length() < 6 + length ? Recognition.MORE : Recognition.PLAUSIBLE;
    }

    /** Whether nothing is behind the message, or another one. */
    private static boolean isFollowed(Bytes bytes, int end) {
        if (bytes.length() <= end) {
            return true;
        }
        if (bytes.length() < end + 6) {
            return false;
        }
        int next = bytes.u16(end + 4);
        return bytes.u16(end + 2) == 0 && next >= 2 && next <= LONGEST;
    }

    /** Whether the length is one that a request or an answer of the function may have. */
    private static boolean isShaped(Bytes bytes, int function, int length) {
        if ((function & 0x80) != 0) {
            return length == 3;
        }
        int third = bytes.length() > 8 ? bytes.u8(8) : -1;
        int sixth = bytes.length() > 12 ? bytes.u8(12) : -1;
        return switch (function) {
            case 1, 2, 3, 4 -> length == 6 || (length >= 4 && (third < 0 || third == length - 3));
            case 5, 6 -> length == 6;
            case 7 -> length == 2 || length == 3;
            case 15, 16 -> length == 6 || (length >= 8 && (sixth < 0 || sixth == length - 7));
            case 22 -> length == 8;
            default -> true;
        };
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        if (bytes.length() < 6) {
            return 0;
        }
        MalformedBytes.unless(bytes.u16(2) == 0, "protocol identifier is not 0", 2);
        int length = bytes.u16(4);
        MalformedBytes.unless(length >= 2 && length <= LONGEST, "length is not 2 to 254", 4);
        if (bytes.length() < 6 + length) {
            return 0;
        }
        int unit = bytes.u8(6);
        int function = bytes.u8(7);
        if (message.isFromClient(PORT)) {
            request(message, unit, function, length);
        } else {
            response(message, unit, function, length);
        }
        return 6 + length;
    }

    private static void request(Message message, int unit, int function, int length) {
        MalformedBytes.unless(function != 0 && function < 0x80, "a request with an exception's function code", 7);
        message.senderAsks();
        Operation operation = operation(function);
        if (function == 8 && length >= 4) {
            operation = DIAGNOSTICS;
        } else if (function == ENCAPSULATED && length >= 3) {
            operation = message.bytes().u8(8) == IDENTIFICATION ? IDENTIFY : ENCAPSULATED_OTHER;
        } else if (function == 90) {
            operation = UNITY;
        }
        message.function(operation.kind(), operation.name());
        if (unit != NOT_DIRECT && unit != NOT_DIRECT_EITHER && message.recall(unitKey(unit)) < 0) {
            message.remember(unitKey(unit), 1);
        }
    }

    private static long unitKey(int unit) {
        return 1L << 32 | unit;
    }

    private static void response(Message message, int unit, int function, int length) {
        message.senderServes();
        if ((function & 0x80) != 0) {
            MalformedBytes.unless(length >= 3, "an exception without a code", 4);
            return;
        }
        boolean isNewUnit = unit != NOT_DIRECT && unit != NOT_DIRECT_EITHER && message.recall(unitKey(unit)) == 1;
        if (isNewUnit) {
            message.component(message.service(), "unit " + unit);
            message.remember(unitKey(unit), 2);
        }
        if (function == ENCAPSULATED && length >= 8 && message.bytes().u8(8) == IDENTIFICATION) {
            identification(message, unit, length);
        } else if (function == 17 && length >= 4) {
            serverIdentifier(message, unit, length);
        }
    }

    private static Optional<String> component(int unit) {
        return unit == NOT_DIRECT || unit == NOT_DIRECT_EITHER ? Optional.empty() : Optional.of("unit " + unit);
    }

    /** Function 43/14: a list of objects, each with number, length and text. */
    private static void identification(Message message, int unit, int length) {
        Bytes bytes = message.bytes();
        int count = bytes.u8(13);
        int end = 6 + length;
        int at = 14;
        for (int index = 0; index < count; index++) {
            MalformedBytes.unless(at + 2 <= end, "fewer objects than announced", 13);
            int object = bytes.u8(at);
            int size = bytes.u8(at + 1);
            MalformedBytes.unless(at + 2 + size <= end, "an object is longer than the message", at + 1);
            String text = bytes.text(at + 2, size);
            part(object).ifPresent(part -> message.identity(message.service(), component(unit), part, text));
            at += 2 + size;
        }
    }

    private static Optional<IdentityPart> part(int object) {
        return switch (object) {
            case 0 -> Optional.of(IdentityPart.VENDOR);
            case 1 -> Optional.of(IdentityPart.PRODUCT_CODE);
            case 2 -> Optional.of(IdentityPart.FIRMWARE_REVISION);
            case 3 -> Optional.of(IdentityPart.URL);
            case 4 -> Optional.of(IdentityPart.PRODUCT_FAMILY);
            case 5 -> Optional.of(IdentityPart.MODEL);
            case 6 -> Optional.of(IdentityPart.APPLICATION);
            default -> Optional.empty();
        };
    }

    /** Function 17: the content is the device's own; only printable text is taken. */
    private static void serverIdentifier(Message message, int unit, int length) {
        Bytes bytes = message.bytes();
        int count = bytes.u8(8);
        MalformedBytes.unless(count + 3 <= length, "longer than the message", 8);
        if (message.isRepeated(6, 3 + count)) {
            return;
        }
        int from = 9;
        int end = 9 + count;
        while (from < end && (bytes.u8(from) < 0x20 || bytes.u8(from) > 0x7E)) {
            from++;
        }
        int to = from;
        while (to < end && bytes.u8(to) >= 0x20 && bytes.u8(to) <= 0x7E) {
            to++;
        }
        if (to - from >= 4) {
            message.identity(message.service(), component(unit), IdentityPart.DESCRIPTION, bytes.text(from, to - from));
        }
        message.role(message.service().withoutPort(), RoleKind.SERVER);
    }

    private record Operation(Kind kind, String name) {}

    private static final Operation OTHER = new Operation(Kind.OTHER, "other function");
    private static final Operation DIAGNOSTICS = new Operation(Kind.DIAGNOSE, "8 diagnostics");
    private static final Operation IDENTIFY = new Operation(Kind.IDENTIFY, "43/14 read device identification");
    private static final Operation ENCAPSULATED_OTHER =
            new Operation(Kind.OTHER, "43 encapsulated interface transport");
    private static final Operation UNITY =
            new Operation(Kind.OTHER, "90 programming of Schneider Electric controllers");
    private static final Operation[] OPERATIONS = operations();

    private static Operation operation(int function) {
        return OPERATIONS[function & 0x7F];
    }

    private static Operation[] operations() {
        Operation[] operations = new Operation[128];
        java.util.Arrays.fill(operations, OTHER);
        operations[1] = new Operation(Kind.READ, "1 read coils");
        operations[2] = new Operation(Kind.READ, "2 read discrete inputs");
        operations[3] = new Operation(Kind.READ, "3 read holding registers");
        operations[4] = new Operation(Kind.READ, "4 read input registers");
        operations[5] = new Operation(Kind.WRITE, "5 write single coil");
        operations[6] = new Operation(Kind.WRITE, "6 write single register");
        operations[7] = new Operation(Kind.DIAGNOSE, "7 read exception status");
        operations[8] = DIAGNOSTICS;
        operations[11] = new Operation(Kind.DIAGNOSE, "11 get communication event counter");
        operations[12] = new Operation(Kind.DIAGNOSE, "12 get communication event log");
        operations[15] = new Operation(Kind.WRITE, "15 write multiple coils");
        operations[16] = new Operation(Kind.WRITE, "16 write multiple registers");
        operations[17] = new Operation(Kind.IDENTIFY, "17 report server identifier");
        operations[20] = new Operation(Kind.FILE, "20 read file record");
        operations[21] = new Operation(Kind.FILE, "21 write file record");
        operations[22] = new Operation(Kind.WRITE, "22 mask write register");
        operations[23] = new Operation(Kind.WRITE, "23 read and write multiple registers");
        operations[24] = new Operation(Kind.READ, "24 read first-in-first-out queue");
        operations[ENCAPSULATED] = ENCAPSULATED_OTHER;
        operations[90] = UNITY;
        return operations;
    }
}
