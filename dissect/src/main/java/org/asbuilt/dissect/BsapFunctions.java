package org.asbuilt.dissect;

import java.util.Arrays;
import org.asbuilt.dissect.FunctionUse.Kind;

/**
 * Function codes of {@link Bsap}: those of the link, of the application, and of access to the remote database.
 *
 * <p>Source: Emerson D4052, Network 3000 Communications Application Programmer's Reference, appendix of function codes, and
 * chapters on remote database access and its extensions; cisagov icsnpp-bsap 1.0.
 */
final class BsapFunctions {
    static final int DATABASE = 0xA0;
    static final int EXTENSION = 0xA1;

    private static final int LEAST_SERVER = 0x40;
    private static final Operation OTHER = new Operation(Kind.OTHER, "other function");
    private static final Operation OTHER_DATABASE = new Operation(Kind.OTHER, "A0 other access to the remote database");
    private static final Operation OTHER_DATABASE_WRITE =
            new Operation(Kind.WRITE, "A0 other writing access to the remote database");
    private static final Operation OTHER_EXTENSION = new Operation(Kind.OTHER, "A1 other extension");
    private static final Operation RESET = new Operation(Kind.START, "A1/0101 reset system");
    private static final Operation RESET_DIAGNOSTICS = new Operation(Kind.DIAGNOSE, "A1/0102 reset diagnostics");
    private static final Operation READ_CLOCK = new Operation(Kind.TIME, "A1/0201 read date and time");
    private static final Operation READ_DATE = new Operation(Kind.TIME, "A1/0202 read date");
    private static final Operation READ_TIME = new Operation(Kind.TIME, "A1/0203 read time");
    private static final Operation WRITE_CLOCK = new Operation(Kind.TIME, "A1/0281 write date and time");
    private static final Operation ADDRESS = new Operation(Kind.CONFIGURE, "A1/0400 change local node address");
    private static final Operation[] APPLICATIONS = applications();
    private static final Operation[] DATABASES = databases();

    private BsapFunctions() {}

    /**
     * What a function does.
     *
     * @param isReport whether it goes from the controller to its master, unasked or as an acknowledgement
     */
    record Operation(Kind kind, String name, boolean isReport) {
        Operation(Kind kind, String name) {
            this(kind, name, false);
        }
    }

    static Operation application(int code) {
        return APPLICATIONS[code];
    }

    static Operation database(int code) {
        return DATABASES[code];
    }

    static Operation extension(int code) {
        return switch (code) {
            case 0x0101 -> RESET;
            case 0x0102 -> RESET_DIAGNOSTICS;
            case 0x0201 -> READ_CLOCK;
            case 0x0202 -> READ_DATE;
            case 0x0203 -> READ_TIME;
            case 0x0281 -> WRITE_CLOCK;
            case 0x0400 -> ADDRESS;
            default -> OTHER_EXTENSION;
        };
    }

    /** Whether the function is one of the link between neighbours, without more behind it. */
    static boolean isLink(int code) {
        return switch (code) {
            case 0x81, 0x83, 0x85, 0x86, 0x87, 0x8A, 0x8B, 0x95 -> true;
            default -> false;
        };
    }

    /** Whether a frame to one function from the other is an answer: servers have the higher numbers. */
    static boolean isAnswer(int destination, int source) {
        return destination < LEAST_SERVER && source >= LEAST_SERVER;
    }

    private static Operation[] applications() {
        Operation[] operations = new Operation[256];
        Arrays.fill(operations, OTHER);
        operations[0x03] = new Operation(Kind.OTHER, "03 programmer on the line");
        operations[0x40] = new Operation(Kind.OTHER, "40 programmer of a remote unit");
        operations[0x48] = new Operation(Kind.DIAGNOSE, "48 diagnostics");
        operations[0x50] = new Operation(Kind.READ, "50 request to a transmitter");
        operations[0x51] = new Operation(Kind.READ, "51 response of a transmitter", true);
        operations[0x60] = new Operation(Kind.OTHER, "60 communication by others");
        operations[0x68] = new Operation(Kind.PROGRAM_DOWNLOAD, "68 flash download");
        operations[0x6A] = new Operation(Kind.CONFIGURE, "6A flash configuration");
        operations[0x70] = new Operation(Kind.OTHER, "70 command handler request");
        operations[0x71] = new Operation(Kind.OTHER, "71 command handler response", true);
        operations[0x78] = new Operation(Kind.PROGRAM_DOWNLOAD, "78 download");
        operations[0x81] = new Operation(Kind.CONNECT, "81 dial-up acknowledgement", true);
        operations[0x83] = new Operation(Kind.CONNECT, "83 message discarded", true);
        operations[0x85] = new Operation(Kind.CONNECT, "85 poll");
        operations[0x86] = new Operation(Kind.CONNECT, "86 down transmit acknowledgement", true);
        operations[0x87] = new Operation(Kind.CONNECT, "87 acknowledgement without data", true);
        operations[0x88] = new Operation(Kind.TIME, "88 time synchronization and node routing table");
        operations[0x89] = new Operation(Kind.TIME, "89 request for time and node routing table", true);
        operations[0x8A] = new Operation(Kind.CONNECT, "8A up acknowledgement with poll");
        operations[0x8B] = new Operation(Kind.CONNECT, "8B up acknowledgement");
        operations[0x95] = new Operation(Kind.CONNECT, "95 no buffer", true);
        operations[0x98] = new Operation(Kind.OTHER, "98 pass-through task 1");
        operations[0x99] = new Operation(Kind.OTHER, "99 pass-through task 2");
        operations[0x9A] = new Operation(Kind.OTHER, "9A pass-through task 3");
        operations[0x9B] = new Operation(Kind.OTHER, "9B pass-through task 4");
        operations[0x9C] = new Operation(Kind.OTHER, "9C pass-through task 5");
        operations[0x9D] = new Operation(Kind.OTHER, "9D pass-through task 6");
        operations[0x9E] = new Operation(Kind.OTHER, "9E pass-through task 7");
        operations[0x9F] = new Operation(Kind.OTHER, "9F pass-through task 8");
        operations[0xA0] = new Operation(Kind.READ, "A0 remote database access");
        operations[0xA1] = new Operation(Kind.OTHER, "A1 remote database extension");
        operations[0xA2] = new Operation(Kind.SUBSCRIBE, "A2 report by exception, set up");
        operations[0xA3] = new Operation(Kind.PUBLISH, "A3 report by exception", true);
        operations[0xA8] = new Operation(Kind.ALARM, "A8 alarm acknowledgement");
        operations[0xA9] = new Operation(Kind.ALARM, "A9 alarm initialization");
        operations[0xAA] = new Operation(Kind.ALARM, "AA alarm report", true);
        operations[0xB0] = new Operation(Kind.OTHER, "B0 peer to peer, to the master", true);
        operations[0xB1] = new Operation(Kind.OTHER, "B1 peer to peer, to the slave");
        operations[0xBF] = new Operation(Kind.OTHER, "BF tunnel request");
        operations[0xC0] = new Operation(Kind.OTHER, "C0 internet protocol task");
        operations[0xC1] = new Operation(Kind.OTHER, "C1 pass-through port 1");
        operations[0xC2] = new Operation(Kind.OTHER, "C2 pass-through port 2");
        operations[0xC3] = new Operation(Kind.OTHER, "C3 pass-through port 3");
        operations[0xC4] = new Operation(Kind.OTHER, "C4 pass-through port 4");
        operations[0xC5] = new Operation(Kind.OTHER, "C5 pass-through port 5");
        operations[0xC6] = new Operation(Kind.OTHER, "C6 pass-through port 6");
        operations[0xC7] = new Operation(Kind.OTHER, "C7 pass-through port 7");
        operations[0xC8] = new Operation(Kind.OTHER, "C8 pass-through port 8");
        operations[0xC9] = new Operation(Kind.OTHER, "C9 pass-through port 9");
        operations[0xCA] = new Operation(Kind.OTHER, "CA pass-through port 10");
        operations[0xCB] = new Operation(Kind.OTHER, "CB pass-through port 11");
        return operations;
    }

    private static Operation[] databases() {
        Operation[] operations = new Operation[256];
        Arrays.fill(operations, 0, 0x80, OTHER_DATABASE);
        Arrays.fill(operations, 0x80, 0x100, OTHER_DATABASE_WRITE);
        operations[0x00] = new Operation(Kind.READ, "A0/00 read signal by address");
        operations[0x02] = new Operation(Kind.READ, "A0/02 read logical by address");
        operations[0x04] = new Operation(Kind.READ, "A0/04 read signal by name");
        operations[0x06] = new Operation(Kind.READ, "A0/06 read logical by name");
        operations[0x0C] = new Operation(Kind.READ, "A0/0C read signal by list, start");
        operations[0x0D] = new Operation(Kind.READ, "A0/0D read signal by list, continue");
        operations[0x0E] = new Operation(Kind.READ, "A0/0E read logical by list, start");
        operations[0x0F] = new Operation(Kind.READ, "A0/0F read logical by list, continue");
        operations[0x80] = new Operation(Kind.WRITE, "A0/80 write signal by address");
        operations[0x84] = new Operation(Kind.WRITE, "A0/84 write signal by name");
        operations[0x8C] = new Operation(Kind.WRITE, "A0/8C write signal by list, start");
        operations[0x8D] = new Operation(Kind.WRITE, "A0/8D write signal by list, continue");
        return operations;
    }
}
