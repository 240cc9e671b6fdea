package org.asbuilt.dissect;

import java.util.Optional;
import org.asbuilt.dissect.KnxServices.Part;
import org.asbuilt.dissect.KnxServices.Service;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * Telegrams of the bus within {@link KnxNetIp}: what they ask of devices, who sent them, and what devices answer of
 * themselves. Values of groups are passed over.
 *
 * <p>Source: KNX Standard 3/6/3 External Message Interface section 4.1 (common message), 3/3/2 (addresses), 3/3/7
 * Application Layer section 2 and 3.
 */
final class KnxTelegram {
    private static final int DATA_REQUEST = 0x11;
    private static final int DATA_CONFIRMATION = 0x2E;
    private static final int DATA_INDICATION = 0x29;
    private static final int CONTROL = 0x80;
    private static final int DESCRIPTOR_RESPONSE = 0x340;
    private static final int PROPERTY_RESPONSE = 0x3D6;
    private static final int SERIAL_RESPONSE = 0x3DD;
    private static final int SECURE_SERVICE = 0x3F1;
    private static final long KNOWN = 5L << 40;
    private static final long DATA_SECURE = 6L << 40;
    private static final int BLOCK = 5;

    private KnxTelegram() {}

    /** An individual address as area, line and device. */
    static String individual(int address) {
        return (address >> 12) + "." + (address >> 8 & 0xF) + "." + (address & 0xFF);
    }

    static void read(Message message, int at, int end, boolean isRouting) {
        Bytes bytes = message.bytes();
        MalformedBytes.unless(at + 2 <= end, "no message of the bus", at);
        int code = bytes.u8(at);
        int frame = at + 2 + bytes.u8(at + 1);
        if (code != DATA_REQUEST && code != DATA_INDICATION && code != DATA_CONFIRMATION) {
            other(message, code);
            return;
        }
        MalformedBytes.unless(frame + 8 <= end, "a telegram shorter than its parts", frame);
        int length = bytes.u8(frame + 6);
        MalformedBytes.unless(frame + 8 + length <= end, "a telegram longer than the message", frame + 6);
        boolean isData = (bytes.u8(frame + 7) & CONTROL) == 0 && length > 0;
        int service = isData ? bytes.u16(frame + 7) & 0x3FF : -1;
        direction(message, code, service, isRouting);
        if (code == DATA_INDICATION) {
            device(message, frame, service, length);
        }
        if (service == SECURE_SERVICE && message.recall(DATA_SECURE) < 0) {
            message.remember(DATA_SECURE, 1);
            message.security(message.sender(), SecurityPart.ENCRYPTION, "KNX Data Secure");
        }
    }

    private static void other(Message message, int code) {
        Service service = KnxServices.message(code);
        if (service.part() == Part.ASKS) {
            message.senderAsks();
            message.function(service.kind(), service.name());
        } else if (service.part() == Part.SERVES) {
            message.senderServes();
        } else {
            message.published(service.kind(), service.name());
        }
    }

    private static void direction(Message message, int code, int service, boolean isRouting) {
        Service operation = KnxServices.application(service);
        if (isRouting) {
            message.published(operation.kind(), operation.name());
        } else if (code == DATA_REQUEST) {
            message.senderAsks();
            message.function(operation.kind(), operation.name());
        } else if (code == DATA_INDICATION) {
            KnxNetIp.fromBus(message);
        } else {
            message.senderServes();
        }
    }

    /** The sender on the bus, and what it answers of itself. */
    private static void device(Message message, int frame, int service, int length) {
        Bytes bytes = message.bytes();
        int source = bytes.u16(frame + 2);
        if (source != 0 && isNew(message, source)) {
            message.component(message.sender(), individual(source));
        }
        int data = frame + 9;
        if ((service & 0x3C0) == DESCRIPTOR_RESPONSE && length >= 3) {
            Numbers.of("knx-masks")
                    .name(bytes.u16(data))
                    .ifPresent(system -> message.identity(
                            message.sender(), Optional.of(individual(source)), IdentityPart.DEVICE_TYPE, system));
        } else if (service == PROPERTY_RESPONSE && length >= 6 && bytes.u8(data) == 0) {
            property(message, Optional.of(individual(source)), bytes.u8(data + 1), data + 4, length - 5);
        } else if (service == SERIAL_RESPONSE && length >= 7) {
            KnxDescription.serial(message, message.sender(), Optional.of(individual(source)), data);
        }
    }

    /** Remembers of every address whether it was met, in blocks of 32. */
    private static boolean isNew(Message message, int address) {
        long block = KNOWN | address >> BLOCK;
        long known = Math.max(0, message.recall(block));
        long bit = 1L << (address & 31);
        if ((known & bit) != 0) {
            return false;
        }
        message.remember(block, known | bit);
        return true;
    }

    /** A property of the device object that says who the device is. */
    static void property(Message message, Optional<String> device, int property, int at, int length) {
        Bytes bytes = message.bytes();
        Endpoint sender = message.sender();
        switch (property) {
            case 11 -> {
                if (length >= 6) {
                    KnxDescription.serial(message, sender, device, at);
                }
            }
            case 12 -> {
                if (length >= 2) {
                    KnxDescription.manufacturer(message, sender, device, bytes.u16(at));
                }
            }
            case 15 -> message.identity(sender, device, IdentityPart.PRODUCT_CODE, words(bytes, at, length));
            case 21 -> message.identity(sender, device, IdentityPart.DESCRIPTION, bytes.text(at, length));
            case 25 -> {
                if (length >= 2) {
                    message.identity(sender, device, IdentityPart.FIRMWARE_REVISION, version(bytes.u16(at)));
                }
            }
            case 78 -> message.identity(sender, device, IdentityPart.HARDWARE_REVISION, bytes.hex(at, length));
            default -> {}
        }
    }

    /** Text if it is text, else digits. */
    private static String words(Bytes bytes, int at, int length) {
        String text = bytes.text(at, length);
        return text.length() >= 4 && bytes.isPrintable(at, text.length()) ? text : bytes.hex(at, length);
    }

    /** Magic number, version and revision, of five, five and six bits. */
    private static String version(int packed) {
        return (packed >> 11) + "." + (packed >> 6 & 0x1F) + "." + (packed & 0x3F);
    }
}
