package org.asbuilt.dissect;

import java.util.Optional;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.OperationTable.Operation;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.RoleKind;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * Services of {@link C1222}: requests with the table that they read or write, and answers that tell who the meter is.
 * Passwords are never read.
 *
 * <p>Source: ANSI C12.22-2012 (IEEE Std 1703-2012) clause 5.3.2 (services); ANSI C12.19-2008 clauses 9.1 (tables 0 to
 * 8), 9.1.8 (procedures).
 */
final class C1222Services {
    private static final int IDENTIFY = 0x20;
    private static final int REGISTER = 0x27;
    private static final int FIRST_TABLE_SERVICE = 0x30;
    private static final int FIRST_WRITE = 0x40;
    private static final int FULL_WRITE = 0x40;
    private static final int LAST_TABLE_SERVICE = 0x4F;
    private static final int DEFAULT_TABLE = 0x3E;
    private static final int LOG_ON = 0x50;
    private static final int SECURITY = 0x51;
    private static final int TABLES = 128;
    private static final int PROCEDURE = 7;
    private static final int MANUFACTURER = 1;
    private static final int DEVICE = 5;
    private static final int MOST_SERVICES = 4;
    private static final long ASKED = 1L << 32;
    private static final long NOTHING = 0x1000;

    private static final Operation OTHER_TABLE_READ = new Operation(Kind.READ, "read table of the manufacturer");
    private static final Operation OTHER_TABLE_WRITE = new Operation(Kind.WRITE, "write table of the manufacturer");
    private static final Operation MANUFACTURER_PROCEDURE =
            new Operation(Kind.WRITE, "initiate procedure of the manufacturer");
    private static final Operation[][] BY_TABLE = byTable();

    private static final OperationTable SERVICES = OperationTable.of("", "other service", """
            0x20 IDENTIFY identification
            0x21 CONNECT terminate
            0x22 CONNECT disconnect
            0x24 CONFIGURE deregister
            0x25 IDENTIFY resolve
            0x26 DIAGNOSE trace
            0x27 CONFIGURE register
            0x3e READ partial read, default table
            0x50 SECURITY logon
            0x51 SECURITY security
            0x52 SECURITY logoff
            0x60 CONNECT negotiate
            0x70 CONNECT wait""");

    private static final OperationTable PROCEDURES = OperationTable.of("initiate procedure ", "other procedure", """
            0 STOP cold start
            1 STOP warm start
            2 CONFIGURE save configuration
            3 WRITE clear data
            4 DIAGNOSE reset list pointers
            5 DIAGNOSE update last read entry
            6 CONFIGURE change end device mode
            7 DIAGNOSE clear standard status flags
            8 DIAGNOSE clear manufacturer status flags
            9 WRITE remote reset
            10 TIME set date and time
            11 DIAGNOSE execute diagnostics
            12 CONFIGURE activate all pending tables
            13 CONFIGURE activate pending tables
            14 CONFIGURE clear all pending tables
            15 CONFIGURE clear pending tables
            16 START start load profile
            17 STOP stop load profile
            18 SECURITY log in
            19 SECURITY log out
            20 CONNECT initiate immediate call
            21 WRITE direct load control
            22 WRITE modify credit""");

    private C1222Services() {}

    private static Operation[][] byTable() {
        Numbers services = Numbers.of("c1222-services");
        Numbers tables = Numbers.of("c1219-tables");
        Operation[][] all = new Operation[LAST_TABLE_SERVICE + 1][TABLES];
        for (int service = FIRST_TABLE_SERVICE; service <= LAST_TABLE_SERVICE; service++) {
            Optional<String> name = services.name(service);
            String verb = name.isPresent() ? "0x%02x %s".formatted(service, name.get()) : "other service";
            for (int table = 0; table < TABLES; table++) {
                String of = verb + ", table " + table
                        + tables.name(table).map(" "::concat).orElse("");
                all[service][table] = new Operation(kind(service >= FIRST_WRITE, table), of);
            }
        }
        return all;
    }

    private static Kind kind(boolean isWrite, int table) {
        return switch (table) {
            case MANUFACTURER, 2, DEVICE -> isWrite ? Kind.CONFIGURE : Kind.IDENTIFY;
            case PROCEDURE -> Kind.WRITE;
            case 42, 43, 44, 45 -> Kind.SECURITY;
            case 52, 53, 55 -> Kind.TIME;
            case 71, 73, 74, 75, 76 -> isWrite ? Kind.CONFIGURE : Kind.DIAGNOSE;
            default -> isWrite ? Kind.WRITE : Kind.READ;
        };
    }

    /** Whether the first service is an answer, whose codes are below those of requests. */
    static boolean isAnswer(Bytes bytes, int at, int end) {
        int service = at + (bytes.u8(at) < 0x80 ? 1 : 1 + (bytes.u8(at) & 0x7F));
        return service < end && bytes.u8(service) < IDENTIFY;
    }

    /** A request whose services cannot be read. */
    static void enciphered(Message message) {
        message.function(Kind.OTHER, "enciphered services");
    }

    /** Services follow each other, each behind its length; answers in the order of the requests. */
    static void read(Message message, int at, int end, boolean isClear) {
        Bytes bytes = message.bytes();
        int next = at;
        for (int index = 0; next < end && index < 2 * MOST_SERVICES; index++) {
            int length = bytes.u8(next++);
            if ((length & 0x80) != 0) {
                int octets = length & 0x7F;
                MalformedBytes.unless(octets == 1 || octets == 2, "a service of impossible length", next - 1);
                length = octets == 1 ? bytes.u8(next) : bytes.u16(next);
                next += octets;
            }
            // An envelope that is authenticated ends with octets that fill it up and the check code.
            if (length == 0 || next + length > end) {
                MalformedBytes.unless(!isClear || length == 0, "a service longer than its envelope", next);
                return;
            }
            if (bytes.u8(next) < IDENTIFY) {
                answer(message, next, next + length, index);
            } else {
                request(message, next, next + length, index, isClear);
            }
            next += length;
        }
    }

    private static void request(Message message, int at, int end, int index, boolean isClear) {
        Bytes bytes = message.bytes();
        int service = bytes.u8(at);
        boolean isOfTable = service >= FIRST_TABLE_SERVICE
                && service <= LAST_TABLE_SERVICE
                && service != DEFAULT_TABLE
                && at + 3 <= end;
        if (isOfTable) {
            table(message, service, at, end, index);
            return;
        }
        remember(message, index, service == IDENTIFY ? IDENTIFY << 16 : NOTHING);
        SERVICES.ask(message, service);
        switch (service) {
            case LOG_ON -> logOn(message, at, end);
            case SECURITY -> {
                if (isClear) {
                    message.security(message.askedService(), SecurityPart.AUTHENTICATION, "password in clear");
                }
            }
            case REGISTER -> register(message, at, end);
            default -> bytes.u8(at);
        }
    }

    private static void remember(Message message, int index, long asked) {
        if (index < MOST_SERVICES) {
            message.remember(ASKED | index, asked);
        }
    }

    private static void table(Message message, int service, int at, int end, int index) {
        Bytes bytes = message.bytes();
        int table = bytes.u16(at + 1);
        Operation operation = table < TABLES
                ? BY_TABLE[service][table]
                : service < FIRST_WRITE ? OTHER_TABLE_READ : OTHER_TABLE_WRITE;
        if (table == PROCEDURE && service == FULL_WRITE && at + 7 <= end) {
            // The number of the procedure is in the order of the meter's tables, which is little-endian as a rule.
            int procedure = bytes.u16le(at + 5) & 0xFFF;
            operation = procedure < 0x800 ? PROCEDURES.of(procedure) : MANUFACTURER_PROCEDURE;
        }
        message.senderAsks();
        message.function(operation.kind(), operation.name());
        boolean isWhole = service == FIRST_TABLE_SERVICE;
        remember(message, index, isWhole ? table : NOTHING);
    }

    /** Number, name of ten characters and time-out. */
    private static void logOn(Message message, int at, int end) {
        MalformedBytes.unless(at + 13 <= end, "a logon shorter than its name", at);
        String name = message.bytes().text(at + 3, 10);
        message.security(
                message.sender(),
                SecurityPart.ACCOUNT,
                name.isEmpty() ? "user " + message.bytes().u16(at + 1) : name);
    }

    /** Kind of node, kind of connection, device class, title and serial number of the node that registers. */
    private static void register(Message message, int at, int end) {
        Bytes bytes = message.bytes();
        MalformedBytes.unless(at + 9 <= end, "a registration shorter than its parts", at);
        int node = bytes.u8(at + 1);
        if ((node & 0x20) != 0) {
            message.role(message.sender(), RoleKind.METER);
        }
        if ((node & 0x03) != 0) {
            message.role(message.sender(), RoleKind.GATEWAY);
        }
        Ber title = Ber.read(bytes, at + 7, end);
        Ber serial = title.next(bytes, end);
        message.identity(message.sender(), IdentityPart.PROTOCOL_ADDRESS, C1222.identifier(bytes, title));
        message.identity(message.sender(), IdentityPart.SERIAL_NUMBER, C1222.identifier(bytes, serial));
    }

    private static void answer(Message message, int at, int end, int index) {
        long asked = index < MOST_SERVICES ? message.recall(ASKED | index) : NOTHING;
        boolean isGood = message.bytes().u8(at) == 0;
        if (!isGood || asked < 0 || asked == NOTHING) {
            return;
        }
        message.remember(ASKED | index, NOTHING);
        if (asked == IDENTIFY << 16) {
            identification(message, at + 1, end);
            return;
        }
        message.role(message.sender(), RoleKind.METER);
        int count = at + 3 <= end ? message.bytes().u16(at + 1) : 0;
        MalformedBytes.unless(at + 3 + count <= end, "a table longer than the answer", at + 1);
        if (asked == MANUFACTURER && count >= 32) {
            manufacturer(message, at + 3);
        } else if (asked == DEVICE && count >= 1) {
            message.identity(
                    message.service(), IdentityPart.TAG, message.bytes().text(at + 3, Math.min(20, count)));
        }
    }

    /** Maker, model, versions of hardware and firmware, serial number: 4, 8, 2, 2 and 16 octets. */
    private static void manufacturer(Message message, int at) {
        Bytes bytes = message.bytes();
        Endpoint meter = message.service();
        message.identity(meter, IdentityPart.VENDOR, bytes.text(at, 4));
        message.identity(meter, IdentityPart.MODEL, bytes.text(at + 4, 8));
        message.identity(meter, IdentityPart.HARDWARE_REVISION, bytes.u8(at + 12) + "." + bytes.u8(at + 13));
        message.identity(meter, IdentityPart.FIRMWARE_REVISION, bytes.u8(at + 14) + "." + bytes.u8(at + 15));
        boolean isText = bytes.u8(at + 16) >= 0x20 && bytes.u8(at + 16) < 0x7F;
        message.identity(meter, IdentityPart.SERIAL_NUMBER, isText ? bytes.text(at + 16, 16) : bytes.hex(at + 16, 16));
    }

    /** Standard, version, revision, then features up to a zero octet. */
    private static void identification(Message message, int at, int end) {
        Bytes bytes = message.bytes();
        MalformedBytes.unless(at + 3 <= end, "an identification shorter than its version", at);
        Endpoint service = message.service();
        String standard = switch (bytes.u8(at)) {
            case 0 -> "ANSI C12.18";
            case 2 -> "ANSI C12.21";
            case 3 -> "ANSI C12.22";
            default -> "standard " + bytes.u8(at);
        };
        message.identity(
                service,
                IdentityPart.PROTOCOL_REVISION,
                standard + " version " + bytes.u8(at + 1) + "." + bytes.u8(at + 2));
        int next = at + 3;
        for (int count = 0; next < end && bytes.u8(next) != 0 && count < 16; count++) {
            next = feature(message, service, next, end);
        }
    }

    private static int feature(Message message, Endpoint service, int at, int end) {
        return switch (message.bytes().u8(at)) {
            case 4 -> mechanism(message, service, at, end);
            case 5 -> at + 2;
            case 6 -> deviceClass(message, service, at, end);
            case 7 -> deviceIdentity(message, service, at, end);
            default -> end;
        };
    }

    private static int mechanism(Message message, Endpoint service, int at, int end) {
        Ber mechanism = Ber.read(message.bytes(), at + 1, end);
        String name = "mechanism " + C1222.identifier(message.bytes(), mechanism);
        message.security(service, SecurityPart.POLICY, name);
        return mechanism.end();
    }

    private static int deviceClass(Message message, Endpoint service, int at, int end) {
        Ber device = Ber.read(message.bytes(), at + 1, end);
        String name = "class " + C1222.identifier(message.bytes(), device);
        message.identity(service, IdentityPart.DEVICE_TYPE, name);
        return device.end();
    }

    /** A length, the form, and octets that the owner chose. */
    private static int deviceIdentity(Message message, Endpoint service, int at, int end) {
        Bytes bytes = message.bytes();
        int length = bytes.u8(at + 1);
        MalformedBytes.unless(length > 1 && at + 2 + length <= end, "an identity longer than the answer", at);
        boolean isText = bytes.isPrintable(at + 3, length - 1);
        String identity = isText ? bytes.text(at + 3, length - 1) : bytes.hex(at + 3, length - 1);
        message.identity(service, IdentityPart.DESCRIPTION, identity);
        return at + 2 + length;
    }
}
