package org.asbuilt.dissect;

import java.util.Objects;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Commands of {@link Fins} by main and sub request code.
 *
 * <p>Source: Omron W342 "Communications Commands Reference Manual" section 5 (CS, CJ, CP, NSJ).
 */
final class FinsCommands {
    static final int CONTROLLER_DATA = 0x0501;
    static final int CONNECTION_DATA = 0x0502;
    static final int NAME = 0x2603;
    private static final int SIZE = 0x2700;

    /** What a command does. */
    record Operation(Kind kind, String name) {}

    private static final Operation OTHER = new Operation(Kind.OTHER, "other command");
    private static final @Nullable Operation[] COMMANDS = commands();

    private FinsCommands() {}

    static boolean isKnown(int code) {
        return code < SIZE && COMMANDS[code] != null;
    }

    static Operation of(int code) {
        return isKnown(code) ? Objects.requireNonNull(COMMANDS[code]) : OTHER;
    }

    private static @Nullable Operation[] commands() {
        Numbers names = Numbers.of("fins-commands");
        @Nullable Operation[] commands = new Operation[SIZE];
        for (int code = 0; code < SIZE; code++) {
            int number = code;
            commands[code] = names.name(code)
                    .map(name -> new Operation(kind(number), "%04x %s".formatted(number, name)))
                    .orElse(null);
        }
        return commands;
    }

    private static Kind kind(int code) {
        return switch (code) {
            case 0x0101, 0x0104, 0x0201, 0x0220, 0x0601, 0x230A -> Kind.READ;
            case 0x0102, 0x0103, 0x0105, 0x2301, 0x2302 -> Kind.WRITE;
            case 0x0202, 0x0203, 0x0221, 0x2601, 0x2602 -> Kind.CONFIGURE;
            case 0x0304, 0x0305, 0x0C01, 0x0C02, 0x0C03 -> Kind.SECURITY;
            case 0x0306 -> Kind.PROGRAM_UPLOAD;
            case 0x0307, 0x0308, 0x220C -> Kind.PROGRAM_DOWNLOAD;
            case 0x0401 -> Kind.START;
            case 0x0402, 0x0403 -> Kind.STOP;
            case CONTROLLER_DATA, CONNECTION_DATA, NAME -> Kind.IDENTIFY;
            case 0x0701, 0x0702 -> Kind.TIME;
            case 0x0920 -> Kind.ALARM;
            default -> code >> 8 == 0x22 ? Kind.FILE : Kind.DIAGNOSE;
        };
    }
}
