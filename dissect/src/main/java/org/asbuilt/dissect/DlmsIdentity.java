package org.asbuilt.dissect;

import java.util.Optional;
import org.asbuilt.dissect.Sighting.IdentityPart;

/**
 * Objects of a meter that tell who it is.
 *
 * <p>Source: IEC 62056-6-1:2017 clauses 6.2 (0-0:41.0.0 SAP assignment, 0-0:42.0.0 logical device name, 0-b:96.1.x
 * device identifiers), 7.4 (1-b:0.0.x electricity identifiers, 1-b:0.2.0 firmware); IEC 62056-6-2:2017 clause 4.1.5
 * (types of data).
 */
final class DlmsIdentity {
    private static final int VALUE = 2;
    private static final int NAME = 1;
    private static final int SERIAL = 2;
    private static final int DEVICE = 3;
    private static final int FIRMWARE = 4;
    private static final int ELECTRICITY = 5;
    private static final int ASSIGNMENT = 6;
    private static final int MOST_DEVICES = 64;

    private DlmsIdentity() {}

    /** Which identity is asked for by class, six numbers of the object and attribute; 0 if none. */
    static int of(Bytes bytes, int at) {
        if (bytes.u8(at + 8) != VALUE) {
            return 0;
        }
        int medium = bytes.u8(at + 2);
        int third = bytes.u8(at + 4);
        int fourth = bytes.u8(at + 5);
        int fifth = bytes.u8(at + 6);
        if (medium == 0) {
            return switch (third) {
                case 41 -> fourth == 0 ? ASSIGNMENT : 0;
                case 42 -> fourth == 0 ? NAME : 0;
                case 96 -> fourth != 1 || fifth > 9 ? 0 : fifth == 0 ? SERIAL : DEVICE;
                default -> 0;
            };
        }
        boolean isIdentifier = third == 0 && fourth == 0 && fifth <= 9;
        boolean isFirmware = third == 0 && fourth == 2 && fifth == 0;
        return isFirmware ? FIRMWARE : isIdentifier ? ELECTRICITY : 0;
    }

    /** Tells the value that lies between the offsets. */
    static void tell(Message message, Bytes bytes, int at, int end, int asked, Optional<String> component) {
        if (asked == ASSIGNMENT) {
            assignment(message, bytes, at, end);
            return;
        }
        String value = value(bytes, at, end);
        Endpoint meter = message.service();
        if (!value.isEmpty()) {
            component.ifPresent(device -> message.component(meter, device));
        }
        switch (asked) {
            case NAME -> {
                message.identity(meter, component, IdentityPart.SYSTEM_NAME, value);
                message.identity(meter, component, IdentityPart.VENDOR, maker(value));
            }
            case SERIAL -> message.identity(meter, component, IdentityPart.SERIAL_NUMBER, value);
            case DEVICE -> message.identity(meter, component, IdentityPart.DESCRIPTION, value);
            case FIRMWARE -> message.identity(meter, component, IdentityPart.FIRMWARE_REVISION, value);
            default -> message.identity(meter, component, IdentityPart.TAG, value);
        }
    }

    /** The first three letters of a name are those that the FLAG association gave the maker. */
    static String maker(String name) {
        boolean isMaker =
                name.length() >= 3 && name.substring(0, 3).chars().allMatch(letter -> letter >= 'A' && letter <= 'Z');
        return isMaker ? name.substring(0, 3) : "";
    }

    /** Octets as text if all are printable, else as digits; numbers as such; nothing else. */
    private static String value(Bytes bytes, int at, int end) {
        return switch (bytes.u8(at)) {
            case 0x09, 0x0A, 0x0C -> octets(bytes, at, end);
            case 0x06 -> Long.toString(bytes.u32(at + 1));
            case 0x11 -> Integer.toString(bytes.u8(at + 1));
            case 0x12 -> Integer.toString(bytes.u16(at + 1));
            default -> "";
        };
    }

    private static String octets(Bytes bytes, int at, int end) {
        int length = bytes.u8(at + 1);
        MalformedBytes.unless(length < 0x80 && at + 2 + length <= end, "a text longer than the message", at + 1);
        return bytes.isPrintable(at + 2, length) ? bytes.text(at + 2, length) : bytes.hex(at + 2, length);
    }

    /** An array of structures of a number and the name of the logical device. */
    private static void assignment(Message message, Bytes bytes, int at, int end) {
        boolean isArray = bytes.u8(at) == 1;
        int count = isArray ? bytes.u8(at + 1) : 0;
        int next = at + 2;
        for (int index = 0; index < Math.min(count, MOST_DEVICES) && next + 7 <= end; index++) {
            boolean isPair = bytes.u16(next) == 0x0202 && bytes.u8(next + 2) == 0x12;
            MalformedBytes.unless(isPair, "an assignment that is not a number and a name", next);
            String device = "logical device " + bytes.u16(next + 3);
            String name = value(bytes, next + 5, end);
            message.component(message.service(), device);
            message.identity(message.service(), Optional.of(device), IdentityPart.SYSTEM_NAME, name);
            next += 7 + bytes.u8(next + 6);
        }
    }
}
