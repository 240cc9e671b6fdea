package org.asbuilt.dissect;

import java.util.Optional;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.ModbusFunctions.Operation;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.RoleKind;
import org.jspecify.annotations.Nullable;

/**
 * Function 90 of {@link Modbus}, by which Schneider Electric's engineering software programs Modicon controllers. What
 * its maker calls upload goes to the controller; here it is the download of IEC 61131-3.
 *
 * <p>Source: not published by its maker; known from public analyses: Kaspersky ICS CERT, "The secrets of Schneider
 * Electric's UMAS protocol" (2022); Apache PLC4X, protocol description of UMAS (identification).
 */
final class ModbusUmas {
    static final int FUNCTION = 90;
    private static final int GOOD = 0xFE;
    private static final int READ_ID = 0x02;
    private static final int NAME = 22;
    private static final long ASKED = 3L << 32;

    private static final Operation OTHER = new Operation(Kind.OTHER, "90 other UMAS function");
    private static final @Nullable Operation[] FUNCTIONS = new Operation[256];

    static {
        add(0x01, Kind.CONNECT, "initialize communication");
        add(READ_ID, Kind.IDENTIFY, "read identification");
        add(0x03, Kind.IDENTIFY, "read project information");
        add(0x04, Kind.READ, "read controller status");
        add(0x06, Kind.READ, "read memory card information");
        add(0x0A, Kind.DIAGNOSE, "repeat");
        add(0x10, Kind.SECURITY, "take controller reservation");
        add(0x11, Kind.SECURITY, "release controller reservation");
        add(0x12, Kind.CONNECT, "keep reservation alive");
        add(0x20, Kind.READ, "read memory block");
        add(0x21, Kind.WRITE, "write memory block");
        add(0x22, Kind.READ, "read variables");
        add(0x23, Kind.WRITE, "write variables");
        add(0x24, Kind.READ, "read coils and registers");
        add(0x25, Kind.WRITE, "write coils and registers");
        add(0x26, Kind.READ, "read data dictionary");
        add(0x30, Kind.PROGRAM_DOWNLOAD, "initialize transfer to controller");
        add(0x31, Kind.PROGRAM_DOWNLOAD, "transfer block to controller");
        add(0x32, Kind.PROGRAM_DOWNLOAD, "end transfer to controller");
        add(0x33, Kind.PROGRAM_UPLOAD, "initialize transfer from controller");
        add(0x34, Kind.PROGRAM_UPLOAD, "transfer block from controller");
        add(0x35, Kind.PROGRAM_UPLOAD, "end transfer from controller");
        add(0x39, Kind.READ, "read Ethernet master data");
        add(0x40, Kind.START, "start controller");
        add(0x41, Kind.STOP, "stop controller");
        add(0x50, Kind.SUBSCRIBE, "monitor controller");
        add(0x58, Kind.DIAGNOSE, "check controller");
        add(0x70, Kind.READ, "read input and output object");
        add(0x71, Kind.WRITE, "write input and output object");
        add(0x73, Kind.DIAGNOSE, "get status of module");
    }

    private ModbusUmas() {}

    private static void add(int function, Kind kind, String name) {
        FUNCTIONS[function] = new Operation(kind, "90/%02x %s".formatted(function, name));
    }

    /** A request; {@code at} is where the function code 90 stands, behind it the key of the session. */
    static void request(Message message, int at, int end) {
        if (at + 3 > end) {
            message.function(OTHER.kind(), OTHER.name());
            return;
        }
        int function = message.bytes().u8(at + 2);
        Operation known = FUNCTIONS[function];
        Operation operation = known == null ? OTHER : known;
        message.function(operation.kind(), operation.name());
        boolean isEngineering = operation.kind().compareTo(Kind.PROGRAM_UPLOAD) >= 0 && operation.kind() != Kind.OTHER;
        if (isEngineering && message.recall(ASKED) != function) {
            message.role(message.sender(), RoleKind.ENGINEERING_STATION);
        }
        message.remember(ASKED, function);
    }

    static void response(Message message, Optional<String> component, int at, int end) {
        Bytes bytes = message.bytes();
        long asked = message.recall(ASKED);
        if (asked != READ_ID || at + 3 > end || bytes.u8(at + 2) != GOOD || message.isRepeated(at, end - at)) {
            return;
        }
        int data = at + 3;
        Endpoint controller = message.service();
        message.identity(controller, component, IdentityPart.VENDOR, "Schneider Electric");
        message.role(message.sender(), RoleKind.CONTROLLER);
        if (data + NAME >= end) {
            return;
        }
        String firmware = "V%x.%02x".formatted(bytes.u8(data + 9), bytes.u8(data + 8));
        message.identity(controller, component, IdentityPart.FIRMWARE_REVISION, firmware);
        int length = bytes.u8(data + NAME);
        MalformedBytes.unless(data + NAME + 1 + length <= end, "a name longer than the message", data + NAME);
        message.identity(controller, component, IdentityPart.MODEL, bytes.text(data + NAME + 1, length));
    }
}
