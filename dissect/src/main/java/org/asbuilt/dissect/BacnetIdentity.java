package org.asbuilt.dissect;

import java.util.List;
import java.util.Optional;
import org.asbuilt.dissect.Sighting.IdentityPart;

/**
 * Who a device of {@link Bacnet} is: from its announcements and from what was read of its device object, with the names
 * of its other objects.
 *
 * <p>Source: ANSI/ASHRAE 135-2020 clauses 12.11 (device object), 12.56 (network port object), 13.2 and 13.8
 * (notifications), 15.5 and 15.7 (reading), 16.5 and 16.6 (text messages), 16.9 (Who-Has, I-Have), 16.10 (Who-Is,
 * I-Am), 16.11 (Who-Am-I) and 21.
 */
final class BacnetIdentity {
    private static final int DEVICE = 8;
    private static final int NETWORK_PORT = 56;
    private static final int OBJECT_NAME = 77;
    private static final int VENDOR_IDENTIFIER = 120;
    private static final int SUBNET_MASK = 411;
    private static final int ANY_INSTANCE = 0x3F_FFFF;
    private static final int UNSIGNED = 2;
    private static final int TEXT = 7;
    private static final int ENUMERATED = 9;
    private static final int OBJECT = 12;
    private static final int OCTETS = 6;
    private static final int INSTANCES = 4;
    private static final int MOST_OBJECTS = 300;
    private static final long OBJECTS = 1L << 61;

    private BacnetIdentity() {}

    /** Reads what an unconfirmed request says of its sender. */
    static void unconfirmed(Message message, int service, int at, int end, BacnetSource source) {
        switch (service) {
            case 0 -> iAm(message, at, end, source);
            case 1 -> iHave(message, at, end, source);
            case 2, 3, 11 -> initiator(message, at, end, source);
            case 5 -> text(message, at, end, source);
            case 13 -> whoAmI(message, at, end, source);
            default -> message.bytes().u8(at - 1);
        }
    }

    /** Reads what a confirmed request says of its sender. */
    static void confirmed(Message message, int service, int at, int end, BacnetSource source) {
        if (service == 1 || service == 2 || service == 31) {
            initiator(message, at, end, source);
        } else if (service == 19) {
            text(message, at, end, source);
        }
    }

    /** Text messages name the device that sends them first. */
    private static void text(Message message, int at, int end, BacnetSource source) {
        if (isObject(message.bytes(), at, end, 0)) {
            instance(message, source, message.bytes().i32(at + 1));
        }
    }

    private static void iAm(Message message, int at, int end, BacnetSource source) {
        Bytes bytes = message.bytes();
        if (message.isRepeated(at, end - at)) {
            return;
        }
        int size = application(bytes, at, end, OBJECT);
        int segmentation = application(bytes, size, end, UNSIGNED);
        int vendor = application(bytes, segmentation, end, ENUMERATED);
        application(bytes, vendor, end, UNSIGNED);
        instance(message, source, bytes.i32(at + 1));
        vendor(message, source, BacnetTag.unsigned(bytes, vendor));
    }

    /** Checks that a value of the type stands there; returns where the next one is. */
    private static int application(Bytes bytes, int at, int end, int type) {
        boolean isIt = at < end && !BacnetTag.isContext(bytes, at) && BacnetTag.number(bytes, at) == type;
        MalformedBytes.unless(isIt, "another type of value than the service has", Math.min(at, end));
        return BacnetTag.next(bytes, at, end);
    }

    private static void iHave(Message message, int at, int end, BacnetSource source) {
        Bytes bytes = message.bytes();
        if (message.isRepeated(at, end - at)) {
            return;
        }
        int object = application(bytes, at, end, OBJECT);
        int name = application(bytes, object, end, OBJECT);
        application(bytes, name, end, TEXT);
        instance(message, source, bytes.i32(at + 1));
        value(message, bytes, bytes.i32(object + 1), OBJECT_NAME, name, source);
    }

    private static void whoAmI(Message message, int at, int end, BacnetSource source) {
        Bytes bytes = message.bytes();
        if (message.isRepeated(at, end - at)) {
            return;
        }
        int model = application(bytes, at, end, UNSIGNED);
        int serial = application(bytes, model, end, TEXT);
        application(bytes, serial, end, TEXT);
        vendor(message, source, BacnetTag.unsigned(bytes, at));
        tell(message, source, IdentityPart.MODEL, BacnetTag.text(bytes, model));
        tell(message, source, IdentityPart.SERIAL_NUMBER, BacnetTag.text(bytes, serial));
    }

    /** Notifications name the device that sends them behind the number of the process that is told. */
    private static void initiator(Message message, int at, int end, BacnetSource source) {
        Bytes bytes = message.bytes();
        if (!BacnetTag.isValue(bytes, at, end, 0)) {
            return;
        }
        int device = BacnetTag.next(bytes, at, end);
        if (BacnetTag.isValue(bytes, device, end, 1) && BacnetTag.length(bytes, device) == 4) {
            instance(message, source, bytes.i32(BacnetTag.content(bytes, device)));
        }
    }

    private static void instance(Message message, BacnetSource source, int object) {
        int instance = object & ANY_INSTANCE;
        // Only what is said of the sender itself is kept as known, as others stand behind the same address.
        boolean isNew = source.route() != BacnetSource.NOT_ROUTED || FirstTime.of(message, INSTANCES, instance);
        if (object >>> 22 == DEVICE && instance != ANY_INSTANCE && isNew) {
            tell(message, source, IdentityPart.DEVICE_INSTANCE, Integer.toString(instance));
        }
    }

    private static void vendor(Message message, BacnetSource source, long number) {
        tell(message, source, IdentityPart.VENDOR_NUMBER, Long.toString(number));
        Numbers.of("bacnet-vendors").name(number).ifPresent(name -> tell(message, source, IdentityPart.VENDOR, name));
    }

    private static void tell(Message message, BacnetSource source, IdentityPart part, String value) {
        message.identity(source.endpoint(message), source.component(message), part, value);
    }

    /** The answer to reading one property: object, property, perhaps an index, value. */
    static void property(Message message, Bytes bytes, int at, int end, BacnetSource source) {
        MalformedBytes.unless(isObject(bytes, at, end, 0), "an answer without its object", at);
        int object = bytes.i32(at + 1);
        int next = at + 5;
        MalformedBytes.unless(BacnetTag.isValue(bytes, next, end, 1), "an answer without its property", next);
        int property = (int) BacnetTag.unsigned(bytes, next);
        if (!isOfInterest(object, property)) {
            return;
        }
        next = BacnetTag.next(bytes, next, end);
        if (next < end && BacnetTag.isOpening(bytes, next, 3) && next + 1 < end) {
            value(message, bytes, object, property, next + 1, source);
        }
    }

    private static boolean isObject(Bytes bytes, int at, int end, int number) {
        return BacnetTag.isValue(bytes, at, end, number) && BacnetTag.length(bytes, at) == 4;
    }

    private static boolean isOfInterest(int object, int property) {
        int type = object >>> 22;
        return type == DEVICE || property == OBJECT_NAME || (type == NETWORK_PORT && property == SUBNET_MASK);
    }

    /** The answer to reading several properties: objects, each with a list of properties and values or errors. */
    static void properties(Message message, Bytes bytes, int start, int end, BacnetSource source) {
        int at = start;
        while (at < end) {
            MalformedBytes.unless(isObject(bytes, at, end, 0), "an answer without its object", at);
            int object = bytes.i32(at + 1);
            int list = at + 5;
            boolean isList = list < end && BacnetTag.isOpening(bytes, list, 1);
            MalformedBytes.unless(isList, "an object without its list", list);
            at = list(message, bytes, object, list + 1, end, source);
        }
    }

    private static int list(Message message, Bytes bytes, int object, int start, int end, BacnetSource source) {
        int at = start;
        while (!BacnetTag.isClosing(bytes, at, 1)) {
            MalformedBytes.unless(BacnetTag.isValue(bytes, at, end, 2), "a value without its property", at);
            int property = (int) BacnetTag.unsigned(bytes, at);
            at = BacnetTag.next(bytes, at, end);
            boolean isIndexed = BacnetTag.isValue(bytes, at, end, 3);
            at = isIndexed ? BacnetTag.next(bytes, at, end) : at;
            MalformedBytes.unless(at + 1 < end, "a property without its value", at);
            boolean isValue = BacnetTag.isOpening(bytes, at, 4);
            MalformedBytes.unless(isValue || BacnetTag.isOpening(bytes, at, 5), "a property without its value", at);
            if (isValue && !isIndexed && isOfInterest(object, property)) {
                value(message, bytes, object, property, at + 1, source);
            }
            at = BacnetTag.behind(bytes, at, end);
            MalformedBytes.unless(at < end, "a list has no end", start);
        }
        return at + 1;
    }

    private static void value(Message message, Bytes bytes, int object, int property, int at, BacnetSource source) {
        if (BacnetTag.isContext(bytes, at)) {
            return;
        }
        int type = object >>> 22;
        if (type == NETWORK_PORT && property == SUBNET_MASK) {
            subnet(message, bytes, at, source);
        } else if (type != DEVICE) {
            name(message, bytes, object, at, source);
        } else {
            instance(message, source, object);
            device(message, bytes, property, at, source);
        }
    }

    private static void device(Message message, Bytes bytes, int property, int at, BacnetSource source) {
        int type = BacnetTag.number(bytes, at);
        if (property == VENDOR_IDENTIFIER && type == UNSIGNED) {
            vendor(message, source, BacnetTag.unsigned(bytes, at));
            return;
        }
        Optional<IdentityPart> part = part(property);
        if (part.isEmpty() || (type != TEXT && type != UNSIGNED)) {
            return;
        }
        BacnetTag.next(bytes, at, bytes.length());
        String text = type == TEXT ? BacnetTag.text(bytes, at) : Long.toString(BacnetTag.unsigned(bytes, at));
        String word = property == 98 ? "version " : property == 139 ? "revision " : "";
        tell(message, source, part.get(), word + text);
    }

    private static Optional<IdentityPart> part(int property) {
        return switch (property) {
            case 12 -> Optional.of(IdentityPart.SOFTWARE);
            case 28 -> Optional.of(IdentityPart.DESCRIPTION);
            case 44 -> Optional.of(IdentityPart.FIRMWARE_REVISION);
            case 58 -> Optional.of(IdentityPart.LOCATION);
            case 70 -> Optional.of(IdentityPart.MODEL);
            case OBJECT_NAME -> Optional.of(IdentityPart.SYSTEM_NAME);
            case 98, 139 -> Optional.of(IdentityPart.PROTOCOL_REVISION);
            case 121 -> Optional.of(IdentityPart.VENDOR);
            case 155 -> Optional.of(IdentityPart.CONFIGURATION_REVISION);
            case 168 -> Optional.of(IdentityPart.DEVICE_TYPE);
            case 372 -> Optional.of(IdentityPart.SERIAL_NUMBER);
            default -> Optional.empty();
        };
    }

    /** Names of points and other objects, of so many of a connection. */
    private static void name(Message message, Bytes bytes, int object, int at, BacnetSource source) {
        long told = Math.max(0, message.recall(OBJECTS));
        if (BacnetTag.number(bytes, at) != TEXT || told >= MOST_OBJECTS) {
            return;
        }
        message.remember(OBJECTS, told + 1);
        int type = object >>> 22;
        String name = Numbers.of("bacnet-object-types").name(type).orElse("type " + type);
        String before = source.component(message).map(device -> device + " ").orElse("");
        BacnetTag.next(bytes, at, bytes.length());
        message.identity(
                source.endpoint(message),
                Optional.of(before + "object " + name + " " + (object & ANY_INSTANCE)),
                IdentityPart.TAG,
                BacnetTag.text(bytes, at));
    }

    private static void subnet(Message message, Bytes bytes, int at, BacnetSource source) {
        boolean isMask = BacnetTag.number(bytes, at) == OCTETS && BacnetTag.length(bytes, at) == 4;
        if (!isMask || source.route() != BacnetSource.NOT_ROUTED) {
            return;
        }
        int mask = bytes.i32(BacnetTag.content(bytes, at));
        int length = Integer.numberOfLeadingZeros(~mask);
        boolean isContiguous = length == Integer.bitCount(mask);
        if (isContiguous && mask != 0) {
            message.sight(new Sighting.Subnet(
                    source.endpoint(message).withoutPort(),
                    length,
                    List.of(),
                    message.protocol(),
                    message.confidence(),
                    message.place()));
        }
    }
}
