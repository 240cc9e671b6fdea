package org.asbuilt.dissect;

import java.util.Optional;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.S7comm.Operation;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.RoleKind;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * The part of {@link S7comm} that diagnoses and identifies: system status list, blocks, clock, password.
 *
 * <p>Source: Siemens A5E02789976, partial lists W#16#xy11 (module identification) and W#16#xy1C (component
 * identification).
 */
final class S7UserData {
    private static final int MODULES = 0x11;
    private static final int COMPONENTS = 0x1C;

    private static final int PUSH = 0;
    private static final int NUMERICAL_PUSH = 3;
    private static final int REQUEST = 4;
    private static final int NUMERICAL_REQUEST = 7;
    private static final int ANSWER = 8;
    private static final int NUMERICAL_ANSWER = 11;
    private static final int TEST = 1;
    private static final int CYCLIC = 2;
    private static final int CONTROLLER = 4;
    private static final int PASSWORD = 5;
    private static final int PARTS = 0x200;
    private static final int LIST_HEADER = 8;

    private static final Operation CYCLIC_DATA = new Operation(Kind.PUBLISH, "send cyclic data");

    private S7UserData() {}

    static void read(Message message, Bytes bytes, int parameter, int length, int dataLength) {
        if (length < 8 || bytes.u8(parameter + 2) != 0x12) {
            return;
        }
        int group = bytes.u8(parameter + 5) & 0xF;
        int subfunction = bytes.u8(parameter + 6);
        switch (bytes.u8(parameter + 5) >> 4) {
            case REQUEST, NUMERICAL_REQUEST -> request(message, bytes, parameter, length, dataLength);
            case ANSWER, NUMERICAL_ANSWER -> answer(message, bytes, parameter, length, dataLength);
            case PUSH, NUMERICAL_PUSH -> {
                Operation operation = group == CYCLIC ? CYCLIC_DATA : S7Functions.of(group, subfunction);
                message.senderServes();
                message.served(operation.kind(), operation.name());
            }
            default -> bytes.u8(parameter);
        }
    }

    private static void request(Message message, Bytes bytes, int parameter, int length, int dataLength) {
        int group = bytes.u8(parameter + 5) & 0xF;
        int subfunction = bytes.u8(parameter + 6);
        int data = parameter + length;
        Operation operation = S7Functions.of(group, subfunction);
        if (group == CONTROLLER && subfunction == 1) {
            // The next part of a list is asked for without naming it.
            if (length > 8 || dataLength < 8) {
                return;
            }
            operation = S7StatusLists.of(bytes.u8(data + 5));
        }
        message.senderAsks();
        boolean isNew = message.function(operation.kind(), operation.name());
        if (isNew && group == TEST) {
            message.role(message.sender(), RoleKind.ENGINEERING_STATION);
        }
    }

    private static void answer(Message message, Bytes bytes, int parameter, int length, int dataLength) {
        message.senderServes();
        int error = length >= 12 ? bytes.u16(parameter + 10) : 0;
        int group = bytes.u8(parameter + 5) & 0xF;
        int subfunction = bytes.u8(parameter + 6);
        if (error != 0) {
            S7comm.refused(message, error);
        } else if (group == CONTROLLER && subfunction == 1 && length >= 12) {
            statusList(message, bytes, parameter, length, dataLength);
        } else if (group == PASSWORD && subfunction == 1) {
            message.security(message.service(), SecurityPart.AUTHENTICATION, "password");
        }
    }

    /** A long list comes in parts with the same reference, of which only the first names the list. */
    private static void statusList(Message message, Bytes bytes, int parameter, int length, int dataLength) {
        int data = parameter + length;
        int reference = bytes.u8(parameter + 8);
        boolean isLast = bytes.u8(parameter + 9) == 0;
        if (dataLength < 4 || bytes.u8(data) != 0xFF) {
            return;
        }
        int end = data + dataLength;
        boolean isFirst = reference == 0 || !message.isGathering(PARTS | reference);
        if ((isFirst && isLast) || bytes != message.bytes()) {
            list(message, bytes, data + 4, end);
            return;
        }
        message.gather(PARTS | reference, data + 4, dataLength - 4, isFirst, isLast)
                .ifPresent(whole -> list(message, whole, 0, whole.length()));
    }

    private static void list(Message message, Bytes bytes, int from, int end) {
        if (end - from < LIST_HEADER) {
            return;
        }
        int list = bytes.u16(from) & 0xFF;
        int size = bytes.u16(from + 4);
        int count = bytes.u16(from + 6);
        MalformedBytes.unless(size > 0 || count == 0, "entries of no length", from + 4);
        int at = from + LIST_HEADER;
        boolean isLookAlike = list == MODULES && size >= 28 && isLookAlike(bytes, at, end, size);
        for (int index = 0; index < count && at + size <= end; index++, at += size) {
            if (list == MODULES && size >= 28) {
                module(message, bytes, at, isLookAlike);
            } else if (list == COMPONENTS && size >= 34) {
                component(message, bytes, at);
            } else {
                S7StatusLists.entry(message, bytes, list, at, size);
            }
        }
    }

    private static void identity(Message message, IdentityPart part, String value) {
        message.identity(message.service(), Optional.empty(), part, value);
    }

    private static void module(Message message, Bytes bytes, int at, boolean isLookAlike) {
        int version = bytes.u16(at + 24);
        int release = bytes.u16(at + 26);
        switch (bytes.u16(at)) {
            case 1 -> order(message, bytes.text(at + 2, 20), isLookAlike);
            case 6 -> {
                if (version >> 8 == 0 && version != 0) {
                    identity(message, IdentityPart.HARDWARE_REVISION, Integer.toString(version));
                }
            }
            case 7 -> {
                if (version >> 8 == 'V') {
                    String firmware = "V" + (version & 0xFF) + "." + (release >> 8) + "." + (release & 0xFF);
                    identity(message, IdentityPart.FIRMWARE_REVISION, firmware);
                }
            }
            default -> {
                // Firmware extensions and look-alikes of other makers tell their own number here.
                String part = "identification 0x%04x".formatted(bytes.u16(at));
                message.identity(
                        message.service(), Optional.of(part), IdentityPart.ORDER_NUMBER, bytes.text(at + 2, 20));
            }
        }
    }

    /** Controllers of VIPA give the order number of the one they resemble, and their own behind it. */
    private static boolean isLookAlike(Bytes bytes, int from, int end, int size) {
        for (int at = from; at + size <= end; at += size) {
            if (bytes.startsWith(at + 2, "VIPA")) {
                return true;
            }
        }
        return false;
    }

    private static void order(Message message, String order, boolean isLookAlike) {
        identity(message, IdentityPart.ORDER_NUMBER, order);
        if (isLookAlike) {
            identity(message, IdentityPart.VENDOR, "VIPA");
        } else {
            identity(message, IdentityPart.PRODUCT_FAMILY, S7OrderNumber.family(order));
        }
        if (!S7OrderNumber.isCommunication(order)) {
            message.role(message.sender(), RoleKind.CONTROLLER);
        }
    }

    private static void component(Message message, Bytes bytes, int at) {
        String text = bytes.text(at + 2, 32);
        switch (bytes.u16(at)) {
            case 1 -> identity(message, IdentityPart.SYSTEM_NAME, text);
            case 2 -> identity(message, IdentityPart.MODULE_NAME, text);
            case 3 -> identity(message, IdentityPart.PLANT_IDENTIFICATION, text);
            case 4 -> identity(message, IdentityPart.DESCRIPTION, text);
            case 5 -> identity(message, IdentityPart.SERIAL_NUMBER, text);
            case 7 -> identity(message, IdentityPart.MODEL, text);
            case 8 -> identity(message, IdentityPart.MEMORY_CARD_SERIAL, text);
            case 9 -> {
                // Manufacturer identifier of PROFIBUS & PROFINET International: 42 is Siemens.
                int maker = bytes.u16(at + 2);
                if (maker != 0 && maker != 0xFFFF) {
                    identity(message, IdentityPart.VENDOR_NUMBER, Integer.toString(maker));
                }
                if (maker == 42) {
                    identity(message, IdentityPart.VENDOR, "Siemens");
                }
            }
            case 10 -> oem(message, bytes, at + 2);
            case 11 -> identity(message, IdentityPart.LOCATION, text);
            default -> bytes.u16(at);
        }
    }

    /** Text of the maker of the machine, if there is one; its number follows. */
    private static void oem(Message message, Bytes bytes, int at) {
        if (bytes.isPrintable(at, 1)) {
            identity(message, IdentityPart.DESCRIPTION, bytes.text(at, 26));
        }
    }
}
