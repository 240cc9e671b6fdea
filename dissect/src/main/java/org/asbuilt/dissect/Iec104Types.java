package org.asbuilt.dissect;

import java.util.Arrays;
import org.asbuilt.dissect.FunctionUse.Kind;

/**
 * What the type identifications and causes of transmission of {@link Iec104} say.
 *
 * <p>Source: IEC 60870-5-101:2003 clauses 7.2.1 (types), 7.2.2 (number of objects), 7.2.3 (causes) and 7.3 (sizes of the
 * objects); IEC 60870-5-104:2006 clause 8 (types with time of 7 octets); IEC/TS 60870-5-7 (types 41 and 81 to 95).
 */
final class Iec104Types {
    private static final int TYPES = 128;
    private static final int VARIABLE = -1;
    private static final int ADDRESS = 3;
    private static final String TABLE = "iec104-types";
    private static final FunctionCodes PLAIN = FunctionCodes.of(TABLE, TYPES, Iec104Types::kindOf);
    private static final FunctionCodes INTERROGATED =
            FunctionCodes.of(TABLE, TYPES, type -> Kind.READ, ", interrogated");
    private static final FunctionCodes SELECT = FunctionCodes.of(TABLE, TYPES, Iec104Types::kindOf, ", select");
    private static final FunctionCodes TESTED = FunctionCodes.of(TABLE, TYPES, type -> Kind.DIAGNOSE, ", test");
    private static final FunctionCodes CAUSES = FunctionCodes.of("iec104-causes", 64, cause -> Kind.DIAGNOSE);
    private static final int[] SIZES = sizes();

    private Iec104Types() {}

    /** Who sends a type. */
    enum Direction {
        /** The controlled station. */
        MONITOR,
        /** The controlling station; the controlled one sends it back as an answer. */
        CONTROL,
        /** Either. */
        BOTH
    }

    static Direction direction(int type) {
        if (type <= 44 || type == 70) {
            return Direction.MONITOR;
        }
        boolean isFileOrSecurity = (type >= 71 && type < 100) || (type >= 114 && type <= 126) || type > 127;
        return isFileOrSecurity ? Direction.BOTH : Direction.CONTROL;
    }

    private static Kind kindOf(int type) {
        return switch (type) {
            case 17, 18, 19, 38, 39, 40 -> Kind.ALARM;
            case 70, 104, 107 -> Kind.DIAGNOSE;
            case 100, 101, 102 -> Kind.READ;
            case 103, 106 -> Kind.TIME;
            case 105 -> Kind.STOP;
            case 110, 111, 112, 113 -> Kind.CONFIGURE;
            default ->
                type <= 44
                        ? Kind.PUBLISH
                        : type <= 64
                                ? Kind.WRITE
                                : isSecurity(type) ? Kind.SECURITY : type >= 120 ? Kind.FILE : Kind.OTHER;
        };
    }

    static Kind kind(int type) {
        return PLAIN.kind(type);
    }

    static String text(int type) {
        return PLAIN.text(type);
    }

    static boolean isDefined(int type) {
        return PLAIN.isDefined(type);
    }

    static boolean isCause(int cause) {
        return CAUSES.isDefined(cause);
    }

    static boolean isSecurity(int type) {
        return type >= 81 && type <= 95;
    }

    /** Whether the cause says that the station answers a command. */
    static boolean isAnswer(int cause) {
        return cause == 7 || cause == 9 || cause == 10 || isError(cause);
    }

    /** Whether the cause says that something is unknown to the station. */
    static boolean isError(int cause) {
        return cause >= 44 && cause <= 47;
    }

    /** Tells what a controlling station asks. */
    static void asked(Message message, int type, boolean isSelect, boolean isTest) {
        FunctionCodes codes = isTest ? TESTED : isSelect ? SELECT : PLAIN;
        codes.asked(message, type);
    }

    /** Tells what a controlled station sends: of itself, or because a command or an interrogation asks for it. */
    static void told(Message message, int type, int cause, boolean isTest) {
        boolean isInterrogated = cause == 5 || (cause >= 20 && cause <= 41);
        FunctionCodes codes = isTest ? TESTED : isInterrogated ? INTERROGATED : PLAIN;
        codes.served(message, type);
    }

    /** Tells that a station refused. */
    static void refused(Message message, int cause, boolean isNegative) {
        if (isError(cause)) {
            CAUSES.served(message, cause);
        } else if (isNegative) {
            message.served(Kind.DIAGNOSE, "negative confirmation");
        }
    }

    /** Where the qualifier of a command stands behind the object's address, -1 if it has none that selects. */
    static int qualifier(int type) {
        return switch (type) {
            case 45, 46, 47, 58, 59, 60 -> 0;
            case 48, 49, 61, 62 -> 2;
            case 50, 63 -> 4;
            default -> -1;
        };
    }

    /** Whether all objects of the type are of one size. */
    static boolean hasSize(int type) {
        return type < TYPES && SIZES[type] != VARIABLE;
    }

    /** Whether so many octets are what the number of objects of the type needs; anything for types without a size. */
    static boolean isFilled(int type, int qualifier, int octets) {
        if (!hasSize(type)) {
            return true;
        }
        int size = SIZES[type];
        int count = qualifier & 0x7F;
        boolean isSequence = (qualifier & 0x80) != 0;
        return octets == (isSequence ? ADDRESS + count * size : count * (ADDRESS + size));
    }

    private static int[] sizes() {
        int[] sizes = new int[TYPES];
        Arrays.fill(sizes, VARIABLE);
        int[] monitor = {1, 4, 1, 4, 2, 5, 5, 8, 3, 6, 3, 6, 5, 8, 5, 8, 6, 7, 7, 5, 2};
        System.arraycopy(monitor, 0, sizes, 1, monitor.length);
        int[] timed = {8, 8, 9, 12, 10, 10, 12, 12, 10, 11, 11};
        System.arraycopy(timed, 0, sizes, 30, timed.length);
        int[] commands = {1, 1, 1, 3, 3, 5, 4};
        System.arraycopy(commands, 0, sizes, 45, commands.length);
        int[] timedCommands = {8, 8, 8, 10, 10, 12, 11};
        System.arraycopy(timedCommands, 0, sizes, 58, timedCommands.length);
        sizes[70] = 1;
        int[] system = {1, 1, 0, 7, 2, 1, 2, 9};
        System.arraycopy(system, 0, sizes, 100, system.length);
        int[] parameters = {3, 3, 5, 1};
        System.arraycopy(parameters, 0, sizes, 110, parameters.length);
        int[] files = {6, 7, 4, 5, 4};
        System.arraycopy(files, 0, sizes, 120, files.length);
        sizes[126] = 13;
        sizes[127] = 16;
        return sizes;
    }
}
