package org.asbuilt.dissect;

import java.util.Arrays;
import org.asbuilt.dissect.FunctionUse.Kind;

/**
 * Opcodes of {@link RocPlus} and of the older protocol.
 *
 * <p>Source: Emerson D301180X012, ROC Plus Protocol Specifications Manual, table 2-1; D301053X012, ROC Protocol
 * Specifications Manual, section 2.1.
 */
final class RocOpcodes {
    static final int LOGIN = 17;
    static final int FORWARD = 24;
    static final int FILE = 203;
    static final int REPORT = 224;

    private static final Operation OTHER = new Operation(Kind.OTHER, "other opcode");
    private static final Operation OTHER_FILE = new Operation(Kind.FILE, "203 general file transfer, other");
    private static final Operation[] OPERATIONS = operations();
    private static final Operation[] FILES = {
        OTHER_FILE,
        new Operation(Kind.FILE, "203 general file transfer, open"),
        new Operation(Kind.FILE, "203 general file transfer, read"),
        new Operation(Kind.FILE, "203 general file transfer, write"),
        new Operation(Kind.FILE, "203 general file transfer, close"),
        new Operation(Kind.FILE, "203 general file transfer, delete"),
        new Operation(Kind.FILE, "203 general file transfer, read directory")
    };

    private RocOpcodes() {}

    /** What an opcode does. */
    record Operation(Kind kind, String name) {}

    static boolean isDefined(int opcode) {
        return !OPERATIONS[opcode].equals(OTHER);
    }

    static Operation operation(int opcode) {
        return OPERATIONS[opcode];
    }

    /** A command of the general file transfer. */
    static Operation file(int command) {
        return command < FILES.length ? FILES[command] : OTHER_FILE;
    }

    static Operation report() {
        return OPERATIONS[REPORT];
    }

    private static Operation[] operations() {
        Operation[] operations = new Operation[256];
        Arrays.fill(operations, OTHER);
        operations[0] = new Operation(Kind.READ, "0 general update");
        operations[2] = new Operation(Kind.DIAGNOSE, "2 test data");
        operations[6] = new Operation(Kind.IDENTIFY, "6 system configuration");
        operations[7] = new Operation(Kind.TIME, "7 read real-time clock");
        operations[8] = new Operation(Kind.TIME, "8 set real-time clock");
        operations[10] = new Operation(Kind.READ, "10 read configurable opcode point data");
        operations[11] = new Operation(Kind.WRITE, "11 write configurable opcode point data");
        operations[17] = new Operation(Kind.SECURITY, "17 login request");
        operations[18] = new Operation(Kind.OTHER, "18 log event");
        operations[24] = new Operation(Kind.CONNECT, "24 store and forward");
        operations[50] = new Operation(Kind.READ, "50 request I/O point position");
        operations[100] = new Operation(Kind.READ, "100 access user-defined information");
        operations[103] = new Operation(Kind.DIAGNOSE, "103 request system information");
        operations[105] = new Operation(Kind.READ, "105 request today's and yesterday's minimum and maximum values");
        operations[107] = new Operation(Kind.READ, "107 request history tag");
        operations[108] = new Operation(Kind.READ, "108 request history tag and periodic index");
        operations[117] = new Operation(Kind.READ, "117 request weights and measures events");
        operations[118] = new Operation(Kind.ALARM, "118 request alarm data");
        operations[119] = new Operation(Kind.ALARM, "119 request event data");
        operations[120] = new Operation(Kind.READ, "120 request pointers of logs");
        operations[121] = new Operation(Kind.ALARM, "121 request alarms");
        operations[122] = new Operation(Kind.ALARM, "122 request events");
        operations[123] = new Operation(Kind.READ, "123 request template");
        operations[126] = new Operation(Kind.READ, "126 request minute history");
        operations[128] = new Operation(Kind.READ, "128 request history of a day");
        operations[130] = new Operation(Kind.READ, "130 request hourly and daily history");
        operations[131] = new Operation(Kind.READ, "131 request audit log");
        operations[132] = new Operation(Kind.WRITE, "132 clear audit log");
        operations[133] = new Operation(Kind.READ, "133 request number of audit events");
        operations[135] = new Operation(Kind.READ, "135 request single history point data");
        operations[136] = new Operation(Kind.READ, "136 request multiple history point data");
        operations[137] = new Operation(Kind.READ, "137 request history index for a day");
        operations[138] = new Operation(Kind.READ, "138 request daily and periodic history for a day");
        operations[139] = new Operation(Kind.READ, "139 history information data");
        operations[148] = new Operation(Kind.READ, "148 request buffered data");
        operations[165] = new Operation(Kind.CONFIGURE, "165 set or read history configuration");
        operations[166] = new Operation(Kind.WRITE, "166 set single point parameters");
        operations[167] = new Operation(Kind.READ, "167 request single point parameters");
        operations[180] = new Operation(Kind.READ, "180 request parameters");
        operations[181] = new Operation(Kind.WRITE, "181 write parameters");
        operations[203] = new Operation(Kind.FILE, "203 general file transfer");
        operations[205] = new Operation(Kind.OTHER, "205 peer-to-peer network messages");
        operations[206] = new Operation(Kind.READ, "206 read transaction history data");
        operations[224] = new Operation(Kind.ALARM, "224 report by exception");
        operations[225] = new Operation(Kind.ALARM, "225 acknowledge report by exception");
        operations[255] = new Operation(Kind.OTHER, "255 error indicator");
        return operations;
    }
}
