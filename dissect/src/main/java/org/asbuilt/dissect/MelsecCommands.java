package org.asbuilt.dissect;

import java.util.Objects;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Commands of {@link Melsec}: those of the frames 3E and 4E, which SLMP and MELSOFT share, and those of the frame 1E.
 *
 * <p>Source: Mitsubishi Electric SH-080008 "MELSEC Communication Protocol Reference Manual" part 3 (3E, 4E) and part 5
 * (1E); CC-Link Partner Association BAP-C2006 (SLMP) and BAP-C2010 (CC-Link IE Field Basic).
 */
final class MelsecCommands {
    static final int TYPE_NAME = 0x0101;
    static final int UNLOCK = 0x1630;
    static final int LOCK = 0x1631;
    private static final int CYCLIC = 0x0E70;
    private static final int SIZE = 0x2200;
    static final int OLD_TYPE = 0x15;

    /** What a command does. */
    record Operation(Kind kind, String name) {}

    static final Operation OPEN = new Operation(Kind.CONNECT, "open MELSOFT connection");
    private static final Operation OTHER = new Operation(Kind.OTHER, "other command");
    private static final @Nullable Operation[] COMMANDS = commands();
    private static final @Nullable Operation[] UNNAMED = unnamed();
    private static final @Nullable Operation[] OLD = old();

    private MelsecCommands() {}

    static boolean isKnown(int command) {
        return command < SIZE && COMMANDS[command] != null;
    }

    /** A command of the frames 3E and 4E. */
    static Operation of(int command) {
        Operation operation = command < SIZE ? COMMANDS[command] : null;
        if (operation == null && command < SIZE) {
            operation = UNNAMED[command];
        }
        return operation == null ? OTHER : operation;
    }

    /** Those of the groups whose purpose is known, as MELSOFT uses them. */
    private static @Nullable Operation[] unnamed() {
        @Nullable Operation[] commands = new Operation[SIZE];
        for (int code = 0; code < SIZE; code++) {
            commands[code] = switch (code >> 8) {
                case 0x04, 0x06 -> new Operation(Kind.READ, "%04x other read".formatted(code));
                case 0x14, 0x16 -> new Operation(Kind.WRITE, "%04x other write".formatted(code));
                case 0x18 -> new Operation(Kind.FILE, "%04x other file command".formatted(code));
                case 0x01, 0x08, 0x0E, 0x10, 0x11 -> new Operation(Kind.OTHER, "%04x other command".formatted(code));
                default -> null;
            };
        }
        return commands;
    }

    static boolean isOld(int command) {
        return command < OLD.length && OLD[command] != null;
    }

    /** A command of the frame 1E. */
    static Operation old(int command) {
        return isOld(command) ? Objects.requireNonNull(OLD[command]) : OTHER;
    }

    private static @Nullable Operation[] commands() {
        Numbers names = Numbers.of("slmp-commands");
        @Nullable Operation[] commands = new Operation[SIZE];
        for (int code = 0; code < SIZE; code++) {
            int number = code;
            commands[code] = names.name(code)
                    .map(name -> new Operation(kind(number), "%04x %s".formatted(number, name)))
                    .orElse(null);
        }
        commands[CYCLIC] = new Operation(Kind.PUBLISH, "0e70 cyclic transmission");
        return commands;
    }

    private static Kind kind(int command) {
        return switch (command) {
            case TYPE_NAME, 0x0E30 -> Kind.IDENTIFY;
            case 0x0619, 0x1617 -> Kind.DIAGNOSE;
            case 0x0801 -> Kind.SUBSCRIBE;
            case 0x0E31 -> Kind.CONFIGURE;
            case 0x1001 -> Kind.START;
            case 0x1002, 0x1003, 0x1006 -> Kind.STOP;
            case UNLOCK, LOCK -> Kind.SECURITY;
            case 0x2101 -> Kind.PUBLISH;
            default ->
                switch (command >> 8) {
                    case 0x04, 0x06, 0x08 -> Kind.READ;
                    case 0x18 -> Kind.FILE;
                    default -> Kind.WRITE;
                };
        };
    }

    private static void old(@Nullable Operation[] commands, int code, Kind kind, String name) {
        commands[code] = new Operation(kind, "1E %02x %s".formatted(code, name));
    }

    private static @Nullable Operation[] old() {
        @Nullable Operation[] commands = new Operation[0x3D];
        old(commands, 0x00, Kind.READ, "batch read in bits");
        old(commands, 0x01, Kind.READ, "batch read in words");
        old(commands, 0x02, Kind.WRITE, "batch write in bits");
        old(commands, 0x03, Kind.WRITE, "batch write in words");
        old(commands, 0x04, Kind.WRITE, "test in bits");
        old(commands, 0x05, Kind.WRITE, "test in words");
        old(commands, 0x06, Kind.SUBSCRIBE, "register monitor in bits");
        old(commands, 0x07, Kind.SUBSCRIBE, "register monitor in words");
        old(commands, 0x08, Kind.READ, "monitor in bits");
        old(commands, 0x09, Kind.READ, "monitor in words");
        old(commands, 0x0E, Kind.READ, "read buffer memory of special function module");
        old(commands, 0x0F, Kind.WRITE, "write buffer memory of special function module");
        old(commands, 0x13, Kind.START, "remote run");
        old(commands, 0x14, Kind.STOP, "remote stop");
        old(commands, OLD_TYPE, Kind.IDENTIFY, "read type name");
        old(commands, 0x16, Kind.DIAGNOSE, "loopback test");
        old(commands, 0x17, Kind.READ, "batch read extension file register");
        old(commands, 0x18, Kind.WRITE, "batch write extension file register");
        old(commands, 0x19, Kind.WRITE, "test extension file register");
        old(commands, 0x1A, Kind.SUBSCRIBE, "register monitor of extension file register");
        old(commands, 0x1B, Kind.READ, "monitor extension file register");
        old(commands, 0x3B, Kind.READ, "direct read extension file register");
        old(commands, 0x3C, Kind.WRITE, "direct write extension file register");
        return commands;
    }
}
