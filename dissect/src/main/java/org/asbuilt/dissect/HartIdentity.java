package org.asbuilt.dissect;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.RoleKind;

/**
 * Who a HART device is, from the answers to its commands.
 *
 * <p>Source: FieldComm Group, FCG TS20127 Universal Command Specification clauses 6.1 (command 0), 6.11 to 6.15
 * (commands 11 to 14) and 6.19 (command 20); FCG TS20151 Common Practice Command Specification clauses 7.42, 7.43 and 7.52
 * (commands 74, 75, 84); FCG TS20183 Common Tables 1, 8, 11 and 57.
 */
final class HartIdentity {
    private static final int BRIDGE = 4;
    private static final int EXPANDED = 254;
    private static final int SHORTEST = 12;
    private static final int LONG_TAG = 32;
    private static final int NO_NUMBER = 250;

    private HartIdentity() {}

    /**
     * Reads the answer to a command.
     *
     * @param component which device, if not the server itself
     * @param isOwn whether the server itself answers, by its polling address
     */
    static void read(Message message, int command, int at, int end, Optional<String> component, boolean isOwn) {
        if (end <= at || message.isRepeated(at, end - at)) {
            return;
        }
        Bytes bytes = message.bytes();
        int length = end - at;
        Endpoint server = message.service();
        switch (command) {
            case 0 -> unique(message, at, end, component, isOwn);
            case 11, 21, 75 -> unique(message, at, end, component, false);
            case 12 -> tell(message, component, IdentityPart.DESCRIPTION, packed(bytes, at, Math.min(24, length)));
            case 13 -> {
                tell(message, component, IdentityPart.TAG, packed(bytes, at, Math.min(6, length)));
                tell(message, component, IdentityPart.DESCRIPTION, length < 18 ? "" : packed(bytes, at + 6, 12));
            }
            case 14 -> {
                long serial = length < 3 ? 0 : bytes.u24(at);
                String sensor = component.map(device -> device + " ").orElse("") + "transducer";
                message.identity(
                        server,
                        Optional.of(sensor),
                        IdentityPart.SERIAL_NUMBER,
                        serial == 0 ? "" : Long.toString(serial));
            }
            case 20 ->
                tell(
                        message,
                        component,
                        IdentityPart.TAG,
                        bytes.text(at, Math.min(LONG_TAG, length), StandardCharsets.ISO_8859_1));
            case 520 ->
                tell(
                        message,
                        component,
                        IdentityPart.PLANT_IDENTIFICATION,
                        bytes.text(at, Math.min(LONG_TAG, length), StandardCharsets.ISO_8859_1));
            case 57 ->
                tell(message, component, IdentityPart.PLANT_IDENTIFICATION, packed(bytes, at, Math.min(6, length)));
            case 74 -> message.role(message.sender(), RoleKind.GATEWAY);
            default -> summary(message, at, length);
        }
    }

    /** Whether the answer to the command says who a device is. */
    static boolean isTelling(int command) {
        return switch (command) {
            case 0, 11, 12, 13, 14, 20, 21, 57, 74, 75, 84, 520 -> true;
            default -> false;
        };
    }

    private static void tell(Message message, Optional<String> component, IdentityPart part, String value) {
        message.identity(message.service(), component, part, value);
    }

    /** Revisions 5 and 6 give maker and type an octet each; from 7 on the type is of two and the maker stands behind. */
    private static void unique(Message message, int at, int end, Optional<String> told, boolean isOwn) {
        Bytes bytes = message.bytes();
        if (end - at < SHORTEST || bytes.u8(at) != EXPANDED) {
            return;
        }
        long address = HartFrame.address(bytes.u16(at + 1), bytes.u24(at + 9));
        if (isOwn) {
            HartFrame.own(message, address);
        }
        Optional<String> component = told.isPresent() || isOwn ? told : behind(message, address);
        int revision = bytes.u8(at + 4);
        boolean isExpanded = revision >= 7 && end - at >= 19;
        int maker = isExpanded ? bytes.u16(at + 17) : bytes.u8(at + 1);
        makerAndType(message, component, maker, bytes.u16(at + 1), bytes.u24(at + 9));
        String protocol = "HART " + revision + ", device revision " + bytes.u8(at + 5);
        tell(message, component, IdentityPart.PROTOCOL_REVISION, protocol);
        tell(message, component, IdentityPart.FIRMWARE_REVISION, Integer.toString(bytes.u8(at + 6)));
        tell(message, component, IdentityPart.HARDWARE_REVISION, Integer.toString(bytes.u8(at + 7) >> 3));
        String profile = end - at >= 22 ? profile(bytes.u8(at + 21)) : "";
        tell(message, component, IdentityPart.DEVICE_TYPE, profile);
        boolean isGateway =
                (bytes.u8(at + 8) & BRIDGE) != 0 || profile.endsWith("I/O system") || profile.endsWith("gateway");
        if (component.isEmpty() && isGateway) {
            message.role(message.sender(), RoleKind.GATEWAY);
        } else if (component.isEmpty() && profile.endsWith("device")) {
            message.role(message.sender(), RoleKind.FIELD_DEVICE);
        }
    }

    private static Optional<String> behind(Message message, long address) {
        HartFrame.meet(message, address);
        return HartFrame.component(message, address);
    }

    private static void makerAndType(Message message, Optional<String> component, int maker, int type, int serial) {
        if (maker != NO_NUMBER) {
            tell(message, component, IdentityPart.VENDOR_NUMBER, Integer.toString(maker));
            tell(
                    message,
                    component,
                    IdentityPart.VENDOR,
                    Numbers.of("hart-manufacturers").name(maker).orElse(""));
        }
        tell(message, component, IdentityPart.DEVICE_NUMBER, "0x%04x".formatted(type));
        tell(
                message,
                component,
                IdentityPart.MODEL,
                Numbers.of("hart-device-types").name(type).orElse(""));
        tell(message, component, IdentityPart.SERIAL_NUMBER, Integer.toString(serial));
    }

    /** Command 84: index, card, channel, maker, type, number, revision, long tag. */
    private static void summary(Message message, int at, int length) {
        if (length < 12) {
            return;
        }
        Bytes bytes = message.bytes();
        message.role(message.sender(), RoleKind.GATEWAY);
        long address = HartFrame.address(bytes.u16(at + 6), bytes.u24(at + 8));
        Optional<String> component = behind(message, address);
        makerAndType(message, component, bytes.u16(at + 4), bytes.u16(at + 6), bytes.u24(at + 8));
        if (length >= 12 + LONG_TAG) {
            tell(message, component, IdentityPart.TAG, bytes.text(at + 12, LONG_TAG, StandardCharsets.ISO_8859_1));
        }
    }

    private static String profile(int number) {
        return switch (number) {
            case 1 -> "process automation device";
            case 2 -> "discrete device";
            case 3 -> "hybrid process automation and discrete device";
            case 4 -> "I/O system";
            case 65 -> "HART-IP process automation device";
            case 66 -> "HART-IP discrete device";
            case 67 -> "HART-IP hybrid process automation and discrete device";
            case 68 -> "HART-IP I/O system";
            case 129 -> "WirelessHART process automation device";
            case 130 -> "WirelessHART discrete device";
            case 131 -> "WirelessHART hybrid process automation and discrete device";
            case 132 -> "WirelessHART gateway";
            case 140 -> "WirelessHART access point";
            case 141 -> "WirelessHART process adapter";
            case 142 -> "WirelessHART discrete adapter";
            case 144 -> "WirelessHART handheld";
            default -> "";
        };
    }

    /** Text of six bits a character, four characters in three octets. */
    private static String packed(Bytes bytes, int at, int count) {
        StringBuilder text = new StringBuilder();
        for (int group = at; group + 3 <= at + count; group += 3) {
            int bits = bytes.u24(group);
            for (int shift = 18; shift >= 0; shift -= 6) {
                int six = bits >> shift & 0x3F;
                text.append((char) (six < 0x20 ? six | 0x40 : six));
            }
        }
        return text.toString().strip();
    }
}
