package org.asbuilt.dissect;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.NameKind;
import org.asbuilt.dissect.Sighting.RoleKind;

/**
 * What the ends of a session of {@link S7commPlus} say of themselves: attributes of the session object, and the record
 * of identification that engineering tools read.
 *
 * <p>Source: known from public analyses, see {@link S7commPlus}; PROFIBUS & PROFINET International, "Identification and
 * Maintenance Functions" 3.502 V1.2, table 3 (I&M0).
 */
final class S7PlusSession {
    static final int STOP = 1;
    static final int RUN = 3;

    private static final int TEXT = 0x0015;
    private static final int ATTRIBUTES = 0x82;
    private static final int ROUTE = 0x21;
    private static final int CONNECTION = 0x28;
    private static final int APPLICATION = 0x29;
    private static final int HOST = 0x2A;
    private static final int RELEASE = 0x2D;
    private static final int VERSION = 0x3F;

    private static final int EXECUTION_UNIT = 52;
    /** Attribute 2167, the requested operating state, as a number of variable length. */
    private static final int REQUESTED_STATE = 0x9077;
    /** Attribute 304, the answer to the challenge of the session. */
    private static final int CHALLENGE_ANSWER = 0x8230;

    private static final int IDENTIFICATION_TYPE = 0x0020;
    private static final int IDENTIFICATION_LENGTH = 0x0038;
    private static final int IDENTIFICATION = 60;

    private static final char UNREADABLE = '\uFFFD';
    private static final Pattern DEVICE = Pattern.compile("\\d+;([^;]{10,24});([^;]{2,16})");
    private static final Pattern NUMBERED_HOST = Pattern.compile("([A-Za-z0-9][A-Za-z0-9.-]{0,62})_\\d+");

    private S7PlusSession() {}

    static void client(Message message, Bytes bytes, int from, int end) {
        for (int at = next(bytes, from, end); at >= 0; at = next(bytes, at + 4, end)) {
            String text = text(bytes, at, end);
            switch (bytes.u8(at + 1)) {
                case ROUTE, CONNECTION -> description(message, text);
                case APPLICATION -> message.identity(message.sender(), IdentityPart.SOFTWARE, text);
                case HOST -> host(message, text);
                default -> bytes.u8(at);
            }
        }
    }

    /** Some clients leave the memory for it as it was. */
    private static void description(Message message, String text) {
        if (text.indexOf(UNREADABLE) < 0) {
            message.identity(message.sender(), IdentityPart.PROTOCOL_DETAIL, text);
        }
    }

    private static void host(Message message, String text) {
        Matcher numbered = NUMBERED_HOST.matcher(text);
        if (numbered.matches()) {
            message.name(message.sender(), NameKind.HOSTNAME, numbered.group(1));
        } else {
            message.identity(message.sender(), IdentityPart.APPLICATION, text);
        }
    }

    static void server(Message message, Bytes bytes, int from, int end) {
        for (int at = next(bytes, from, end); at >= 0; at = next(bytes, at + 4, end)) {
            int attribute = bytes.u8(at + 1);
            if (attribute == RELEASE) {
                message.identity(message.service(), IdentityPart.PROTOCOL_REVISION, text(bytes, at, end));
            } else if (attribute == VERSION) {
                device(message, text(bytes, at, end));
            }
        }
    }

    /** Number, order number and firmware. */
    private static void device(Message message, String text) {
        Matcher device = DEVICE.matcher(text);
        if (!device.matches()) {
            return;
        }
        message.identity(
                message.service(),
                IdentityPart.FIRMWARE_REVISION,
                device.group(2).strip());
        controller(message, device.group(1).strip());
    }

    private static void controller(Message message, String order) {
        message.identity(message.service(), IdentityPart.VENDOR, "Siemens");
        message.identity(message.service(), IdentityPart.ORDER_NUMBER, order);
        message.identity(message.service(), IdentityPart.PRODUCT_FAMILY, S7OrderNumber.family(order));
        if (!S7OrderNumber.isCommunication(order)) {
            message.role(message.sender(), RoleKind.CONTROLLER);
        }
    }

    /** Offset of the next attribute of the session that is a text, -1 if there is none. */
    private static int next(Bytes bytes, int from, int end) {
        for (int at = bytes.find(ATTRIBUTES, from, end - 6); at >= 0; at = bytes.find(ATTRIBUTES, at + 1, end - 6)) {
            if (bytes.u16(at + 2) == TEXT) {
                return at;
            }
        }
        return -1;
    }

    /** The length is a number of seven bits an octet. */
    private static String text(Bytes bytes, int at, int end) {
        int first = bytes.u8(at + 4);
        boolean isShort = first < 0x80;
        int length = isShort ? first : (first & 0x7F) << 7 | (bytes.u8(at + 5) & 0x7F);
        int start = isShort ? at + 5 : at + 6;
        return start + length <= end ? bytes.text(start, length) : "";
    }

    /** The operating state that setting this variable asks for; 0 if it is another variable. */
    static int requestedMode(Bytes bytes, int object, int end) {
        boolean isState = end - object >= 10
                && bytes.i32(object) == EXECUTION_UNIT
                && bytes.u8(object + 4) == 1
                && bytes.u16(object + 5) == REQUESTED_STATE;
        return isState ? bytes.u8(object + 9) : 0;
    }

    /** Whether setting this variable answers the challenge for a password. */
    static boolean isPassword(Bytes bytes, int object, int end) {
        return end - object >= 8 && bytes.u8(object + 4) == 1 && bytes.u16(object + 5) == CHALLENGE_ANSWER;
    }

    /** An answer may hold the record of identification. */
    static void stream(Message message, Bytes bytes, int from, int end) {
        for (int at = from + 9; at + IDENTIFICATION <= end && at < from + 32; at++) {
            boolean isRecord = bytes.u16(at) == IDENTIFICATION_TYPE && bytes.u16(at + 2) == IDENTIFICATION_LENGTH;
            if (isRecord && bytes.isPrintable(at + 8, 36)) {
                record(message, bytes, at);
                return;
            }
        }
    }

    private static void record(Message message, Bytes bytes, int at) {
        Endpoint service = message.service();
        message.identity(service, IdentityPart.VENDOR_NUMBER, Integer.toString(bytes.u16(at + 6)));
        controller(message, bytes.text(at + 8, 20));
        message.identity(service, Optional.empty(), IdentityPart.SERIAL_NUMBER, bytes.text(at + 28, 16));
        message.identity(service, IdentityPart.HARDWARE_REVISION, Integer.toString(bytes.u16(at + 44)));
        if (bytes.u8(at + 46) == 'V') {
            String firmware = "V" + bytes.u8(at + 47) + "." + bytes.u8(at + 48) + "." + bytes.u8(at + 49);
            message.identity(service, IdentityPart.FIRMWARE_REVISION, firmware);
        }
    }
}
