package org.asbuilt.dissect;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.RoleKind;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * The description information blocks by which an interface or router of {@link KnxNetIp} says who it is.
 *
 * <p>Source: ISO 22510:2019, clause on core, description information block; KNX Standard 3/8/2 section 7.5.4.
 */
final class KnxDescription {
    private static final int SERIAL = 6;
    private static final int DEVICE = 54;
    private static final String[] FAMILIES = {
        "",
        "",
        "core",
        "device management",
        "tunnelling",
        "routing",
        "remote logging",
        "remote configuration",
        "object server",
        "security"
    };

    private KnxDescription() {}

    static void read(Message message, int start, int end) {
        Bytes bytes = message.bytes();
        if (message.isRepeated(start, end - start)) {
            return;
        }
        int at = start;
        while (at + 2 <= end) {
            int length = bytes.u8(at);
            MalformedBytes.unless(length >= 2 && at + length <= end, "a block is longer than the message", at);
            block(message, bytes.u8(at + 1), at, length);
            at += length;
        }
    }

    private static void block(Message message, int kind, int at, int length) {
        switch (kind) {
            case 0x01 -> device(message, at, length);
            case 0x02 -> families(message, at, length, false);
            case 0x03, 0x04 -> addresses(message, at, length);
            case 0x05 -> individuals(message, at, length);
            case 0x06 -> families(message, at, length, true);
            case 0x08 -> extended(message, at, length);
            case 0xFE ->
                manufacturer(
                        message,
                        message.service(),
                        Optional.empty(),
                        message.bytes().u16(at + 2));
            default -> {}
        }
    }

    private static void identity(Message message, IdentityPart part, String value) {
        message.identity(message.service(), part, value);
    }

    private static void device(Message message, int at, int length) {
        MalformedBytes.unless(length >= DEVICE, "a device block shorter than its parts", at);
        Bytes bytes = message.bytes();
        Numbers.of("knx-media")
                .name(bytes.u8(at + 2))
                .ifPresent(medium -> identity(message, IdentityPart.PROTOCOL_DETAIL, "medium " + medium));
        if ((bytes.u8(at + 3) & 1) != 0) {
            identity(message, IdentityPart.PROTOCOL_DETAIL, "programming mode");
        }
        identity(message, IdentityPart.PROTOCOL_ADDRESS, KnxTelegram.individual(bytes.u16(at + 4)));
        int installation = bytes.u16(at + 6);
        if (installation != 0) {
            identity(
                    message,
                    IdentityPart.PLANT_IDENTIFICATION,
                    "project " + (installation >> 4) + " installation " + (installation & 0xF));
        }
        serial(message, message.service(), Optional.empty(), at + 8);
        if (bytes.i32(at + 14) != 0) {
            identity(message, IdentityPart.PROTOCOL_DETAIL, "routing group " + bytes.version4(at + 14));
        }
        identity(message, IdentityPart.PROTOCOL_DETAIL, "hardware address " + bytes.mac(at + 18));
        identity(message, IdentityPart.SYSTEM_NAME, bytes.text(at + 24, 30, StandardCharsets.ISO_8859_1));
        message.role(message.sender(), RoleKind.GATEWAY);
    }

    /** A serial number: its first two octets are the maker's number. */
    static void serial(Message message, Endpoint of, Optional<String> component, int at) {
        Bytes bytes = message.bytes();
        if (bytes.i32(at) == 0 && bytes.u16(at + 4) == 0) {
            return;
        }
        message.identity(of, component, IdentityPart.SERIAL_NUMBER, bytes.hex(at, SERIAL));
        manufacturer(message, of, component, bytes.u16(at));
    }

    static void manufacturer(Message message, Endpoint of, Optional<String> component, int number) {
        if (number != 0) {
            message.identity(of, component, IdentityPart.VENDOR_NUMBER, Integer.toString(number));
            Numbers.of("knx-manufacturers")
                    .name(number)
                    .ifPresent(maker -> message.identity(of, component, IdentityPart.VENDOR, maker));
        }
    }

    private static void families(Message message, int at, int length, boolean isSecured) {
        Bytes bytes = message.bytes();
        for (int pair = at + 2; pair + 2 <= at + length; pair += 2) {
            int family = bytes.u8(pair);
            int version = bytes.u8(pair + 1);
            if (family < 2 || family >= FAMILIES.length) {
                continue;
            }
            String name = FAMILIES[family] + " version " + version;
            if (isSecured) {
                message.security(message.service(), SecurityPart.POLICY, "secure " + name + " required");
            } else {
                identity(message, IdentityPart.PROTOCOL_DETAIL, name);
            }
            if (!isSecured && family == 9) {
                message.security(message.service(), SecurityPart.VERSION, "KNX IP Secure");
            }
        }
    }

    /** Configured or current addresses. */
    private static void addresses(Message message, int at, int length) {
        MalformedBytes.unless(length >= 14, "an address block shorter than its parts", at);
        Bytes bytes = message.bytes();
        int mask = bytes.i32(at + 6);
        int prefixLength = Integer.bitCount(mask);
        boolean isMask = mask != 0 && Integer.numberOfLeadingZeros(~mask) == prefixLength;
        boolean isOwn = message.sender().address().equals(Optional.of(bytes.version4(at + 2)));
        if (!isMask || !isOwn) {
            return;
        }
        NetworkAddress gateway = bytes.version4(at + 10);
        message.sight(new Sighting.Subnet(
                message.sender(),
                prefixLength,
                gateway.isUnspecified() ? List.of() : List.of(gateway),
                message.protocol(),
                message.confidence(),
                message.place()));
    }

    /** The device's own address, then those it lends to tunnels. */
    private static void individuals(Message message, int at, int length) {
        Bytes bytes = message.bytes();
        for (int address = at + 4; address + 2 <= at + length; address += 2) {
            identity(
                    message,
                    IdentityPart.PROTOCOL_DETAIL,
                    "tunnel address " + KnxTelegram.individual(bytes.u16(address)));
        }
    }

    private static void extended(Message message, int at, int length) {
        MalformedBytes.unless(length >= 8, "an extended device block shorter than its parts", at);
        Numbers.of("knx-masks")
                .name(message.bytes().u16(at + 6))
                .ifPresent(system -> identity(message, IdentityPart.DEVICE_TYPE, system));
    }
}
