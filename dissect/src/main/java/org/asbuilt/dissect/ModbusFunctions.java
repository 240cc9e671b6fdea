package org.asbuilt.dissect;

import java.util.Objects;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Functions of {@link Modbus} with their subfunctions, those of older controllers and those that makers may define.
 *
 * <p>Source: MODBUS Application Protocol Specification V1.1b3 section 5.1 (public and user-defined codes), 6.8
 * (diagnostics) and 6.19 to 6.21 (encapsulated transport); Modicon Modbus Protocol Reference Guide PI-MBUS-300 rev. J
 * chapter 2 (codes of older controllers).
 */
final class ModbusFunctions {
    static final int DIAGNOSTICS = 8;
    static final int ENCAPSULATED = 43;
    static final int CANOPEN = 13;
    static final int IDENTIFICATION = 14;

    /** What a function does. */
    record Operation(Kind kind, String name) {}

    static final Operation IDENTIFY = new Operation(Kind.IDENTIFY, "43/14 read device identification");
    private static final Operation CAN = new Operation(Kind.OTHER, "43/13 CANopen general reference");
    private static final Operation OTHER_TRANSPORT = new Operation(Kind.OTHER, "43 encapsulated interface transport");
    private static final Operation OTHER_DIAGNOSTICS = new Operation(Kind.DIAGNOSE, "8 other diagnostics");
    private static final Operation OTHER = new Operation(Kind.OTHER, "other function");
    private static final Operation[] FUNCTIONS = new Operation[128];
    private static final @Nullable Operation[] SUBFUNCTIONS = new Operation[22];

    static {
        java.util.Arrays.fill(FUNCTIONS, OTHER);
        publicFunctions();
        olderFunctions();
        for (int function = 65; function <= 110; function++) {
            if (function <= 72 || function >= 100) {
                function(function, Kind.OTHER, "user-defined function");
            }
        }
        diagnostics();
    }

    private ModbusFunctions() {}

    static boolean isKnown(int function) {
        return !FUNCTIONS[function & 0x7F].equals(OTHER);
    }

    /** The operation; the subfunction is what stands behind the function: 16 bits of diagnostics, 8 of transport. */
    static Operation of(int function, int subfunction) {
        return switch (function) {
            case DIAGNOSTICS -> {
                Operation found = subfunction < SUBFUNCTIONS.length ? SUBFUNCTIONS[subfunction] : null;
                yield found == null ? OTHER_DIAGNOSTICS : found;
            }
            case ENCAPSULATED ->
                subfunction == IDENTIFICATION ? IDENTIFY : subfunction == CANOPEN ? CAN : OTHER_TRANSPORT;
            default -> Objects.requireNonNull(FUNCTIONS[function & 0x7F]);
        };
    }

    private static void function(int function, Kind kind, String name) {
        FUNCTIONS[function] = new Operation(kind, function + " " + name);
    }

    private static void publicFunctions() {
        function(1, Kind.READ, "read coils");
        function(2, Kind.READ, "read discrete inputs");
        function(3, Kind.READ, "read holding registers");
        function(4, Kind.READ, "read input registers");
        function(5, Kind.WRITE, "write single coil");
        function(6, Kind.WRITE, "write single register");
        function(7, Kind.DIAGNOSE, "read exception status");
        function(8, Kind.DIAGNOSE, "diagnostics");
        function(11, Kind.DIAGNOSE, "get communication event counter");
        function(12, Kind.DIAGNOSE, "get communication event log");
        function(15, Kind.WRITE, "write multiple coils");
        function(16, Kind.WRITE, "write multiple registers");
        function(17, Kind.IDENTIFY, "report server identifier");
        function(20, Kind.FILE, "read file record");
        function(21, Kind.FILE, "write file record");
        function(22, Kind.WRITE, "mask write register");
        function(23, Kind.WRITE, "read and write multiple registers");
        function(24, Kind.READ, "read first-in-first-out queue");
        function(43, Kind.OTHER, "encapsulated interface transport");
        function(90, Kind.OTHER, "programming of Schneider Electric controllers");
    }

    private static void olderFunctions() {
        function(9, Kind.PROGRAM_DOWNLOAD, "program 484");
        function(10, Kind.DIAGNOSE, "poll 484");
        function(13, Kind.PROGRAM_DOWNLOAD, "program controller");
        function(14, Kind.DIAGNOSE, "poll controller");
        function(18, Kind.PROGRAM_DOWNLOAD, "program 884/M84");
        function(19, Kind.CONNECT, "reset communication link");
        function(40, Kind.PROGRAM_DOWNLOAD, "program with Concept");
        function(125, Kind.FIRMWARE, "firmware replacement");
        function(126, Kind.PROGRAM_DOWNLOAD, "program 584/984");
        function(127, Kind.IDENTIFY, "report local address");
    }

    private static void diagnostics() {
        subfunction(0, Kind.DIAGNOSE, "return query data");
        subfunction(1, Kind.CONFIGURE, "restart communications option");
        subfunction(2, Kind.DIAGNOSE, "return diagnostic register");
        subfunction(3, Kind.CONFIGURE, "change ASCII input delimiter");
        subfunction(4, Kind.CONFIGURE, "force listen only mode");
        subfunction(10, Kind.DIAGNOSE, "clear counters and diagnostic register");
        subfunction(11, Kind.DIAGNOSE, "return bus message count");
        subfunction(12, Kind.DIAGNOSE, "return bus communication error count");
        subfunction(13, Kind.DIAGNOSE, "return bus exception error count");
        subfunction(14, Kind.DIAGNOSE, "return server message count");
        subfunction(15, Kind.DIAGNOSE, "return server no response count");
        subfunction(16, Kind.DIAGNOSE, "return server NAK count");
        subfunction(17, Kind.DIAGNOSE, "return server busy count");
        subfunction(18, Kind.DIAGNOSE, "return bus character overrun count");
        subfunction(20, Kind.DIAGNOSE, "clear overrun counter and flag");
        subfunction(21, Kind.DIAGNOSE, "get or clear Modbus Plus statistics");
    }

    private static void subfunction(int number, Kind kind, String name) {
        SUBFUNCTIONS[number] = new Operation(kind, "8/" + number + " " + name);
    }
}
