package org.asbuilt.dissect;

import java.util.Arrays;
import org.asbuilt.dissect.FunctionUse.Kind;

/**
 * Service request codes of {@link GeSrtp}.
 *
 * <p>Source: GE Fanuc GFK-0529, Series 90 SNP Communications, service request codes; Denton and others (2017), table 2.
 */
final class GeSrtpServices {
    static final int LONG_STATUS = 0x01;
    static final int PROGRAM_NAMES = 0x03;
    static final int LOGON = 0x20;
    static final int SET_STATE = 0x23;
    static final int CONTROLLER_TYPE = 0x43;

    private static final int MOST_RUNNING = 1;
    private static final Operation OTHER = new Operation(Kind.OTHER, "other service");
    private static final Operation RUN = new Operation(Kind.START, "23 set PLC state, run");
    private static final Operation STOP = new Operation(Kind.STOP, "23 set PLC state, stop");
    private static final Operation[] OPERATIONS = operations();

    private GeSrtpServices() {}

    /** What a service does. */
    record Operation(Kind kind, String name) {}

    static boolean isDefined(int service) {
        return !OPERATIONS[service].equals(OTHER);
    }

    static Operation operation(int service) {
        return OPERATIONS[service];
    }

    /** The first two states of the status word run the program, the others do not. */
    static Operation setState(int state) {
        return state <= MOST_RUNNING ? RUN : STOP;
    }

    private static Operation[] operations() {
        Operation[] operations = new Operation[256];
        Arrays.fill(operations, OTHER);
        operations[0x00] = new Operation(Kind.READ, "00 PLC short status");
        operations[0x01] = new Operation(Kind.READ, "01 PLC long status");
        operations[0x02] = new Operation(Kind.READ, "02 PLC memory usage");
        operations[0x03] = new Operation(Kind.IDENTIFY, "03 return control program names");
        operations[0x04] = new Operation(Kind.READ, "04 read system memory");
        operations[0x05] = new Operation(Kind.READ, "05 read task memory");
        operations[0x06] = new Operation(Kind.PROGRAM_UPLOAD, "06 read program block memory");
        operations[0x07] = new Operation(Kind.WRITE, "07 write system memory");
        operations[0x08] = new Operation(Kind.WRITE, "08 write task memory");
        operations[0x09] = new Operation(Kind.PROGRAM_DOWNLOAD, "09 write program block memory");
        operations[0x0A] = new Operation(Kind.CONFIGURE, "0A define symbol");
        operations[0x0B] = new Operation(Kind.CONFIGURE, "0B delete symbol");
        operations[0x0C] = new Operation(Kind.READ, "0C read system memory by symbol");
        operations[0x0D] = new Operation(Kind.READ, "0D read task memory by symbol");
        operations[0x0E] = new Operation(Kind.PROGRAM_UPLOAD, "0E read program block memory by symbol");
        operations[0x0F] = new Operation(Kind.WRITE, "0F write system memory by symbol");
        operations[0x10] = new Operation(Kind.WRITE, "10 write task memory by symbol");
        operations[0x11] = new Operation(Kind.PROGRAM_DOWNLOAD, "11 write program block memory by symbol");
        operations[0x12] = new Operation(Kind.READ, "12 resolve system memory name");
        operations[0x13] = new Operation(Kind.READ, "13 resolve task memory name");
        operations[0x14] = new Operation(Kind.READ, "14 resolve program block memory name");
        operations[0x15] = new Operation(Kind.SUBSCRIBE, "15 establish datagram");
        operations[0x16] = new Operation(Kind.SUBSCRIBE, "16 update datagram");
        operations[0x17] = new Operation(Kind.SUBSCRIBE, "17 cancel datagram");
        operations[0x18] = new Operation(Kind.FILE, "18 format disk");
        operations[0x19] = new Operation(Kind.FILE, "19 open file");
        operations[0x1A] = new Operation(Kind.FILE, "1A close file");
        operations[0x1B] = new Operation(Kind.FILE, "1B create file");
        operations[0x1C] = new Operation(Kind.FILE, "1C unlink file");
        operations[0x1D] = new Operation(Kind.FILE, "1D read file");
        operations[0x1E] = new Operation(Kind.FILE, "1E write file");
        operations[0x1F] = new Operation(Kind.FILE, "1F seek file");
        operations[0x20] = new Operation(Kind.SECURITY, "20 programmer logon");
        operations[0x21] = new Operation(Kind.SECURITY, "21 change PLC CPU privilege level");
        operations[0x22] = new Operation(Kind.CONFIGURE, "22 set PLC CPU controller ID");
        operations[0x23] = new Operation(Kind.OTHER, "23 set PLC state");
        operations[0x24] = new Operation(Kind.TIME, "24 set PLC time and date");
        operations[0x25] = new Operation(Kind.TIME, "25 return PLC time and date");
        operations[0x26] = new Operation(Kind.READ, "26 return program block sizes");
        operations[0x27] = new Operation(Kind.READ, "27 return program block list");
        operations[0x28] = new Operation(Kind.PROGRAM_DOWNLOAD, "28 store program block");
        operations[0x29] = new Operation(Kind.OTHER, "29 sequence control");
        operations[0x2A] = new Operation(Kind.PROGRAM_DOWNLOAD, "2A program block program store");
        operations[0x2B] = new Operation(Kind.PROGRAM_UPLOAD, "2B program block load");
        operations[0x2C] = new Operation(Kind.PROGRAM_UPLOAD, "2C program block program load");
        operations[0x2D] = new Operation(Kind.DIAGNOSE, "2D verify program block");
        operations[0x2E] = new Operation(Kind.PROGRAM_DOWNLOAD, "2E delete program block");
        operations[0x2F] = new Operation(Kind.PROGRAM_DOWNLOAD, "2F change program block size");
        operations[0x30] = new Operation(Kind.CONFIGURE, "30 declare interrupt");
        operations[0x31] = new Operation(Kind.CONFIGURE, "31 clear configuration");
        operations[0x32] = new Operation(Kind.CONFIGURE, "32 autoconfigure I/O");
        operations[0x33] = new Operation(Kind.CONFIGURE, "33 replace I/O module");
        operations[0x34] = new Operation(Kind.DIAGNOSE, "34 verify configuration block");
        operations[0x35] = new Operation(Kind.PROGRAM_DOWNLOAD, "35 clear all PLC memory");
        operations[0x36] = new Operation(Kind.WRITE, "36 clear reference memory");
        operations[0x37] = new Operation(Kind.PROGRAM_DOWNLOAD, "37 clear logic memory");
        operations[0x38] = new Operation(Kind.DIAGNOSE, "38 return fault table");
        operations[0x39] = new Operation(Kind.DIAGNOSE, "39 clear fault table");
        operations[0x3A] = new Operation(Kind.CONFIGURE, "3A create configuration parameter task");
        operations[0x3B] = new Operation(Kind.CONFIGURE, "3B delete configuration parameter task");
        operations[0x3C] = new Operation(Kind.READ, "3C return configuration sizes");
        operations[0x3D] = new Operation(Kind.CONFIGURE, "3D store block");
        operations[0x3E] = new Operation(Kind.READ, "3E load block");
        operations[0x3F] = new Operation(Kind.PROGRAM_UPLOAD, "3F program store (upload from PLC)");
        operations[0x40] = new Operation(Kind.PROGRAM_DOWNLOAD, "40 program load (download to PLC)");
        operations[0x41] = new Operation(Kind.PROGRAM_DOWNLOAD, "41 program change");
        operations[0x42] = new Operation(Kind.DIAGNOSE, "42 verify program");
        operations[0x43] = new Operation(Kind.IDENTIFY, "43 return controller type and ID");
        operations[0x44] = new Operation(Kind.WRITE, "44 toggle force system memory");
        operations[0x45] = new Operation(Kind.PROGRAM_DOWNLOAD, "45 access EEPROM");
        operations[0x46] = new Operation(Kind.PROGRAM_DOWNLOAD, "46 manage block");
        operations[0x47] = new Operation(Kind.SECURITY, "47 lock or unlock OEM");
        operations[0x48] = new Operation(Kind.SUBSCRIBE, "48 write datagram");
        operations[0x49] = new Operation(Kind.PROGRAM_DOWNLOAD, "49 access FA card");
        operations[0x4A] = new Operation(Kind.READ, "4A read configuration parameter");
        operations[0x4B] = new Operation(Kind.CONFIGURE, "4B write slot configuration");
        operations[0x4C] = new Operation(Kind.CONFIGURE, "4C rename task");
        operations[0x4D] = new Operation(Kind.IDENTIFY, "4D return functions supported");
        operations[0x4E] = new Operation(Kind.OTHER, "4E store subrequest");
        operations[0x4F] = new Operation(Kind.CONNECT, "4F session control");
        operations[0x50] = new Operation(Kind.READ, "50 return subrequest list");
        operations[0x51] = new Operation(Kind.READ, "51 extra piggyback data");
        operations[0x52] = new Operation(Kind.FIRMWARE, "52 store OS extension");
        operations[0x53] = new Operation(Kind.FIRMWARE, "53 load OS extension");
        operations[0x54] = new Operation(Kind.FIRMWARE, "54 delete OS extension");
        operations[0x55] = new Operation(Kind.OTHER, "55 delete subrequest");
        operations[0x56] = new Operation(Kind.OTHER, "56 share PLC data");
        operations[0x57] = new Operation(Kind.WRITE, "57 toggle force program block memory");
        operations[0x58] = new Operation(Kind.READ, "58 SFC event queue");
        operations[0x59] = new Operation(Kind.READ, "59 interrogate I/O");
        operations[0x5A] = new Operation(Kind.PROGRAM_UPLOAD, "5A program store extended");
        operations[0x5B] = new Operation(Kind.PROGRAM_DOWNLOAD, "5B program load extended");
        operations[0x5C] = new Operation(Kind.DIAGNOSE, "5C program verify extended");
        operations[0x5D] = new Operation(Kind.DIAGNOSE, "5D activate debugger");
        operations[0x5E] = new Operation(Kind.CONFIGURE, "5E configuration change control");
        operations[0x5F] = new Operation(Kind.CONNECT, "5F remote server register");
        operations[0x60] = new Operation(Kind.DIAGNOSE, "60 clear selected fault");
        operations[0x61] = new Operation(Kind.IDENTIFY, "61 return PLC features supported");
        return operations;
    }
}
