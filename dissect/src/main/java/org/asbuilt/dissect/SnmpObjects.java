package org.asbuilt.dissect;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.NameKind;

/**
 * Objects by which devices describe themselves to {@link Snmp}: system, physical entities, uninterruptible supplies, own
 * addresses.
 *
 * <p>Source: RFC 3418 (system), RFC 6933 (entities), RFC 1628 (supplies), RFC 4293 (addresses); private enterprise numbers
 * as IANA assigned them.
 */
final class SnmpObjects {
    private static final int OBJECT = 0x06;
    private static final int OCTETS = 0x04;
    private static final int ADDRESS = 0x40;
    private static final int MOST_OBJECTS = 256;

    /** Object identifiers as they are encoded. */
    private static final long SYSTEM = 0x2B06_0102_0101L;

    private static final long SUPPLY = 0x0601_0201_2101_01L;
    private static final long ENTITY = 0x0102_012F_0101_0101L;
    private static final long MASK = 0x0102_0104_1401_03L;
    private static final long ENTERPRISES = 0x2B06_0104_01L;

    private static final int NET_SNMP = 8072;
    private static final int UCD_SNMP = 2021;
    private static final int MICROSOFT = 311;
    private static final Numbers ENTERPRISE_NAMES = Numbers.of("enterprise-numbers");
    private static final Optional<String> CONTACT = Optional.of("contact");

    private SnmpObjects() {}

    /** A list of objects with their values. */
    static void read(Message message, Ber list) {
        Bytes bytes = message.bytes();
        int at = list.start();
        for (int count = 0; at < list.end() && count < MOST_OBJECTS; count++) {
            Ber pair = Ber.read(bytes, at, list.end());
            Ber name = pair.first(bytes);
            if (name.tag() == OBJECT && name.length() >= 7) {
                object(message, name, name.next(bytes, pair.end()));
            }
            at = pair.end();
        }
    }

    private static void object(Message message, Ber name, Ber value) {
        Bytes bytes = message.bytes();
        int at = name.start();
        int length = name.length();
        if (number(bytes, at, 6) == SYSTEM && length == 8) {
            system(message, bytes.u8(at + 6), value);
        } else if (length >= 12 && number(bytes, at + 2, 8) == ENTITY) {
            entity(message, bytes.u8(at + 10), bytes.hex(at + 11, length - 11), value);
        } else if (length == 10 && number(bytes, at + 1, 7) == SUPPLY) {
            supply(message, bytes.u8(at + 8), value);
        } else if (length >= 13 && number(bytes, at + 2, 7) == MASK && value.tag() == ADDRESS) {
            mask(message, name, value);
        }
    }

    private static long number(Bytes bytes, int at, int octets) {
        long number = 0;
        for (int index = 0; index < octets; index++) {
            number = number << 8 | bytes.u8(at + index);
        }
        return number;
    }

    private static void system(Message message, int object, Ber value) {
        Endpoint agent = message.sender();
        String text = value.tag() == OCTETS ? value.text(message.bytes()) : "";
        switch (object) {
            case 1 -> Lldp.description(message, agent, text);
            case 2 -> {
                if (value.tag() == OBJECT) {
                    enterprise(message, agent, value);
                    message.identity(agent, IdentityPart.PRODUCT_CODE, value.objectIdentifier(message.bytes()));
                }
            }
            case 4 -> message.identity(agent, CONTACT, IdentityPart.DESCRIPTION, text);
            case 5 -> message.name(agent, NameKind.HOSTNAME, text);
            case 6 -> message.identity(agent, IdentityPart.LOCATION, text);
            default -> value.length();
        }
    }

    /** The maker by an object identifier below those of enterprises. */
    static void enterprise(Message message, Endpoint agent, Ber object) {
        Bytes bytes = message.bytes();
        if (object.length() < 6 || number(bytes, object.start(), 5) != ENTERPRISES) {
            return;
        }
        long number = 0;
        int at = object.start() + 5;
        for (int octets = 0; octets < 5 && at < object.end(); octets++) {
            int octet = bytes.u8(at++);
            number = number << 7 | (octet & 0x7F);
            if ((octet & 0x80) == 0) {
                maker(message, agent, number);
                return;
            }
        }
    }

    /** The maker by its number; of software that runs everywhere, the software. */
    static void maker(Message message, Endpoint agent, long number) {
        if (number == NET_SNMP || number == UCD_SNMP) {
            message.identity(agent, IdentityPart.SOFTWARE, "Net-SNMP");
        } else if (number == MICROSOFT) {
            message.identity(agent, IdentityPart.OPERATING_SYSTEM, "Windows");
        } else {
            message.identity(agent, IdentityPart.VENDOR_NUMBER, Long.toString(number));
            ENTERPRISE_NAMES.name(number).ifPresent(name -> message.identity(agent, IdentityPart.VENDOR, name));
        }
    }

    /** A physical entity; number 1 is nearly always the device itself. */
    private static void entity(Message message, int column, String index, Ber value) {
        Optional<IdentityPart> part = switch (column) {
            case 2 -> Optional.of(IdentityPart.DESCRIPTION);
            case 7 -> Optional.of(IdentityPart.MODULE_NAME);
            case 8 -> Optional.of(IdentityPart.HARDWARE_REVISION);
            case 9 -> Optional.of(IdentityPart.FIRMWARE_REVISION);
            case 10 -> Optional.of(IdentityPart.SOFTWARE);
            case 11 -> Optional.of(IdentityPart.SERIAL_NUMBER);
            case 12 -> Optional.of(IdentityPart.VENDOR);
            case 13 -> Optional.of(IdentityPart.MODEL);
            default -> Optional.empty();
        };
        String text = value.tag() == OCTETS ? value.text(message.bytes()) : "";
        if (part.isEmpty() || text.isBlank()) {
            return;
        }
        Endpoint agent = message.sender();
        Optional<String> component =
                index.equals("01") ? Optional.empty() : Optional.of("entity " + entityNumber(index));
        component.ifPresent(known -> message.component(agent, known));
        message.identity(agent, component, part.get(), text);
    }

    /** Of an index as it is encoded: seven bits an octet. */
    private static long entityNumber(String index) {
        long number = 0;
        for (int at = 0; at + 2 <= Math.min(index.length(), 10); at += 2) {
            number = number << 7 | (Integer.parseInt(index.substring(at, at + 2), 16) & 0x7F);
        }
        return number;
    }

    private static void supply(Message message, int object, Ber value) {
        String text = value.tag() == OCTETS ? value.text(message.bytes()) : "";
        switch (object) {
            case 1 -> message.identity(message.sender(), IdentityPart.VENDOR, text);
            case 2 -> message.identity(message.sender(), IdentityPart.MODEL, text);
            case 3 -> message.identity(message.sender(), IdentityPart.FIRMWARE_REVISION, text);
            case 4 -> message.identity(message.sender(), IdentityPart.SOFTWARE, text);
            default -> value.length();
        }
    }

    /** An own address stands in the name, its mask in the value. */
    private static void mask(Message message, Ber name, Ber value) {
        Bytes bytes = message.bytes();
        if (value.length() != 4) {
            return;
        }
        long address = 0;
        int arcs = 0;
        long arc = 0;
        for (int at = name.start() + 9; at < name.end(); at++) {
            int octet = bytes.u8(at);
            arc = arc << 7 | (octet & 0x7F);
            if ((octet & 0x80) == 0) {
                address = address << 8 | (arc & 0xFF);
                arcs++;
                arc = 0;
            }
        }
        int mask = bytes.i32(value.start());
        int bits = Integer.bitCount(mask);
        NetworkAddress own = NetworkAddress.version4((int) address);
        boolean isMask = bits > 0 && mask == -1 << (32 - bits);
        if (arcs != 4 || !isMask || own.isUnspecified() || own.isLoopback()) {
            return;
        }
        Endpoint interfaceOf =
                new Endpoint(Optional.empty(), OptionalInt.empty(), Optional.of(own), OptionalInt.empty());
        message.sight(new Sighting.Subnet(
                interfaceOf, bits, List.of(), message.protocol(), message.confidence(), message.place()));
    }
}
