package org.asbuilt.dissect;

import java.util.List;
import java.util.Optional;
import org.asbuilt.dissect.ModbusFunctions.Operation;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.RoleKind;

/**
 * Modbus over TCP and UDP, and in the form of the serial line within TCP: functions, units behind a gateway, device
 * identification and server identifier.
 *
 * <p>Source: MODBUS Messaging on TCP/IP Implementation Guide V1.0b section 3.1.3 (MBAP header); MODBUS Application
 * Protocol Specification V1.1b3 sections 6.1 to 6.21 and 7.
 */
public final class Modbus implements Dissector {
    private static final int PORT = 502;
    /** Offset of the unit; in front of it the transaction, the protocol and the length. */
    private static final int UNIT = 6;

    private static final int HEADER = 7;
    private static final int LONGEST = 254;
    private static final int SERVER_IDENTIFIER = 17;
    private static final int NOT_DIRECT = 0;
    private static final int NOT_DIRECT_EITHER = 255;
    /** Keys of what is remembered: the form of the messages, and which units were told of, 64 to a key. */
    private static final long FORM = 1;

    private static final long SERIAL = 1;
    private static final long UNITS = 1L << 32;

    Modbus() {}

    @Override
    public String protocol() {
        return "Modbus";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(new Carrier(Medium.STREAM, PORT), new Carrier(Medium.DATAGRAM, PORT));
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        if (ModbusSerial.isMessage(bytes)) {
            return Recognition.PLAUSIBLE;
        }
        if (bytes.length() < HEADER + 1) {
            return bytes.length() >= 4 && bytes.u16(2) != 0 ? Recognition.NO : Recognition.MORE;
        }
        if (!hasHeader(bytes)) {
            return Recognition.NO;
        }
        return bytes.length() < UNIT + bytes.u16(4) ? Recognition.MORE : Recognition.PLAUSIBLE;
    }

    private static boolean hasHeader(Bytes bytes) {
        if (bytes.length() < HEADER + 1) {
            return false;
        }
        int length = bytes.u16(4);
        int function = bytes.u8(7) & 0x7F;
        boolean isExact = bytes.length() == UNIT + length;
        return bytes.u16(2) == 0
                && length >= 2
                && length <= LONGEST
                && function != 0
                && (isExact || ModbusFunctions.isKnown(function))
                && isShaped(bytes, bytes.u8(7), length)
                && isFollowed(bytes, UNIT + length);
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
        if (isSerial(message)) {
            int length = ModbusSerial.length(bytes, message.isFromClient(PORT));
            if (length > 0) {
                content(message, 0, length - 2);
            }
            return length;
        }
        if (bytes.length() < UNIT) {
            return 0;
        }
        MalformedBytes.unless(bytes.u16(2) == 0, "protocol identifier is not 0", 2);
        int length = bytes.u16(4);
        MalformedBytes.unless(length >= 2 && length <= LONGEST, "length is not 2 to 254", 4);
        if (bytes.length() < UNIT + length) {
            MalformedBytes.unless(message.medium() == Medium.STREAM, "longer than the datagram", 4);
            return 0;
        }
        content(message, UNIT, UNIT + length);
        return UNIT + length;
    }

    /** Whether this connection carries messages of the serial line; the first one tells. */
    private static boolean isSerial(Message message) {
        long form = message.recall(FORM);
        if (form < 0) {
            Bytes bytes = message.bytes();
            form = !hasHeader(bytes) && ModbusSerial.isMessage(bytes) ? SERIAL : 0;
            message.remember(FORM, form);
        }
        return form == SERIAL;
    }

    /** Unit, function and data from {@code at} to {@code end}. */
    private static void content(Message message, int at, int end) {
        if (message.isFromClient(PORT)) {
            request(message, at, end);
        } else {
            response(message, at, end);
        }
    }

    private static void request(Message message, int at, int end) {
        Bytes bytes = message.bytes();
        int function = bytes.u8(at + 1);
        MalformedBytes.unless(function != 0 && function < 0x80, "a request with an exception's function code", at + 1);
        message.senderAsks();
        if (function == ModbusUmas.FUNCTION) {
            ModbusUmas.request(message, at + 1, end);
            return;
        }
        int subfunction = -1;
        if (function == ModbusFunctions.DIAGNOSTICS && at + 4 <= end) {
            subfunction = bytes.u16(at + 2);
        } else if (function == ModbusFunctions.ENCAPSULATED && at + 3 <= end) {
            subfunction = bytes.u8(at + 2);
        }
        Operation operation = ModbusFunctions.of(function, subfunction < 0 ? 0xFFFF : subfunction);
        message.function(operation.kind(), operation.name());
    }

    private static void response(Message message, int at, int end) {
        Bytes bytes = message.bytes();
        int unit = bytes.u8(at);
        int function = bytes.u8(at + 1);
        message.senderServes();
        if ((function & 0x80) != 0) {
            MalformedBytes.unless(at + 3 <= end, "an exception without a code", at + 1);
            return;
        }
        unit(message, unit);
        switch (function) {
            case ModbusFunctions.ENCAPSULATED -> {
                if (at + 8 <= end && bytes.u8(at + 2) == ModbusFunctions.IDENTIFICATION) {
                    identification(message, unit, at, end);
                }
            }
            case SERVER_IDENTIFIER -> serverIdentifier(message, unit, at, end);
            case ModbusUmas.FUNCTION -> ModbusUmas.response(message, component(unit), at + 1, end);
            default -> bytes.u8(at);
        }
    }

    /** Tells once of a unit behind the gateway, when it answers. */
    private static void unit(Message message, int unit) {
        if (unit == NOT_DIRECT || unit == NOT_DIRECT_EITHER) {
            return;
        }
        long key = UNITS + (unit >> 6);
        long told = message.recall(key);
        long known = told == -1 ? 0 : told;
        if ((known >>> (unit & 63) & 1) == 0) {
            message.component(message.service(), "unit " + unit);
            message.remember(key, known | 1L << (unit & 63));
        }
    }

    private static Optional<String> component(int unit) {
        return unit == NOT_DIRECT || unit == NOT_DIRECT_EITHER ? Optional.empty() : Optional.of("unit " + unit);
    }

    /** Function 43/14: a list of objects, each with number, length and text. */
    private static void identification(Message message, int unit, int start, int end) {
        Bytes bytes = message.bytes();
        int count = bytes.u8(start + 7);
        int at = start + 8;
        for (int index = 0; index < count; index++) {
            MalformedBytes.unless(at + 2 <= end, "fewer objects than announced", start + 7);
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
    private static void serverIdentifier(Message message, int unit, int start, int limit) {
        Bytes bytes = message.bytes();
        if (start + 3 > limit) {
            return;
        }
        int count = bytes.u8(start + 2);
        MalformedBytes.unless(start + 3 + count <= limit, "longer than the message", start + 2);
        if (message.isRepeated(start, 3 + count)) {
            return;
        }
        int from = start + 3;
        int end = from + count;
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
}
