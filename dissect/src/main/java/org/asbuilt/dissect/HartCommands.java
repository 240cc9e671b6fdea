package org.asbuilt.dissect;

import org.asbuilt.dissect.FunctionUse.Kind;

/**
 * What the commands of HART do.
 *
 * <p>Source: FieldComm Group, FCG TS20127 Universal Command Specification clause 6; FCG TS20151 Common Practice Command
 * Specification clause 7; HCF_SPEC-155 Wireless Command Specification.
 */
final class HartCommands {
    private static final String TABLE = "hart-commands";
    private static final int SIZE = 1024;
    private static final int EXTENDED = 31;
    private static final int LONGEST_OCTET = 255;
    private static final FunctionCodes COMMANDS = FunctionCodes.of(TABLE, SIZE, HartCommands::kind);
    private static final FunctionCodes PUBLISHED = FunctionCodes.of(TABLE, SIZE, code -> Kind.PUBLISH, ", published");

    private HartCommands() {}

    /** Tells that a master asked for the command. */
    static void asked(Message message, int command) {
        COMMANDS.asked(message, known(command));
    }

    /** Numbers of two octets came later than others, with an extended command around them. */
    private static int known(int command) {
        return command > LONGEST_OCTET && !COMMANDS.isDefined(command) ? EXTENDED : command;
    }

    /** Tells that a device sent the answer to the command of itself. */
    static void published(Message message, int command) {
        PUBLISHED.served(message, known(command));
    }

    private static Kind kind(int command) {
        return switch (command) {
            case 0, 11, 12, 13, 20, 21, 57, 520, 73, 74, 75, 84 -> Kind.IDENTIFY;
            case 38, 41, 48, 72, 85, 86, 94, 95 -> Kind.DIAGNOSE;
            case 40, 66, 79 -> Kind.WRITE;
            case 42 -> Kind.STOP;
            case 71, 541, 542, 546, 547, 768 -> Kind.SECURITY;
            case EXTENDED, 77, 770 -> Kind.OTHER;
            case 89, 90, 793, 794 -> Kind.TIME;
            case 109, 533 -> Kind.SUBSCRIBE;
            case 111, 112 -> Kind.FILE;
            case 119, 788, 789, 790, 791 -> Kind.ALARM;
            default -> isReading(command) ? Kind.READ : Kind.CONFIGURE;
        };
    }

    /** The names of commands that only read begin so. */
    private static boolean isReading(int command) {
        String name = Numbers.of(TABLE).name(command).orElse("");
        return name.startsWith("read") || name.startsWith("report");
    }
}
