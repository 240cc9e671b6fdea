package org.asbuilt.dissect;

import java.util.Map;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.S7comm.Operation;

/**
 * Functions of the user data of {@link S7comm}, by group and number.
 *
 * <p>Source: Siemens A5E02789976 (system status list), A5E00706945 (communication functions); the numbers are known from
 * public analyses.
 */
final class S7Functions {
    static final Operation OTHER = new Operation(Kind.OTHER, "other user data");

    private static final Operation BLOCK_SEND = new Operation(Kind.WRITE, "send block to program");

    private static final Map<Integer, Operation> MODES = Map.of(
            0, new Operation(Kind.ALARM, "mode transition to STOP"),
            1, new Operation(Kind.ALARM, "mode transition to warm restart"),
            2, new Operation(Kind.ALARM, "mode transition to RUN"),
            3, new Operation(Kind.ALARM, "mode transition to hot restart"),
            4, new Operation(Kind.ALARM, "mode transition to HOLD"),
            6, new Operation(Kind.ALARM, "mode transition to cold restart"),
            9, new Operation(Kind.ALARM, "mode transition to redundant RUN"),
            11, new Operation(Kind.ALARM, "mode transition to link-up"),
            12, new Operation(Kind.ALARM, "mode transition to update"));

    private static final Map<Integer, Operation> TEST = Map.ofEntries(
            Map.entry(1, new Operation(Kind.DIAGNOSE, "test block status")),
            Map.entry(2, new Operation(Kind.DIAGNOSE, "test variable status")),
            Map.entry(3, new Operation(Kind.DIAGNOSE, "test interrupt stack")),
            Map.entry(4, new Operation(Kind.DIAGNOSE, "test block stack")),
            Map.entry(5, new Operation(Kind.DIAGNOSE, "test local data stack")),
            Map.entry(6, new Operation(Kind.DIAGNOSE, "test time measurement")),
            Map.entry(7, new Operation(Kind.DIAGNOSE, "test force selection")),
            Map.entry(8, new Operation(Kind.WRITE, "test modify variable")),
            Map.entry(9, new Operation(Kind.WRITE, "test force")),
            Map.entry(10, new Operation(Kind.STOP, "test breakpoint")),
            Map.entry(11, new Operation(Kind.START, "test exit HOLD")),
            Map.entry(12, new Operation(Kind.STOP, "memory reset")),
            Map.entry(13, new Operation(Kind.DIAGNOSE, "test disable job")),
            Map.entry(14, new Operation(Kind.DIAGNOSE, "test enable job")),
            Map.entry(15, new Operation(Kind.DIAGNOSE, "test delete job")),
            Map.entry(16, new Operation(Kind.DIAGNOSE, "test read job list")),
            Map.entry(17, new Operation(Kind.DIAGNOSE, "test read job")),
            Map.entry(18, new Operation(Kind.DIAGNOSE, "test replace job")),
            Map.entry(19, new Operation(Kind.DIAGNOSE, "test block status version 2")),
            Map.entry(22, new Operation(Kind.DIAGNOSE, "flash light")));

    private static final Map<Integer, Operation> CYCLIC = Map.of(
            1, new Operation(Kind.SUBSCRIBE, "cyclic data"),
            4, new Operation(Kind.SUBSCRIBE, "end cyclic data"),
            5, new Operation(Kind.SUBSCRIBE, "data on change"),
            7, new Operation(Kind.SUBSCRIBE, "modify data on change"),
            8, new Operation(Kind.READ, "read data record"));

    private static final Map<Integer, Operation> BLOCKS = Map.of(
            1, new Operation(Kind.READ, "list blocks"),
            2, new Operation(Kind.READ, "list blocks of a type"),
            3, new Operation(Kind.READ, "block information"));

    private static final Map<Integer, Operation> CONTROLLER = Map.ofEntries(
            Map.entry(1, new Operation(Kind.IDENTIFY, "read system status list")),
            Map.entry(2, new Operation(Kind.SUBSCRIBE, "messages of the controller")),
            Map.entry(3, new Operation(Kind.ALARM, "diagnostic message")),
            Map.entry(5, new Operation(Kind.ALARM, "ALARM_8 indication")),
            Map.entry(6, new Operation(Kind.ALARM, "NOTIFY indication")),
            Map.entry(7, new Operation(Kind.ALARM, "ALARM_8 lock")),
            Map.entry(8, new Operation(Kind.ALARM, "ALARM_8 unlock")),
            Map.entry(9, new Operation(Kind.ALARM, "SCAN indication")),
            Map.entry(11, new Operation(Kind.ALARM, "ALARM acknowledge")),
            Map.entry(12, new Operation(Kind.ALARM, "ALARM acknowledge indication")),
            Map.entry(13, new Operation(Kind.ALARM, "ALARM lock indication")),
            Map.entry(14, new Operation(Kind.ALARM, "ALARM unlock indication")),
            Map.entry(17, new Operation(Kind.ALARM, "ALARM_SQ indication")),
            Map.entry(18, new Operation(Kind.ALARM, "ALARM_S indication")),
            Map.entry(19, new Operation(Kind.ALARM, "ALARM query")),
            Map.entry(22, new Operation(Kind.ALARM, "NOTIFY_8 indication")));

    private static final Map<Integer, Operation> SECURITY = Map.of(
            1, new Operation(Kind.SECURITY, "password"),
            2, new Operation(Kind.SECURITY, "clear password"));

    private static final Map<Integer, Operation> TIME = Map.of(
            1, new Operation(Kind.TIME, "read clock"),
            2, new Operation(Kind.TIME, "set clock"),
            3, new Operation(Kind.TIME, "read clock following"),
            4, new Operation(Kind.TIME, "set clock following"));

    private static final Map<Integer, Operation> NUMERICAL = Map.of(
            1, new Operation(Kind.PROGRAM_DOWNLOAD, "request download to numerical control"),
            2, new Operation(Kind.PROGRAM_DOWNLOAD, "download to numerical control"),
            3, new Operation(Kind.PROGRAM_DOWNLOAD, "continue download to numerical control"),
            4, new Operation(Kind.PROGRAM_DOWNLOAD, "end download to numerical control"),
            6, new Operation(Kind.PROGRAM_UPLOAD, "start upload from numerical control"),
            7, new Operation(Kind.PROGRAM_UPLOAD, "upload from numerical control"),
            8, new Operation(Kind.PROGRAM_UPLOAD, "continue upload from numerical control"),
            9, new Operation(Kind.PROGRAM_UPLOAD, "end upload from numerical control"));

    private static final Operation[][] OPERATIONS = {
        table(MODES),
        table(TEST),
        table(CYCLIC),
        table(BLOCKS),
        table(CONTROLLER),
        table(SECURITY),
        all(BLOCK_SEND),
        table(TIME),
        all(OTHER),
        all(OTHER),
        all(OTHER),
        all(OTHER),
        all(OTHER),
        all(OTHER),
        all(OTHER),
        table(NUMERICAL)
    };

    private S7Functions() {}

    private static Operation[] table(Map<Integer, Operation> known) {
        Operation[] operations = all(OTHER);
        known.forEach((number, operation) -> operations[number] = operation);
        return operations;
    }

    private static Operation[] all(Operation operation) {
        Operation[] operations = new Operation[256];
        java.util.Arrays.fill(operations, operation);
        return operations;
    }

    static Operation of(int group, int subfunction) {
        return OPERATIONS[group & 0xF][subfunction & 0xFF];
    }
}
