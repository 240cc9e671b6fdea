package org.asbuilt.dissect;

import java.util.Arrays;
import java.util.Objects;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Commands of {@link Ads}, told apart by the index group that they go to and the state that they ask for.
 *
 * <p>Source: Beckhoff Information System, "TwinCAT ADS/AMS Specification" (commands, states), "ADS device documentation:
 * index groups" and the constants of Beckhoff's public ADS library.
 */
final class AdsOperations {
    static final int DEVICE_INFO = 1;
    static final int READ = 2;
    static final int WRITE = 3;
    static final int WRITE_CONTROL = 5;
    static final int NOTIFICATION = 8;
    static final int READ_WRITE = 9;

    /** What a command does. */
    record Operation(Kind kind, String name) {}

    private static final Operation OTHER = new Operation(Kind.OTHER, "other command");
    private static final Operation[] COMMANDS = {
        new Operation(Kind.OTHER, "0 invalid"),
        new Operation(Kind.IDENTIFY, "1 read device info"),
        new Operation(Kind.READ, "2 read"),
        new Operation(Kind.WRITE, "3 write"),
        new Operation(Kind.READ, "4 read state"),
        new Operation(Kind.STOP, "5 write control"),
        new Operation(Kind.SUBSCRIBE, "6 add device notification"),
        new Operation(Kind.SUBSCRIBE, "7 delete device notification"),
        new Operation(Kind.PUBLISH, "8 device notification"),
        new Operation(Kind.WRITE, "9 read and write")
    };

    private static final Operation[] CONTROL = {
        control(Kind.OTHER, 0, "invalid"),
        control(Kind.STOP, 1, "idle"),
        control(Kind.STOP, 2, "reset"),
        control(Kind.START, 3, "initialize"),
        control(Kind.START, 4, "start"),
        control(Kind.START, 5, "run"),
        control(Kind.STOP, 6, "stop"),
        control(Kind.CONFIGURE, 7, "save configuration"),
        control(Kind.CONFIGURE, 8, "load configuration"),
        control(Kind.STOP, 9, "power failure"),
        control(Kind.START, 10, "power good"),
        control(Kind.STOP, 11, "error"),
        control(Kind.STOP, 12, "shutdown"),
        control(Kind.STOP, 13, "suspend"),
        control(Kind.START, 14, "resume"),
        control(Kind.STOP, 15, "configuration mode"),
        control(Kind.STOP, 16, "reconfigure")
    };

    /** Index groups: number, what reading from them is, what writing to them is, and their name; in rising order. */
    private static final Group[] GROUPS = {
        new Group(100, Kind.FILE, Kind.FILE, "system service: open or create"),
        new Group(101, Kind.FILE, Kind.FILE, "system service: open to read"),
        new Group(102, Kind.FILE, Kind.FILE, "system service: open to write"),
        new Group(110, Kind.FILE, Kind.FILE, "system service: create file"),
        new Group(111, Kind.FILE, Kind.FILE, "system service: close handle"),
        new Group(120, Kind.FILE, Kind.FILE, "system service: file open"),
        new Group(121, Kind.FILE, Kind.FILE, "system service: file close"),
        new Group(122, Kind.FILE, Kind.FILE, "system service: file read"),
        new Group(123, Kind.FILE, Kind.FILE, "system service: file write"),
        new Group(124, Kind.FILE, Kind.FILE, "system service: file seek"),
        new Group(125, Kind.FILE, Kind.FILE, "system service: file tell"),
        new Group(126, Kind.FILE, Kind.FILE, "system service: file get line"),
        new Group(127, Kind.FILE, Kind.FILE, "system service: file put line"),
        new Group(128, Kind.FILE, Kind.FILE, "system service: file scan"),
        new Group(129, Kind.FILE, Kind.FILE, "system service: file print"),
        new Group(130, Kind.FILE, Kind.FILE, "system service: end of file"),
        new Group(131, Kind.FILE, Kind.FILE, "system service: file delete"),
        new Group(132, Kind.FILE, Kind.FILE, "system service: file rename"),
        new Group(133, Kind.FILE, Kind.FILE, "system service: file find"),
        new Group(138, Kind.FILE, Kind.FILE, "system service: make folder"),
        new Group(139, Kind.FILE, Kind.FILE, "system service: remove folder"),
        new Group(200, Kind.READ, Kind.CONFIGURE, "system service: registry"),
        new Group(300, Kind.OTHER, Kind.OTHER, "system service: send e-mail"),
        new Group(400, Kind.TIME, Kind.TIME, "system service: time"),
        new Group(500, Kind.OTHER, Kind.FIRMWARE, "system service: start process"),
        new Group(600, Kind.CONFIGURE, Kind.CONFIGURE, "system service: change net id"),
        new Group(700, Kind.IDENTIFY, Kind.IDENTIFY, "system service: target description"),
        new Group(701, Kind.IDENTIFY, Kind.CONFIGURE, "system service: network adapters"),
        new Group(702, Kind.IDENTIFY, Kind.CONFIGURE, "system service: host name"),
        new Group(801, Kind.SECURITY, Kind.SECURITY, "system service: add route"),
        new Group(802, Kind.SECURITY, Kind.SECURITY, "system service: delete route"),
        new Group(803, Kind.READ, Kind.READ, "system service: list routes"),
        new Group(0x4020, Kind.READ, Kind.WRITE, "controller memory"),
        new Group(0x4021, Kind.READ, Kind.WRITE, "controller memory, bits"),
        new Group(0x4025, Kind.READ, Kind.WRITE, "controller memory size"),
        new Group(0x4030, Kind.READ, Kind.WRITE, "retained data"),
        new Group(0x4035, Kind.READ, Kind.WRITE, "size of retained data"),
        new Group(0x4040, Kind.READ, Kind.WRITE, "controller data"),
        new Group(0x4045, Kind.READ, Kind.WRITE, "size of controller data"),
        new Group(0xF000, Kind.READ, Kind.WRITE, "symbol table"),
        new Group(0xF001, Kind.READ, Kind.WRITE, "symbol name"),
        new Group(0xF002, Kind.READ, Kind.WRITE, "symbol value"),
        new Group(0xF003, Kind.READ, Kind.READ, "symbol handle by name"),
        new Group(0xF004, Kind.READ, Kind.WRITE, "symbol value by name"),
        new Group(0xF005, Kind.READ, Kind.WRITE, "symbol value by handle"),
        new Group(0xF006, Kind.READ, Kind.READ, "release symbol handle"),
        new Group(0xF007, Kind.READ, Kind.READ, "symbol information by name"),
        new Group(0xF008, Kind.READ, Kind.READ, "symbol version"),
        new Group(0xF009, Kind.READ, Kind.READ, "extended symbol information by name"),
        new Group(0xF00A, Kind.READ, Kind.PROGRAM_DOWNLOAD, "symbol download"),
        new Group(0xF00B, Kind.READ, Kind.READ, "symbol upload"),
        new Group(0xF00C, Kind.READ, Kind.READ, "symbol upload information"),
        new Group(0xF00E, Kind.READ, Kind.READ, "data type upload"),
        new Group(0xF00F, Kind.READ, Kind.READ, "symbol and data type upload information"),
        new Group(0xF010, Kind.SUBSCRIBE, Kind.SUBSCRIBE, "symbol notification"),
        new Group(0xF020, Kind.READ, Kind.WRITE, "input image"),
        new Group(0xF021, Kind.READ, Kind.WRITE, "input image, bits"),
        new Group(0xF025, Kind.READ, Kind.READ, "size of input image"),
        new Group(0xF030, Kind.READ, Kind.WRITE, "output image"),
        new Group(0xF031, Kind.READ, Kind.WRITE, "output image, bits"),
        new Group(0xF035, Kind.READ, Kind.READ, "size of output image"),
        new Group(0xF040, Kind.WRITE, Kind.WRITE, "clear inputs"),
        new Group(0xF050, Kind.WRITE, Kind.WRITE, "clear outputs"),
        new Group(0xF060, Kind.READ, Kind.WRITE, "input image by name"),
        new Group(0xF070, Kind.READ, Kind.WRITE, "output image by name"),
        new Group(0xF080, Kind.READ, Kind.READ, "sum read"),
        new Group(0xF081, Kind.WRITE, Kind.WRITE, "sum write"),
        new Group(0xF082, Kind.READ, Kind.WRITE, "sum read and write"),
        new Group(0xF083, Kind.READ, Kind.READ, "extended sum read"),
        new Group(0xF084, Kind.READ, Kind.READ, "extended sum read with lengths"),
        new Group(0xF085, Kind.SUBSCRIBE, Kind.SUBSCRIBE, "sum add device notification"),
        new Group(0xF086, Kind.SUBSCRIBE, Kind.SUBSCRIBE, "sum delete device notification"),
        new Group(0xF100, Kind.READ, Kind.WRITE, "device data")
    };

    private static final int[] NUMBERS =
            Arrays.stream(GROUPS).mapToInt(Group::number).toArray();

    private AdsOperations() {}

    private static Operation control(Kind kind, int state, String name) {
        return new Operation(kind, "5 write control: " + state + " " + name);
    }

    /** Something that reading and writing may go to. */
    private record Group(int number, Operation read, Operation write, Operation both) {
        Group(int number, Kind reading, Kind writing, String name) {
            this(
                    number,
                    new Operation(reading, "2 read 0x%x %s".formatted(number, name)),
                    new Operation(writing, "3 write 0x%x %s".formatted(number, name)),
                    new Operation(writing, "9 read and write 0x%x %s".formatted(number, name)));
        }
    }

    /** A command without more. */
    static Operation of(int command) {
        return command < COMMANDS.length ? COMMANDS[command] : OTHER;
    }

    /** A command that asks for a state. */
    static Operation control(int state) {
        return state < CONTROL.length ? CONTROL[state] : COMMANDS[WRITE_CONTROL];
    }

    /** A read, write, or both, from or to the index group. */
    static Operation of(int command, int group) {
        int found = Arrays.binarySearch(NUMBERS, group);
        @Nullable Group known = found < 0 ? null : GROUPS[found];
        if (known == null) {
            return of(command);
        }
        return Objects.requireNonNull(command == READ ? known.read() : command == WRITE ? known.write() : known.both());
    }
}
