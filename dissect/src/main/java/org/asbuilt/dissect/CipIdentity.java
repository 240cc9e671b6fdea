package org.asbuilt.dissect;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.NameKind;
import org.asbuilt.dissect.Sighting.RoleKind;

/**
 * What devices of the Common Industrial Protocol say of themselves: Identity, TCP/IP Interface, Ethernet Link and the
 * name of a Logix controller.
 *
 * <p>Source: ODVA, The CIP Networks Library volume 1 chapter 5A-2 (Identity), volume 2 chapters 5-4 (TCP/IP Interface)
 * and 5-5 (Ethernet Link).
 */
final class CipIdentity {
    static final int IDENTITY = 0x01;
    static final int PROGRAM_NAME = 0x64;
    static final int INTERFACE = 0xF5;
    static final int LINK = 0xF6;
    private static final int CONTROLLER = 0x0E;
    private static final int ALL = 0x01;
    private static final int SOME = 0x03;

    private CipIdentity() {}

    /** Whether what the service answers tells of the device. */
    static boolean isAsked(int service, int object) {
        boolean isRead = service == ALL || service == SOME || service == 0x0E;
        return isRead
                && (object == IDENTITY
                        || object == INTERFACE
                        || object == LINK
                        || (object == PROGRAM_NAME && service == ALL));
    }

    /** Reads an answer; the attribute is the one asked for, if it was a single one. */
    static void answer(
            Message message, Optional<String> component, int service, int object, int attribute, int at, int end) {
        switch (service) {
            case ALL -> all(message, component, object, at, end);
            case SOME -> some(message, component, object, at, end);
            default -> attribute(message, component, object, attribute, at, end);
        }
    }

    private static void all(Message message, Optional<String> component, int object, int at, int end) {
        Bytes bytes = message.bytes();
        switch (object) {
            case IDENTITY -> identity(message, message.service(), component, at, end);
            case LINK -> hardwareAddress(message, component, at + 8, end);
            case INTERFACE -> {
                MalformedBytes.unless(at + 14 <= end, "an interface shorter than its parts", at);
                int address = at + 14 + 2 * bytes.u16le(at + 12);
                int name = address(message, address, end);
                hostName(message, component, name, end);
            }
            default -> {
                MalformedBytes.unless(at + 2 <= end, "a name without a length", at);
                int length = bytes.u16le(at);
                MalformedBytes.unless(at + 2 + length <= end, "a name longer than the message", at);
                message.identity(message.service(), component, IdentityPart.APPLICATION, bytes.text(at + 2, length));
                message.role(message.sender(), RoleKind.CONTROLLER);
            }
        }
    }

    /** A list of attributes, each with its number and status. */
    private static void some(Message message, Optional<String> component, int object, int at, int end) {
        Bytes bytes = message.bytes();
        MalformedBytes.unless(at + 2 <= end, "a list without a count", at);
        int count = bytes.u16le(at);
        int place = at + 2;
        for (int index = 0; index < count && place + 4 <= end; index++) {
            int attribute = bytes.u16le(place);
            boolean isGood = bytes.u16le(place + 2) == 0;
            place += 4;
            if (isGood) {
                int next = attribute(message, component, object, attribute, place, end);
                if (next < 0) {
                    return;
                }
                place = next;
            }
        }
    }

    /** One attribute; returns where the next begins, -1 if its length is not known. */
    private static int attribute(
            Message message, Optional<String> component, int object, int attribute, int at, int end) {
        return switch (object) {
            case IDENTITY -> identityAttribute(message, component, attribute, at, end);
            case INTERFACE -> interfaceAttribute(message, component, attribute, at, end);
            case LINK -> linkAttribute(message, component, attribute, at, end);
            default -> -1;
        };
    }

    private static int identityAttribute(Message message, Optional<String> component, int attribute, int at, int end) {
        Bytes bytes = message.bytes();
        Endpoint device = message.service();
        int size = switch (attribute) {
            case 1, 2, 3, 4, 5, 9 -> 2;
            case 6 -> 4;
            case 7 -> 1 + bytes.u8(at);
            case 8, 10 -> 1;
            default -> -1;
        };
        if (size < 0) {
            return -1;
        }
        MalformedBytes.unless(at + size <= end, "an attribute longer than the message", at);
        switch (attribute) {
            case 1 -> vendor(message, device, component, bytes.u16le(at));
            case 2 -> deviceType(message, device, component, bytes.u16le(at));
            case 3 -> message.identity(device, component, IdentityPart.PRODUCT_CODE, Integer.toString(bytes.u16le(at)));
            case 4 -> revision(message, device, component, bytes.u8(at), bytes.u8(at + 1));
            case 6 -> serial(message, device, component, bytes.u32le(at));
            case 7 -> message.identity(device, component, IdentityPart.MODEL, bytes.text(at + 1, size - 1));
            default -> bytes.u8(at);
        }
        return at + size;
    }

    private static int interfaceAttribute(Message message, Optional<String> component, int attribute, int at, int end) {
        return switch (attribute) {
            case 1, 2, 3 -> at + 4;
            case 4 -> at + 2 + 2 * message.bytes().u16le(at);
            case 5 -> address(message, at, end);
            case 6 -> hostName(message, component, at, end);
            case 8 -> at + 1;
            default -> -1;
        };
    }

    private static int linkAttribute(Message message, Optional<String> component, int attribute, int at, int end) {
        return switch (attribute) {
            case 1, 2 -> at + 4;
            case 3 -> hardwareAddress(message, component, at, end);
            default -> -1;
        };
    }

    /** Address, mask, gateway, two name servers, and the domain name. */
    private static int address(Message message, int at, int end) {
        Bytes bytes = message.bytes();
        MalformedBytes.unless(at + 22 <= end, "an interface shorter than its parts", at);
        NetworkAddress own = NetworkAddress.version4((int) bytes.u32le(at));
        int mask = (int) bytes.u32le(at + 4);
        int gateway = (int) bytes.u32le(at + 8);
        boolean isMask = mask != 0 && (~mask & (~mask + 1)) == 0;
        Endpoint device = message.service().withoutPort();
        boolean isItself = device.address().equals(Optional.of(own));
        if (isMask && bytes.u32le(at) != 0) {
            Endpoint bearer = isItself
                    ? device
                    : new Endpoint(Optional.empty(), device.vlan(), Optional.of(own), OptionalInt.empty());
            message.sight(new Sighting.Subnet(
                    bearer,
                    Integer.bitCount(mask),
                    gateway == 0 ? List.of() : List.of(NetworkAddress.version4(gateway)),
                    message.protocol(),
                    message.confidence(),
                    message.place()));
        }
        int length = bytes.u16le(at + 20);
        MalformedBytes.unless(at + 22 + length <= end, "a name longer than the message", at + 20);
        return at + 22 + length + (length & 1);
    }

    private static int hostName(Message message, Optional<String> component, int at, int end) {
        Bytes bytes = message.bytes();
        if (at + 2 > end) {
            return -1;
        }
        int length = bytes.u16le(at);
        MalformedBytes.unless(at + 2 + length <= end, "a name longer than the message", at);
        String name = bytes.text(at + 2, length);
        if (component.isEmpty()) {
            message.name(message.sender(), NameKind.HOSTNAME, name);
        } else {
            message.identity(message.service(), component, IdentityPart.SYSTEM_NAME, name);
        }
        return at + 2 + length + (length & 1);
    }

    private static int hardwareAddress(Message message, Optional<String> component, int at, int end) {
        MalformedBytes.unless(at + 6 <= end, "a hardware address shorter than six octets", at);
        Optional<NetworkAddress> own = message.sender().address();
        if (component.isEmpty() && own.isPresent()) {
            message.bears(message.bytes().mac(at), own.get());
        }
        return at + 6;
    }

    /** The attributes 1 to 7 of the Identity object, as they stand in a list of devices and in an answer. */
    static void identity(Message message, Endpoint device, Optional<String> component, int at, int end) {
        Bytes bytes = message.bytes();
        MalformedBytes.unless(at + 15 <= end, "an identity shorter than its parts", at);
        vendor(message, device, component, bytes.u16le(at));
        deviceType(message, device, component, bytes.u16le(at + 2));
        message.identity(device, component, IdentityPart.PRODUCT_CODE, Integer.toString(bytes.u16le(at + 4)));
        revision(message, device, component, bytes.u8(at + 6), bytes.u8(at + 7));
        serial(message, device, component, bytes.u32le(at + 10));
        int length = bytes.u8(at + 14);
        MalformedBytes.unless(at + 15 + length <= end, "a name longer than the message", at + 14);
        message.identity(device, component, IdentityPart.MODEL, bytes.text(at + 15, length));
    }

    private static void vendor(Message message, Endpoint device, Optional<String> component, int vendor) {
        message.identity(device, component, IdentityPart.VENDOR_NUMBER, Integer.toString(vendor));
        Numbers.of("cip-vendors")
                .name(vendor)
                .ifPresent(name -> message.identity(device, component, IdentityPart.VENDOR, name));
    }

    private static void deviceType(Message message, Endpoint device, Optional<String> component, int type) {
        String name = Numbers.of("cip-device-types").name(type).orElseGet(() -> "device type " + type);
        message.identity(device, component, IdentityPart.DEVICE_TYPE, name);
        if (type == CONTROLLER) {
            message.role(device.withoutPort(), RoleKind.CONTROLLER);
        }
    }

    private static void revision(Message message, Endpoint device, Optional<String> component, int major, int minor) {
        message.identity(device, component, IdentityPart.FIRMWARE_REVISION, major + "." + minor);
    }

    private static void serial(Message message, Endpoint device, Optional<String> component, long serial) {
        String text = serial == 0 ? "" : "%08x".formatted(serial);
        message.identity(device, component, IdentityPart.SERIAL_NUMBER, text);
    }
}
