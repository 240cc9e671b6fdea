package org.asbuilt.dissect;

import org.asbuilt.dissect.FunctionUse.Kind;

/**
 * What the function codes and internal indications of {@link Dnp3} say.
 *
 * <p>Source: IEEE Std 1815-2012 clauses 4.2.2.5 (function codes), 4.2.2.6 (internal indications) and 4.4.
 */
final class Dnp3Functions {
    /** No object follows. */
    static final int NO_GROUP = -1;

    private static final int RESPONSE = 129;
    private static final int UNSOLICITED = 130;
    private static final int AUTHENTICATION = 131;
    private static final int READ = 1;
    private static final int WRITE = 2;
    private static final FunctionCodes CODES = FunctionCodes.of("dnp3-functions", 256, Dnp3Functions::kind);

    private Dnp3Functions() {}

    private static Kind kind(int function) {
        return switch (function) {
            case 0 -> Kind.CONNECT;
            case READ, RESPONSE -> Kind.READ;
            case WRITE, 3, 4, 5, 6, 9, 10 -> Kind.WRITE;
            case 7, 8, 11, 12 -> Kind.DIAGNOSE;
            case 13, 14, 18 -> Kind.STOP;
            case 15, 16, 19, 22, 31 -> Kind.CONFIGURE;
            case 17 -> Kind.START;
            case 20, 21 -> Kind.SUBSCRIBE;
            case 23, 24 -> Kind.TIME;
            case 25, 26, 27, 28, 30 -> Kind.FILE;
            case 29, 32, 33, AUTHENTICATION -> Kind.SECURITY;
            case UNSOLICITED -> Kind.PUBLISH;
            default -> Kind.OTHER;
        };
    }

    /** Whether it is the code of an answer, whose header has internal indications. */
    static boolean isAnswer(int function) {
        return function >= RESPONSE && function <= AUTHENTICATION;
    }

    /** Tells a request; the group of its first object says what reading and writing means. */
    static void asked(Message message, int function, int group) {
        switch (function) {
            case READ -> read(message, group);
            case WRITE -> write(message, group);
            default -> CODES.asked(message, function);
        }
    }

    private static void read(Message message, int group) {
        switch (group) {
            case 0 -> message.function(Kind.IDENTIFY, "1 read device attributes");
            case 50, 51, 52 -> message.function(Kind.TIME, "1 read time");
            case 70 -> message.function(Kind.FILE, "1 read file");
            case 120 -> message.function(Kind.SECURITY, "1 read authentication");
            default -> CODES.asked(message, READ);
        }
    }

    private static void write(Message message, int group) {
        switch (group) {
            case 0 -> message.function(Kind.CONFIGURE, "2 write device attributes");
            case 34 -> message.function(Kind.CONFIGURE, "2 write deadbands");
            case 50, 51 -> message.function(Kind.TIME, "2 write time");
            case 70 -> message.function(Kind.FILE, "2 write file");
            case 80 -> message.function(Kind.DIAGNOSE, "2 write internal indications");
            case 120 -> message.function(Kind.SECURITY, "2 write authentication");
            default -> CODES.asked(message, WRITE);
        }
    }

    /** Tells what an outstation did of itself. */
    static void served(Message message, int function) {
        CODES.served(message, function);
    }

    /** An answer is told if nobody was seen to ask: then it alone proves the use. */
    static void answer(Message message, int function, boolean isAsked) {
        if (function == UNSOLICITED || !isAsked) {
            CODES.served(message, function);
        }
    }

    /** Tells what an outstation says of its state; that there are events is no news. */
    static void indications(Message message, int first, int second) {
        if ((first & 0xF0) == 0 && (second & 0x3F) == 0) {
            return;
        }
        for (int bit = 4; bit < 8; bit++) {
            if ((first >> bit & 1) != 0) {
                message.served(bit == 6 ? Kind.ALARM : Kind.DIAGNOSE, FIRST_INDICATIONS[bit - 4]);
            }
        }
        for (int bit = 0; bit < SECOND_INDICATIONS.length; bit++) {
            if ((second >> bit & 1) != 0) {
                message.served(bit == 3 || bit == 5 ? Kind.ALARM : Kind.DIAGNOSE, SECOND_INDICATIONS[bit]);
            }
        }
    }

    private static final String[] FIRST_INDICATIONS = {
        "indication 1.4 need time",
        "indication 1.5 local control",
        "indication 1.6 device trouble",
        "indication 1.7 device restart"
    };

    private static final String[] SECOND_INDICATIONS = {
        "indication 2.0 function code not supported",
        "indication 2.1 object unknown",
        "indication 2.2 parameter error",
        "indication 2.3 event buffer overflow",
        "indication 2.4 already executing",
        "indication 2.5 configuration corrupt"
    };
}
