package org.asbuilt.dissect;

import java.util.List;
import java.util.Optional;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.RoleKind;

/**
 * Messages of the Common Industrial Protocol as {@link EtherNetIp} carries them.
 *
 * <p>Source: ODVA, The CIP Networks Library volume 1: 2-4 (message router), 3-5.5 (connection manager), 5A-2 (Identity),
 * appendix C-1.4 (paths); Rockwell Automation 1756-PM020 chapter 1 (services of Logix controllers).
 */
final class Cip {
    private static final int IDENTITY = 0x01;
    private static final int MESSAGE_ROUTER = 0x02;
    private static final int CONNECTION_MANAGER = 0x06;
    private static final int SEND_UNCONNECTED = 0x52;
    private static final int SEVERAL = 0x0A;
    private static final int GET_ALL = 0x01;
    private static final int CONTROLLER = 0x0E;
    private static final int MOST_SERVICES = 64;

    private record Operation(Kind kind, String name) {}

    private static final Operation IDENTIFY = new Operation(Kind.IDENTIFY, "read identity");
    private static final Operation RESET = new Operation(Kind.STOP, "0x05 reset");
    private static final Operation OPEN = new Operation(Kind.CONNECT, "forward open");
    private static final Operation CLOSE = new Operation(Kind.CONNECT, "forward close");
    private static final Operation FILE_UPLOAD = new Operation(Kind.FILE, "file upload");
    private static final Operation FILE_DOWNLOAD = new Operation(Kind.FILE, "file download");
    private static final Operation PCCC = new Operation(Kind.OTHER, "execute PCCC");
    private static final List<Operation> COMMON = List.of(
            new Operation(Kind.READ, "0x01 get all attributes"),
            new Operation(Kind.WRITE, "0x02 set all attributes"),
            new Operation(Kind.READ, "0x03 get attribute list"),
            new Operation(Kind.WRITE, "0x04 set attribute list"),
            RESET,
            new Operation(Kind.START, "0x06 start"),
            new Operation(Kind.STOP, "0x07 stop"),
            new Operation(Kind.CONFIGURE, "0x08 create"),
            new Operation(Kind.CONFIGURE, "0x09 delete"),
            new Operation(Kind.OTHER, "0x0a several services"));

    private static final Operation APPLY = new Operation(Kind.CONFIGURE, "0x0d apply attributes");
    private static final Operation GET = new Operation(Kind.READ, "0x0e get attribute");
    private static final Operation SET = new Operation(Kind.WRITE, "0x10 set attribute");
    private static final Operation FIND = new Operation(Kind.READ, "0x11 find next instance");
    private static final Operation RESTORE = new Operation(Kind.CONFIGURE, "0x15 restore");
    private static final Operation SAVE = new Operation(Kind.CONFIGURE, "0x16 save");
    private static final Operation READ_TAG = new Operation(Kind.READ, "0x4c read tag");
    private static final Operation WRITE_TAG = new Operation(Kind.WRITE, "0x4d write tag");
    private static final Operation CHANGE_TAG = new Operation(Kind.WRITE, "0x4e read, modify and write tag");
    private static final Operation READ_PART = new Operation(Kind.READ, "0x52 read tag fragmented");
    private static final Operation WRITE_PART = new Operation(Kind.WRITE, "0x53 write tag fragmented");
    private static final Operation LIST_TAGS = new Operation(Kind.READ, "0x55 list instances");
    private static final Operation OTHER = new Operation(Kind.OTHER, "other service");

    private Cip() {}

    /** What a request's path leads to. */
    private record Target(int object, int end) {}

    /** Reads a message from {@code at}; the key finds its answer. */
    static void message(Message message, long key, int at, int end) {
        if (end - at < 2) {
            return;
        }
        int service = message.bytes().u8(at);
        if ((service & 0x80) == 0) {
            message.senderAsks();
            request(message, key, at, end, false, -1);
        } else {
            message.senderServes();
            answer(message, key, at, end);
        }
    }

    private static void request(Message message, long key, int at, int end, boolean isPassedOn, int slot) {
        Bytes bytes = message.bytes();
        int service = bytes.u8(at);
        Target target = target(bytes, at, end);
        if (target.object() == CONNECTION_MANAGER && service == SEND_UNCONNECTED && !isPassedOn) {
            embedded(message, key, target.end(), end);
            return;
        }
        if (target.object() == MESSAGE_ROUTER && service == SEVERAL) {
            several(message, target.end(), end);
            return;
        }
        Operation operation = operation(service, target.object());
        message.function(operation.kind(), operation.name());
        boolean asksIdentity = target.object() == IDENTITY && service == GET_ALL;
        message.remember(key, asksIdentity ? 1L << 16 | (slot + 1) : 0);
    }

    /** Logical segments of 8 and 16 bits are followed; anything else ends the reading of the path. */
    private static Target target(Bytes bytes, int at, int end) {
        int pathEnd = at + 2 + 2 * bytes.u8(at + 1);
        MalformedBytes.unless(pathEnd <= end, "the path is longer than the message", at + 1);
        int object = -1;
        int segment = at + 2;
        while (segment < pathEnd) {
            int kind = bytes.u8(segment);
            if (kind == 0x20 && object < 0) {
                object = bytes.u8(segment + 1);
            } else if (kind == 0x21 && object < 0) {
                object = bytes.u16le(segment + 2);
            }
            boolean isShort = kind == 0x20 || kind == 0x24 || kind == 0x30 || kind == 0x28;
            boolean isLong = kind == 0x21 || kind == 0x25 || kind == 0x31 || kind == 0x29;
            if (!isShort && !isLong) {
                break;
            }
            segment += isShort ? 2 : 4;
        }
        return new Target(object, pathEnd);
    }

    /** A message to be passed on: two octets of time, its length, itself, and the route. */
    private static void embedded(Message message, long key, int at, int end) {
        Bytes bytes = message.bytes();
        int length = bytes.u16le(at + 2);
        int inner = at + 4;
        MalformedBytes.unless(inner + length <= end && length >= 2, "the message passed on is too long", at + 2);
        int route = inner + length + (length & 1);
        int slot = -1;
        // Port 1 is the backplane, the link address on it the slot.
        if (route + 4 <= end && bytes.u8(route) >= 1 && bytes.u8(route + 2) == 1) {
            slot = bytes.u8(route + 3);
        }
        request(message, key, inner, inner + length, true, slot);
    }

    private static void several(Message message, int at, int end) {
        Bytes bytes = message.bytes();
        int count = bytes.u16le(at);
        MalformedBytes.unless(at + 2 + 2 * count <= end, "more services than the message can hold", at);
        for (int index = 0; index < Math.min(count, MOST_SERVICES); index++) {
            int inner = at + bytes.u16le(at + 2 + 2 * index);
            MalformedBytes.unless(inner + 2 <= end, "a service lies outside the message", at + 2 + 2 * index);
            Operation operation =
                    operation(bytes.u8(inner) & 0x7F, target(bytes, inner, end).object());
            message.function(operation.kind(), operation.name());
        }
    }

    private static void answer(Message message, long key, int at, int end) {
        Bytes bytes = message.bytes();
        long asked = message.recall(key);
        boolean isIdentity = asked > 0 && bytes.u8(at) == (GET_ALL | 0x80);
        if (!isIdentity || bytes.u8(at + 2) != 0) {
            return;
        }
        message.remember(key, 0);
        int data = at + 4 + 2 * bytes.u8(at + 3);
        int slot = (int) (asked & 0xFFFF) - 1;
        Optional<String> component = slot < 0 ? Optional.empty() : Optional.of("slot " + slot);
        component.ifPresent(known -> message.component(message.service(), known));
        identity(message, message.service(), component, data, end);
    }

    /** The attributes 1 to 7 of the Identity object, as they stand in a list of devices and in an answer. */
    static void identity(Message message, Endpoint device, Optional<String> component, int at, int end) {
        Bytes bytes = message.bytes();
        MalformedBytes.unless(at + 15 <= end, "an identity shorter than its parts", at);
        int vendor = bytes.u16le(at);
        int type = bytes.u16le(at + 2);
        message.identity(device, component, IdentityPart.VENDOR_NUMBER, Integer.toString(vendor));
        Numbers.of("cip-vendors")
                .name(vendor)
                .ifPresent(name -> message.identity(device, component, IdentityPart.VENDOR, name));
        String typeName = Numbers.of("cip-device-types").name(type).orElseGet(() -> "device type " + type);
        message.identity(device, component, IdentityPart.DEVICE_TYPE, typeName);
        message.identity(device, component, IdentityPart.PRODUCT_CODE, Integer.toString(bytes.u16le(at + 4)));
        String revision = bytes.u8(at + 6) + "." + bytes.u8(at + 7);
        message.identity(device, component, IdentityPart.FIRMWARE_REVISION, revision);
        String serial = bytes.u32le(at + 10) == 0 ? "" : "%08x".formatted(bytes.u32le(at + 10));
        message.identity(device, component, IdentityPart.SERIAL_NUMBER, serial);
        int length = bytes.u8(at + 14);
        MalformedBytes.unless(at + 15 + length <= end, "a name longer than the message", at + 14);
        message.identity(device, component, IdentityPart.MODEL, bytes.text(at + 15, length));
        if (type == CONTROLLER) {
            message.role(device.withoutPort(), RoleKind.CONTROLLER);
        }
    }

    private static Operation operation(int service, int object) {
        if (object == CONNECTION_MANAGER) {
            return service == 0x4E ? CLOSE : service == 0x54 || service == 0x5B ? OPEN : common(service);
        }
        if (object == IDENTITY) {
            return service == GET_ALL || service == 0x0E || service == 0x03 ? IDENTIFY : common(service);
        }
        if (object == 0x37 && (service == 0x4B || service == 0x4F)) {
            return FILE_UPLOAD;
        }
        if (object == 0x37 && (service == 0x4C || service == 0x50)) {
            return FILE_DOWNLOAD;
        }
        if (object == 0x67 && service == 0x4B) {
            return PCCC;
        }
        return common(service);
    }

    private static Operation common(int service) {
        if (service >= 1 && service <= COMMON.size()) {
            return COMMON.get(service - 1);
        }
        return switch (service) {
            case 0x0D -> APPLY;
            case 0x0E -> GET;
            case 0x10 -> SET;
            case 0x11 -> FIND;
            case 0x15 -> RESTORE;
            case 0x16 -> SAVE;
            case 0x4C -> READ_TAG;
            case 0x4D -> WRITE_TAG;
            case 0x4E -> CHANGE_TAG;
            case 0x52 -> READ_PART;
            case 0x53 -> WRITE_PART;
            case 0x55 -> LIST_TAGS;
            default -> OTHER;
        };
    }
}
