package org.asbuilt.dissect;

import java.util.Optional;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.S7comm.Operation;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.RoleKind;

/**
 * The part of {@link S7comm} that diagnoses and identifies: system status list, blocks, clock, password.
 *
 * <p>Source: Siemens A5E02789976, partial lists W#16#xy11 (module identification) and W#16#xy1C (component
 * identification).
 */
final class S7UserData {
    private static final int MODULES = 0x11;
    private static final int COMPONENTS = 0x1C;

    private static final Operation STATUS_LIST = new Operation(Kind.IDENTIFY, "read system status list");
    private static final Operation MESSAGES = new Operation(Kind.SUBSCRIBE, "messages of the controller");
    private static final Operation TEST = new Operation(Kind.DIAGNOSE, "test and commissioning");
    private static final Operation CYCLIC = new Operation(Kind.SUBSCRIBE, "cyclic data");
    private static final Operation BLOCKS = new Operation(Kind.READ, "list blocks");
    private static final Operation PASSWORD = new Operation(Kind.SECURITY, "password");
    private static final Operation READ_CLOCK = new Operation(Kind.TIME, "read clock");
    private static final Operation SET_CLOCK = new Operation(Kind.TIME, "set clock");
    private static final Operation OTHER = new Operation(Kind.OTHER, "other user data");

    private S7UserData() {}

    static void read(Message message, Bytes bytes, int parameter, int length, int dataLength) {
        if (length < 8 || bytes.u8(parameter + 2) != 0x12) {
            return;
        }
        int kind = bytes.u8(parameter + 5) >> 4;
        int group = bytes.u8(parameter + 5) & 0xF;
        int subfunction = bytes.u8(parameter + 6);
        if (kind == 4 && length == 8) {
            message.senderAsks();
            Operation operation = operation(group, subfunction);
            message.function(operation.kind(), operation.name());
        } else if (kind == 8 && group == 4 && subfunction == 1 && length >= 12) {
            statusList(message, bytes, parameter, length, dataLength);
        }
    }

    private static Operation operation(int group, int subfunction) {
        return switch (group) {
            case 1 -> TEST;
            case 2 -> CYCLIC;
            case 3 -> BLOCKS;
            case 4 -> subfunction == 1 ? STATUS_LIST : MESSAGES;
            case 5 -> PASSWORD;
            case 7 -> subfunction == 2 || subfunction == 4 ? SET_CLOCK : READ_CLOCK;
            default -> OTHER;
        };
    }

    private static void statusList(Message message, Bytes bytes, int parameter, int length, int dataLength) {
        message.senderServes();
        int data = parameter + length;
        int reference = bytes.u8(parameter + 8);
        boolean isLast = bytes.u8(parameter + 9) == 0;
        boolean isContinued = reference != 0 && message.recall(2L << 32 | reference) == 1;
        if (reference != 0) {
            message.remember(2L << 32 | reference, isLast ? 0 : 1);
        }
        // The second part of a long list has no header and is told by the first part's entries already.
        if (isContinued || dataLength < 12 || bytes.u8(data) != 0xFF) {
            return;
        }
        int list = bytes.u16(data + 4) & 0xFF;
        int entry = bytes.u16(data + 8);
        int count = bytes.u16(data + 10);
        int end = data + dataLength;
        int at = data + 12;
        MalformedBytes.unless(entry > 0 || count == 0, "entries of no length", data + 8);
        for (int index = 0; index < count && at + entry <= end; index++, at += entry) {
            if (list == MODULES && entry >= 28) {
                module(message, bytes, at);
            } else if (list == COMPONENTS && entry >= 34) {
                component(message, bytes, at);
            }
        }
    }

    private static void identity(Message message, IdentityPart part, String value) {
        message.identity(message.service(), Optional.empty(), part, value);
    }

    private static void module(Message message, Bytes bytes, int at) {
        int version = bytes.u16(at + 24);
        int release = bytes.u16(at + 26);
        switch (bytes.u16(at)) {
            case 1 -> {
                identity(message, IdentityPart.ORDER_NUMBER, bytes.text(at + 2, 20));
                message.role(message.sender(), RoleKind.CONTROLLER);
            }
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
            case 11 -> identity(message, IdentityPart.LOCATION, text);
            default -> bytes.u16(at);
        }
    }
}
