package org.asbuilt.dissect;

import java.util.Optional;
import org.asbuilt.dissect.Sighting.IdentityPart;

/**
 * Parameters by which a controller of {@link RocPlus} says who it is: those of the system, point type 91, or 15 of the
 * older protocol.
 *
 * <p>Source: Emerson D301180X012, point type 91; D301053X012, point type 15.
 */
final class RocParameters {
    private static final int SYSTEM = 91;
    private static final int OLDER_SYSTEM = 15;
    private static final int TEXT = 20;
    private static final int UNKNOWN = 0;
    private static final int SERIAL = 7;
    private static final int BLOCK = 167;
    private static final int SINGLES = 180;

    private RocParameters() {}

    /** Whether an answer begins with parameters of the system. */
    static boolean isTelling(Bytes bytes, int opcode, int start, int length) {
        if (length < 5 || (opcode != BLOCK && opcode != SINGLES)) {
            return false;
        }
        int point = bytes.u8(opcode == BLOCK ? start : start + 1);
        return point == SYSTEM || point == OLDER_SYSTEM;
    }

    /** Reads the answer to a request for a block of parameters of one point, or for single ones of any. */
    static void read(Message message, Optional<String> component, int opcode, int start, int end) {
        if (opcode == BLOCK) {
            block(message, component, start, end);
        } else {
            singles(message, component, start, end);
        }
    }

    private static void block(Message message, Optional<String> component, int start, int end) {
        Bytes bytes = message.bytes();
        int point = bytes.u8(start);
        int parameter = bytes.u8(start + 3);
        int last = parameter + bytes.u8(start + 2);
        int at = start + 4;
        while (parameter < last && size(point, parameter) != UNKNOWN && at + size(point, parameter) <= end) {
            tell(message, component, point, parameter, at);
            at += size(point, parameter);
            parameter++;
        }
    }

    private static void singles(Message message, Optional<String> component, int start, int end) {
        Bytes bytes = message.bytes();
        int at = start + 1;
        for (int left = bytes.u8(start); left > 0 && at + 3 <= end; left--) {
            int size = size(bytes.u8(at), bytes.u8(at + 2));
            if (size == UNKNOWN || at + 3 + size > end) {
                return;
            }
            tell(message, component, bytes.u8(at), bytes.u8(at + 2), at + 3);
            at += 3 + size;
        }
    }

    /** Octets of the parameter, of those that are known. */
    private static int size(int point, int parameter) {
        if (point == SYSTEM) {
            return parameter < 2 ? 1 : parameter < SERIAL ? TEXT : parameter == SERIAL ? 4 : UNKNOWN;
        }
        if (point == OLDER_SYSTEM) {
            return parameter == 2 || (parameter > 10 && parameter < 16) ? TEXT : parameter < 11 ? 1 : UNKNOWN;
        }
        return UNKNOWN;
    }

    private static void tell(Message message, Optional<String> component, int point, int parameter, int at) {
        Bytes bytes = message.bytes();
        Endpoint service = message.service();
        if (point == SYSTEM && parameter == SERIAL) {
            message.identity(service, component, IdentityPart.SERIAL_NUMBER, Long.toString(bytes.u32le(at)));
            return;
        }
        part(point, parameter).ifPresent(part -> message.identity(service, component, part, bytes.text(at, TEXT)));
    }

    private static Optional<IdentityPart> part(int point, int parameter) {
        if (parameter == 2) {
            return Optional.of(IdentityPart.SYSTEM_NAME);
        }
        if (point == SYSTEM) {
            return switch (parameter) {
                case 3 -> Optional.of(IdentityPart.FIRMWARE_REVISION);
                case 5 -> Optional.of(IdentityPart.VENDOR);
                case 6 -> Optional.of(IdentityPart.MODEL);
                default -> Optional.empty();
            };
        }
        return switch (parameter) {
            case 11 -> Optional.of(IdentityPart.FIRMWARE_REVISION);
            case 12 -> Optional.of(IdentityPart.VENDOR);
            case 14 -> Optional.of(IdentityPart.SERIAL_NUMBER);
            case 15 -> Optional.of(IdentityPart.PLANT_IDENTIFICATION);
            default -> Optional.empty();
        };
    }
}
