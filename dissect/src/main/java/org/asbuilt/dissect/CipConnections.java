package org.asbuilt.dissect;

import java.util.Optional;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.RoleKind;

/**
 * Opening of connections: who opens them, to what, and which device it expects there.
 *
 * <p>Source: ODVA, The CIP Networks Library volume 1: 3-5.5.2 (Forward_Open), 3-4.4.3 (transport class), appendix C-1.4
 * (port, logical and electronic key segments).
 */
final class CipConnections {
    /** Stands for a device that a longer route leads to. */
    static final int ELSEWHERE = 0xFE;

    private static final int ASSEMBLY = 0x04;
    private static final int KEY = 0x34;
    private static final int KEY_TABLE = 0x04;

    private CipConnections() {}

    /** Reads the data of a Forward_Open, of which the large one has wider parameters; returns the slot, -1 if none. */
    static int open(Message message, int at, int end, boolean isLarge) {
        Bytes bytes = message.bytes();
        int transport = at + (isLarge ? 38 : 34);
        MalformedBytes.unless(transport + 2 <= end, "an opening shorter than its parts", at);
        int path = transport + 2;
        int pathEnd = path + 2 * bytes.u8(transport + 1);
        MalformedBytes.unless(pathEnd <= end, "the path is longer than the message", transport + 1);
        originator(message, bytes.u16le(at + 12), bytes.u32le(at + 14));
        boolean isCyclic = (bytes.u8(transport) & 0xF) <= 1;
        int key = keyOffset(bytes, path, pathEnd);
        int slot = slot(bytes, path, pathEnd);
        if (key >= 0) {
            expected(message, slot, key);
        }
        if (isCyclic) {
            message.role(message.sender(), RoleKind.CONTROLLER);
            if (object(bytes, path, pathEnd) == ASSEMBLY) {
                message.role(message.receiver(), RoleKind.FIELD_DEVICE);
            }
        }
        return slot;
    }

    /** The number that the originator gives of itself, which programs on computers make up. */
    private static void originator(Message message, int vendor, long serial) {
        Endpoint sender = message.sender();
        Optional<String> name = Numbers.of("cip-vendors").name(vendor);
        if (name.isPresent() && serial != 0) {
            guess(message, sender, Optional.empty(), IdentityPart.VENDOR, name.get());
            guess(message, sender, Optional.empty(), IdentityPart.SERIAL_NUMBER, "%08x".formatted(serial));
        }
    }

    private static void guess(
            Message message, Endpoint end, Optional<String> component, IdentityPart part, String value) {
        message.sight(new Sighting.Identity(
                end, component, part, value, message.protocol(), Confidence.LOW, message.place()));
    }

    /** What the originator expects to find, so that another device in its place is refused. */
    private static void expected(Message message, int slot, int key) {
        Bytes bytes = message.bytes();
        Endpoint target = message.askedService();
        Optional<String> component = Cip.component(slot);
        int vendor = bytes.u16le(key + 2);
        int type = bytes.u16le(key + 4);
        int product = bytes.u16le(key + 6);
        int major = bytes.u8(key + 8) & 0x7F;
        Numbers.of("cip-vendors")
                .name(vendor)
                .ifPresent(name -> guess(message, target, component, IdentityPart.VENDOR, name));
        if (type != 0) {
            Numbers.of("cip-device-types")
                    .name(type)
                    .ifPresent(name -> guess(message, target, component, IdentityPart.DEVICE_TYPE, name));
        }
        if (product != 0) {
            guess(message, target, component, IdentityPart.PRODUCT_CODE, Integer.toString(product));
        }
        if (major != 0) {
            guess(message, target, component, IdentityPart.FIRMWARE_REVISION, major + "." + bytes.u8(key + 9));
        }
    }

    /** Length of the segment, -1 if it is of a kind that ends the reading of the path. */
    static int segmentLength(Bytes bytes, int at) {
        int kind = bytes.u8(at);
        return switch (kind >> 5) {
            case 0 -> portLength(bytes, at);
            case 1 -> kind == KEY ? (bytes.u8(at + 1) == KEY_TABLE ? 10 : -1) : 2 + 2 * (kind & 3);
            case 2 -> kind == 0x43 ? 4 : kind == 0x50 ? 2 + 2 * bytes.u8(at + 1) : 2;
            case 4 -> kind == 0x91 ? 2 + bytes.u8(at + 1) + (bytes.u8(at + 1) & 1) : 2 + 2 * bytes.u8(at + 1);
            default -> -1;
        };
    }

    private static int portLength(Bytes bytes, int at) {
        int kind = bytes.u8(at);
        int extended = (kind & 0xF) == 0xF ? 2 : 0;
        if ((kind & 0x10) == 0) {
            return 2 + extended;
        }
        int length = bytes.u8(at + 1);
        return 2 + extended + length + (length & 1);
    }

    /** The slot that a route of one hop leads to: port 1 is the backplane; -1 without a route. */
    static int slot(Bytes bytes, int at, int end) {
        int slot = -1;
        int place = at;
        while (place + 2 <= end && bytes.u8(place) >> 5 == 0) {
            slot = place == at && bytes.u8(place) == 1 ? bytes.u8(place + 1) : ELSEWHERE;
            place += portLength(bytes, place);
        }
        return slot;
    }

    private static int keyOffset(Bytes bytes, int at, int end) {
        int place = at;
        while (place + 2 <= end) {
            if (bytes.u8(place) == KEY && place + 10 <= end) {
                return place;
            }
            int length = segmentLength(bytes, place);
            if (length <= 0) {
                return -1;
            }
            place += length;
        }
        return -1;
    }

    private static int object(Bytes bytes, int at, int end) {
        int place = at;
        while (place + 2 <= end) {
            if (bytes.u8(place) == 0x20) {
                return bytes.u8(place + 1);
            }
            int length = segmentLength(bytes, place);
            if (length <= 0) {
                return -1;
            }
            place += length;
        }
        return -1;
    }
}
