package org.asbuilt.dissect;

import java.util.Optional;
import org.asbuilt.dissect.CipServices.Operation;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.RoleKind;
import org.jspecify.annotations.Nullable;

/**
 * Commands of PLC-5, SLC 500 and MicroLogix controllers as the PCCC object passes them on.
 *
 * <p>Source: Rockwell Automation 1770-6.5.16 "DF1 Protocol and Command Set" chapters 7 (commands) and 10 (diagnostic
 * status).
 */
final class CipPccc {
    private static final int WITH_FUNCTION = 0x0F;
    private static final int DIAGNOSTIC = 0x06;
    private static final int DIAGNOSTIC_STATUS = 3;
    private static final int SET_MODE = 0x3A;
    private static final int CHANGE_MODE = 0x80;
    private static final int RUN = 6;
    private static final int RUN_OF_PLC5 = 2;
    private static final int EXTENDED = 0xEE;
    private static final int SIZE = 0x100;

    private static final Operation OTHER = new Operation(Kind.OTHER, "other PCCC command");
    private static final Operation TO_RUN = new Operation(Kind.START, "PCCC 0f/80 change mode to run or test");
    private static final Operation TO_PROGRAM = new Operation(Kind.STOP, "PCCC 0f/80 change mode to program");
    private static final Operation SET_RUN = new Operation(Kind.START, "PCCC 0f/3a set mode to run");
    private static final Operation SET_PROGRAM = new Operation(Kind.STOP, "PCCC 0f/3a set mode to program or test");
    private static final @Nullable Operation[] COMMANDS = new Operation[SIZE];
    private static final @Nullable Operation[] DIAGNOSTICS = new Operation[SIZE];
    private static final @Nullable Operation[] MODES = new Operation[SIZE];
    private static final @Nullable Operation[] FUNCTIONS = new Operation[SIZE];

    static {
        COMMANDS[0] = new Operation(Kind.WRITE, "PCCC 00 protected write");
        COMMANDS[1] = new Operation(Kind.READ, "PCCC 01 unprotected read");
        COMMANDS[2] = new Operation(Kind.WRITE, "PCCC 02 protected bit write");
        COMMANDS[5] = new Operation(Kind.WRITE, "PCCC 05 unprotected bit write");
        COMMANDS[8] = new Operation(Kind.WRITE, "PCCC 08 unprotected write");
        diagnostics();
        modes();
        values();
        programs();
    }

    private CipPccc() {}

    private static void add(@Nullable Operation[] table, int command, int function, Kind kind, String name) {
        table[function] = new Operation(kind, "PCCC %02x/%02x %s".formatted(command, function, name));
    }

    private static void function(int function, Kind kind, String name) {
        add(FUNCTIONS, WITH_FUNCTION, function, kind, name);
    }

    private static void diagnostics() {
        add(DIAGNOSTICS, DIAGNOSTIC, 0, Kind.DIAGNOSE, "echo");
        add(DIAGNOSTICS, DIAGNOSTIC, 1, Kind.DIAGNOSE, "read diagnostic counters");
        add(DIAGNOSTICS, DIAGNOSTIC, 2, Kind.CONFIGURE, "set variables");
        add(DIAGNOSTICS, DIAGNOSTIC, 3, Kind.IDENTIFY, "diagnostic status");
        add(DIAGNOSTICS, DIAGNOSTIC, 4, Kind.CONFIGURE, "set timeout");
        add(DIAGNOSTICS, DIAGNOSTIC, 5, Kind.CONFIGURE, "set NAKs");
        add(DIAGNOSTICS, DIAGNOSTIC, 6, Kind.CONFIGURE, "set ENQs");
        add(DIAGNOSTICS, DIAGNOSTIC, 7, Kind.DIAGNOSE, "reset diagnostic counters");
        add(DIAGNOSTICS, DIAGNOSTIC, 8, Kind.CONFIGURE, "set data table size");
        add(DIAGNOSTICS, DIAGNOSTIC, 9, Kind.READ, "read link parameters");
        add(DIAGNOSTICS, DIAGNOSTIC, 10, Kind.CONFIGURE, "set link parameters");
    }

    private static void modes() {
        add(MODES, 7, 0, Kind.STOP, "disable outputs");
        add(MODES, 7, 1, Kind.START, "enable outputs");
        add(MODES, 7, 3, Kind.START, "enable scanning");
        add(MODES, 7, 4, Kind.PROGRAM_DOWNLOAD, "enter download mode");
        add(MODES, 7, 5, Kind.PROGRAM_DOWNLOAD, "exit download or upload mode");
        add(MODES, 7, 6, Kind.PROGRAM_UPLOAD, "enter upload mode");
    }

    private static void values() {
        function(0x00, Kind.WRITE, "word range write");
        function(0x01, Kind.READ, "word range read");
        function(0x02, Kind.WRITE, "bit write");
        function(0x03, Kind.FILE, "file write");
        function(0x04, Kind.FILE, "file read");
        function(0x26, Kind.WRITE, "read-modify-write");
        function(0x29, Kind.READ, "read section size");
        function(0x41, Kind.WRITE, "disable forces");
        function(0x5E, Kind.CONFIGURE, "modify PLC-2 compatibility file");
        function(0x67, Kind.WRITE, "typed write");
        function(0x68, Kind.READ, "typed read");
        function(0x79, Kind.WRITE, "read-modify-write N");
        function(0x81, Kind.FILE, "open file");
        function(0x82, Kind.FILE, "close file");
        function(0x88, Kind.OTHER, "execute multiple commands");
        function(0x8F, Kind.CONFIGURE, "apply port configuration");
        function(0xA1, Kind.READ, "protected typed logical read with two address fields");
        function(0xA2, Kind.READ, "protected typed logical read with three address fields");
        function(0xA7, Kind.FILE, "protected typed file read");
        function(0xA9, Kind.WRITE, "protected typed logical write with two address fields");
        function(0xAA, Kind.WRITE, "protected typed logical write with three address fields");
        function(0xAB, Kind.WRITE, "protected typed logical masked write with three address fields");
        function(0xAF, Kind.FILE, "protected typed file write");
    }

    private static void programs() {
        function(0x05, Kind.PROGRAM_DOWNLOAD, "download request");
        function(0x06, Kind.PROGRAM_UPLOAD, "upload");
        function(0x07, Kind.STOP, "shutdown");
        function(0x08, Kind.PROGRAM_DOWNLOAD, "physical write");
        function(0x09, Kind.PROGRAM_UPLOAD, "physical read");
        function(0x0A, Kind.START, "restart request");
        function(0x11, Kind.SECURITY, "get edit resource");
        function(0x12, Kind.SECURITY, "return edit resource");
        function(0x17, Kind.PROGRAM_UPLOAD, "read bytes physical");
        function(0x18, Kind.PROGRAM_DOWNLOAD, "write bytes physical");
        function(0x50, Kind.PROGRAM_DOWNLOAD, "download all request");
        function(0x52, Kind.PROGRAM_DOWNLOAD, "download completed");
        function(0x53, Kind.PROGRAM_UPLOAD, "upload all request");
        function(0x55, Kind.PROGRAM_UPLOAD, "upload completed");
        function(0x57, Kind.PROGRAM_DOWNLOAD, "initialize memory");
    }

    /** Offset of the command, behind the number of the requester; -1 if there is none. */
    private static int command(Bytes bytes, int at, int end) {
        int command = at < end ? at + bytes.u8(at) : end;
        return command + 4 <= end && command > at ? command : -1;
    }

    /** A request, from the length of the requester's number; returns whether its answer identifies. */
    static boolean request(Message message, int at, int end) {
        Bytes bytes = message.bytes();
        int command = command(bytes, at, end);
        if (command < 0) {
            message.function(OTHER.kind(), OTHER.name());
            return false;
        }
        int function = command + 5 <= end ? bytes.u8(command + 4) : -1;
        int mode = command + 6 <= end ? bytes.u8(command + 5) : -1;
        Operation operation = operation(bytes.u8(command), function, mode);
        boolean isNew = message.function(operation.kind(), operation.name());
        boolean isEngineering = operation.kind().compareTo(Kind.PROGRAM_UPLOAD) >= 0 && operation.kind() != Kind.OTHER;
        if (isNew && isEngineering) {
            message.role(message.sender(), RoleKind.ENGINEERING_STATION);
        }
        return bytes.u8(command) == DIAGNOSTIC && function == DIAGNOSTIC_STATUS;
    }

    private static Operation operation(int command, int function, int mode) {
        if (command == WITH_FUNCTION && function == CHANGE_MODE) {
            return mode >= RUN ? TO_RUN : TO_PROGRAM;
        }
        if (command == WITH_FUNCTION && function == SET_MODE) {
            return (mode & 3) == RUN_OF_PLC5 ? SET_RUN : SET_PROGRAM;
        }
        Operation found = function < 0 || COMMANDS[command] != null
                ? COMMANDS[command]
                : switch (command) {
                    case DIAGNOSTIC -> DIAGNOSTICS[function];
                    case 7 -> MODES[function];
                    case WITH_FUNCTION -> FUNCTIONS[function];
                    default -> null;
                };
        return found == null ? OTHER : found;
    }

    /** The answer to a diagnostic status: a controller of the later families has its name in it. */
    static void status(Message message, Optional<String> component, int at, int end) {
        Bytes bytes = message.bytes();
        int command = command(bytes, at, end);
        int data = command + 4;
        if (command < 0 || data + 16 > end || bytes.u8(command + 1) != 0 || bytes.u8(data + 1) != EXTENDED) {
            return;
        }
        Endpoint controller = message.service();
        int series = bytes.u8(data + 4);
        message.identity(controller, component, IdentityPart.MODEL, bytes.text(data + 5, 11));
        String revision = "series " + (char) ('A' + (series >> 5)) + " revision " + (char) ('A' + (series & 0x1F));
        message.identity(controller, component, IdentityPart.HARDWARE_REVISION, revision);
        message.role(message.sender(), RoleKind.CONTROLLER);
    }
}
