package org.asbuilt.dissect;

import java.util.List;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.S7comm.Operation;

/**
 * Program invocation services of {@link S7comm}, by name: of controllers, and of numerical controls.
 *
 * <p>Source: the names are not published as a list; they are known from public analyses, those with {@code _N_} from
 * Siemens "SINUMERIK 840D sl Basic Functions" (6FC5397), section P3 (PI services).
 */
final class S7Invocations {
    private static final Operation OTHER = new Operation(Kind.CONFIGURE, "other program invocation service");
    private static final Operation COLD_START = new Operation(Kind.START, "cold start controller");
    private static final String START = "P_PROGRAM";

    private static final List<Service> SERVICES = List.of(
            new Service("P_PROGRAM", new Operation(Kind.START, "start controller")),
            new Service("_INSE", new Operation(Kind.PROGRAM_DOWNLOAD, "put block in force")),
            new Service("_INS2", new Operation(Kind.PROGRAM_DOWNLOAD, "put block in force")),
            new Service("_DELE", new Operation(Kind.PROGRAM_DOWNLOAD, "delete block")),
            new Service("_MODU", new Operation(Kind.CONFIGURE, "copy work memory to load memory")),
            new Service("_GARB", new Operation(Kind.CONFIGURE, "compress memory")),
            new Service("_N_LOGIN_", new Operation(Kind.SECURITY, "log in to numerical control")),
            new Service("_N_LOGOUT", new Operation(Kind.SECURITY, "log out of numerical control")),
            new Service("_N_NEWPWD", new Operation(Kind.SECURITY, "change password of numerical control")),
            new Service("_N_CANCEL", new Operation(Kind.ALARM, "cancel alarm of numerical control")),
            new Service("_N_DASAVE", new Operation(Kind.CONFIGURE, "save data to flash memory")),
            new Service("_N_DIGIOF", new Operation(Kind.CONFIGURE, "switch digitizing off")),
            new Service("_N_DIGION", new Operation(Kind.CONFIGURE, "switch digitizing on")),
            new Service("_N_DZERO_", new Operation(Kind.CONFIGURE, "invalidate D numbers")),
            new Service("_N_ENDEXT", new Operation(Kind.CONFIGURE, "end execution from external memory")),
            new Service("_N_F_OPER", new Operation(Kind.FILE, "open file to read")),
            new Service("_N_F_OPEN", new Operation(Kind.FILE, "open file")),
            new Service("_N_F_CLOS", new Operation(Kind.FILE, "close file")),
            new Service("_N_F_SEEK", new Operation(Kind.FILE, "position in file")),
            new Service("_N_F_DELE", new Operation(Kind.FILE, "delete file")),
            new Service("_N_F_DELR", new Operation(Kind.FILE, "delete file without rights")),
            new Service("_N_F_XFER", new Operation(Kind.FILE, "select file for transfer")),
            new Service("_N_F_COPY", new Operation(Kind.FILE, "copy file")),
            new Service("_N_F_DMDA", new Operation(Kind.FILE, "delete manual data memory")),
            new Service("_N_F_PROT", new Operation(Kind.FILE, "set protection of file")),
            new Service("_N_F_RENA", new Operation(Kind.FILE, "rename file")),
            new Service("_N_LOCKE_", new Operation(Kind.FILE, "lock file for editing")),
            new Service("_N_OST_OF", new Operation(Kind.CONFIGURE, "switch overstore off")),
            new Service("_N_OST_ON", new Operation(Kind.CONFIGURE, "switch overstore on")),
            new Service("_N_SCALE_", new Operation(Kind.CONFIGURE, "set unit of measurement")),
            new Service("_N_SETUFR", new Operation(Kind.CONFIGURE, "activate user frame")),
            new Service("_N_SETUDT", new Operation(Kind.CONFIGURE, "activate user data")),
            new Service("_N_STRTLK", new Operation(Kind.STOP, "set global start disable")),
            new Service("_N_STRTUL", new Operation(Kind.START, "reset global start disable")),
            new Service("_N_TMRASS", new Operation(Kind.CONFIGURE, "reset active tool status")),
            new Service("_N_EXTERN", new Operation(Kind.PROGRAM_DOWNLOAD, "select external program")),
            new Service("_N_EXTMOD", new Operation(Kind.PROGRAM_DOWNLOAD, "select external program in mode")),
            new Service("_N_SELECT", new Operation(Kind.PROGRAM_DOWNLOAD, "select program")),
            new Service("_N_SEL_BL", new Operation(Kind.PROGRAM_DOWNLOAD, "select block of program")),
            new Service("_N_FINDBL", new Operation(Kind.PROGRAM_DOWNLOAD, "search block of program")),
            new Service("_N_SRTEXT", new Operation(Kind.FILE, "mark file in external directory")),
            new Service("_N_ASUP__", new Operation(Kind.CONFIGURE, "assign interrupt")),
            new Service("_N_CHEKDM", new Operation(Kind.CONFIGURE, "check D numbers")),
            new Service("_N_CHKDNO", new Operation(Kind.CONFIGURE, "check D numbers of tools")),
            new Service("_N_CONFIG", new Operation(Kind.CONFIGURE, "reconfigure machine data")),
            new Service("_N_CRCEDN", new Operation(Kind.CONFIGURE, "create cutting edge by number")),
            new Service("_N_CREACE", new Operation(Kind.CONFIGURE, "create cutting edge")),
            new Service("_N_DELECE", new Operation(Kind.CONFIGURE, "delete cutting edge")),
            new Service("_N_CREATO", new Operation(Kind.CONFIGURE, "create tool")),
            new Service("_N_DELETO", new Operation(Kind.CONFIGURE, "delete tool")),
            new Service("_N_CRTOCE", new Operation(Kind.CONFIGURE, "create tool with cutting edge")),
            new Service("_N_DELVAR", new Operation(Kind.CONFIGURE, "delete data block of numerical control")),
            new Service("_N_IBN_SS", new Operation(Kind.CONFIGURE, "set commissioning switch")),
            new Service("_N_MMCSEM", new Operation(Kind.CONFIGURE, "set semaphore")),
            new Service("_N_NCKMOD", new Operation(Kind.CONFIGURE, "set mode of numerical control")),
            new Service("_N_SETTST", new Operation(Kind.CONFIGURE, "set tool status")),
            new Service("_N_TMAWCO", new Operation(Kind.CONFIGURE, "set wear group of magazine")),
            new Service("_N_TMCRTC", new Operation(Kind.CONFIGURE, "create managed tool with cutting edge")),
            new Service("_N_TMCRTO", new Operation(Kind.CONFIGURE, "create managed tool")),
            new Service("_N_TMFDPL", new Operation(Kind.CONFIGURE, "find place to load tool")),
            new Service("_N_TMFPBP", new Operation(Kind.CONFIGURE, "find empty place")),
            new Service("_N_TMGETT", new Operation(Kind.CONFIGURE, "find number of tool")),
            new Service("_N_TMMVTL", new Operation(Kind.CONFIGURE, "move tool")),
            new Service("_N_TMPCIT", new Operation(Kind.CONFIGURE, "set counter of pieces")),
            new Service("_N_TMPOSM", new Operation(Kind.CONFIGURE, "position magazine")),
            new Service("_N_TRESMO", new Operation(Kind.CONFIGURE, "reset monitoring of tool")),
            new Service("_N_TSEARC", new Operation(Kind.CONFIGURE, "search tool")));

    private record Service(String name, Operation operation) {}

    private S7Invocations() {}

    /** Behind eight octets: an argument with its length of two octets, then the name with its length of one. */
    static Operation of(Bytes bytes, int parameter, int length) {
        int end = parameter + length;
        if (length < 11) {
            return OTHER;
        }
        int argument = bytes.u16(parameter + 8);
        int name = parameter + 10 + argument + 1;
        if (name > end) {
            return OTHER;
        }
        boolean isCold = argument > 0 && bytes.u8(parameter + 10) == 'C';
        if (isCold && bytes.startsWith(name, START)) {
            return COLD_START;
        }
        return named(bytes, name);
    }

    private static Operation named(Bytes bytes, int name) {
        for (Service service : SERVICES) {
            if (bytes.startsWith(name, service.name())) {
                return service.operation();
            }
        }
        return OTHER;
    }
}
