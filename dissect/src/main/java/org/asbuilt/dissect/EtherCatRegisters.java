package org.asbuilt.dissect;

import java.util.Optional;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.IdentityPart;

/**
 * Registers of an EtherCAT slave controller: states that the master asks for, and the memory that holds the slave's
 * identity.
 *
 * <p>Source: IEC 61158-4-12 clause 6.1 (DL information), 6.4 (SII access); IEC 61158-6-12 clause 5.3 (AL control), ETG.1000
 * part 6 clause 5.4 (slave information interface).
 */
final class EtherCatRegisters {
    static final int TYPE = 0x0000;
    static final int MEMORY_CONTROL = 0x0502;
    static final int MEMORY_DATA = 0x0508;

    private static final int STATION_ADDRESS = 0x0010;
    private static final int STATE_CONTROL = 0x0120;
    private static final int WRITES_MEMORY = 0x0200;
    private static final int VENDOR_WORD = 0x08;
    private static final int SERIAL_WORD = 0x0E;
    private static final long ASKED_WORD = 3L << 40;
    private static final Numbers VENDORS = Numbers.of("ethercat-vendors");
    private static final Numbers PRODUCTS = Numbers.of("ethercat-products");

    private EtherCatRegisters() {}

    /** The master writes a register. */
    static void written(Message message, int register, int data, int end) {
        Bytes bytes = message.bytes();
        if (register == STATE_CONTROL && data < end) {
            state(message, bytes.u8(data) & 0xF);
        } else if (register == STATION_ADDRESS) {
            message.function(Kind.CONFIGURE, "set station address");
        } else if (register == 0x0040 || register == 0x0041) {
            message.function(Kind.STOP, "reset slave controller");
        } else if (register == MEMORY_CONTROL && data + 2 <= end && (bytes.u16le(data) & 0x0700) == WRITES_MEMORY) {
            message.function(Kind.CONFIGURE, "write slave information");
        } else if (register >= 0x0600 && register < 0x0800) {
            message.function(Kind.CONFIGURE, "configure memory management");
        } else if (register >= 0x0800 && register < 0x0900) {
            message.function(Kind.CONFIGURE, "configure sync manager");
        } else if (register >= 0x0900 && register < 0x0A00) {
            message.function(Kind.TIME, "set distributed clock");
        }
    }

    private static void state(Message message, int state) {
        switch (state) {
            case 1 -> message.function(Kind.STOP, "1 ask for state init");
            case 2 -> message.function(Kind.CONFIGURE, "2 ask for state pre-operational");
            case 3 -> message.function(Kind.FIRMWARE, "3 ask for state bootstrap");
            case 4 -> message.function(Kind.CONFIGURE, "4 ask for state safe-operational");
            case 8 -> message.function(Kind.START, "8 ask for state operational");
            default -> message.function(Kind.OTHER, "ask for other state");
        }
    }

    /** Whether the register's content tells an identity; remembers which word of the memory was asked for. */
    static boolean isTelling(Message message, int slave, int register, int data, int end) {
        Bytes bytes = message.bytes();
        if (register == TYPE) {
            return end - data >= 10;
        }
        if (register == MEMORY_DATA) {
            return end - data >= 4 && isIdentity(message.recall(ASKED_WORD | slave));
        }
        if (end - data >= 6) {
            message.remember(ASKED_WORD | slave, bytes.u32le(data + 2));
        }
        boolean isBusyOrFailed = end - data < 10 || (bytes.u16le(data) & 0xF800) != 0;
        return !isBusyOrFailed && isIdentity(bytes.u32le(data + 2));
    }

    private static boolean isIdentity(long word) {
        return word >= VENDOR_WORD && word <= SERIAL_WORD && (word & 1) == 0;
    }

    /** A slave's answer. */
    static void told(Message message, Optional<String> component, int slave, int register, int data, int end) {
        Bytes bytes = message.bytes();
        Endpoint master = EtherCat.master(message);
        component.ifPresent(known -> message.component(master, known));
        switch (register) {
            case TYPE -> {
                String controller = "EtherCAT slave controller type 0x%02x revision %d build %d"
                        .formatted(bytes.u8(data), bytes.u8(data + 1), bytes.u16le(data + 2));
                message.identity(master, component, IdentityPart.DEVICE_TYPE, controller);
            }
            case MEMORY_DATA ->
                memory(message, master, component, slave, message.recall(ASKED_WORD | slave), data, end);
            default -> memory(message, master, component, slave, bytes.u32le(data + 2), data + 6, end);
        }
    }

    /** Words of the memory, two for each number; some controllers give four words at once. */
    private static void memory(
            Message message, Endpoint master, Optional<String> component, int slave, long first, int data, int end) {
        long word = first;
        for (int at = data; at + 4 <= end && isIdentity(word); at += 4, word += 2) {
            identity(
                    message,
                    master,
                    component,
                    slave,
                    (int) (word - VENDOR_WORD) / 2,
                    message.bytes().u32le(at));
        }
    }

    /** Vendor, product, revision and serial number, in this order from 0. */
    static void identity(
            Message message, Endpoint master, Optional<String> component, int slave, int part, long value) {
        switch (part) {
            case 0 -> {
                message.identity(master, component, IdentityPart.VENDOR_NUMBER, Long.toString(value));
                VENDORS.name(value).ifPresent(name -> message.identity(master, component, IdentityPart.VENDOR, name));
                message.remember(4L << 40 | slave, value);
            }
            case 1 -> {
                message.identity(master, component, IdentityPart.PRODUCT_CODE, "0x%08x".formatted(value));
                long vendor = Math.max(0, message.recall(4L << 40 | slave));
                if (vendor <= Integer.MAX_VALUE) {
                    PRODUCTS.name(vendor, value)
                            .ifPresent(name -> message.identity(master, component, IdentityPart.MODEL, name));
                }
            }
            case 2 -> message.identity(master, component, IdentityPart.HARDWARE_REVISION, "0x%08x".formatted(value));
            default -> {
                String serial = value == 0 ? "" : Long.toString(value);
                message.identity(master, component, IdentityPart.SERIAL_NUMBER, serial);
            }
        }
    }
}
