package org.asbuilt.dissect;

import java.util.Optional;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.OperationTable.Operation;

/**
 * Services of the application layer of energy metering: by their tag, and for those on objects by the object's class.
 *
 * <p>Source: IEC 62056-5-3:2017 clause 8 (tags); IEC 62056-6-2:2017 clause 4 (classes and methods).
 */
final class DlmsServices {
    static final int CLOCK = 8;
    static final int FIRMWARE = 18;
    static final int DISCONNECT_CONTROL = 70;

    private static final int CLASSES = 256;
    private static final Numbers NAMES = Numbers.of("cosem-classes");
    private static final Operation[] GETS = operations("get ");
    private static final Operation[] SETS = operations("set ");
    private static final Operation[] ACTIONS = operations("act on ");

    static final Operation IDENTIFY = new Operation(Kind.IDENTIFY, "get identification");
    static final Operation NEXT_GET = new Operation(Kind.READ, "get next block");
    static final Operation NEXT_SET = new Operation(Kind.WRITE, "set next block");
    static final Operation NEXT_ACTION = new Operation(Kind.OTHER, "act, next block");
    private static final Operation DISCONNECT = new Operation(Kind.STOP, "act on 70 disconnect control: disconnect");
    private static final Operation RECONNECT = new Operation(Kind.START, "act on 70 disconnect control: reconnect");
    private static final Operation ANSWER =
            new Operation(Kind.SECURITY, "act on 15 association (logical names): reply to challenge");

    /** Services that do not name an object in clear. */
    static final OperationTable BY_TAG = OperationTable.of("", "other service", """
            0x05 READ read
            0x06 WRITE write
            0x16 WRITE unconfirmed write
            0x25 READ read, global key
            0x26 WRITE write, global key
            0x36 WRITE unconfirmed write, global key
            0x60 CONNECT associate
            0x62 CONNECT release
            0xc8 READ get, global key
            0xc9 WRITE set, global key
            0xcb OTHER act, global key
            0xd0 READ get, dedicated key
            0xd1 WRITE set, dedicated key
            0xd3 OTHER act, dedicated key
            0xd9 OTHER access
            0xdb OTHER general global ciphering
            0xdc OTHER general dedicated ciphering
            0xdd OTHER general ciphering
            0xdf OTHER general signing
            0xe0 OTHER general block transfer""");

    private DlmsServices() {}

    private static Operation[] operations(String verb) {
        Operation[] operations = new Operation[CLASSES];
        for (int object = 0; object < CLASSES; object++) {
            Optional<String> name = NAMES.name(object);
            String text = name.isPresent() ? verb + object + " " + name.get() : verb + "another class";
            operations[object] = new Operation(kind(verb.startsWith("get"), object), text);
        }
        return operations;
    }

    private static Kind kind(boolean isGet, int object) {
        if (object == CLOCK) {
            return Kind.TIME;
        }
        if (isGet) {
            return Kind.READ;
        }
        return switch (object) {
            case 12, 15, 30, 64 -> Kind.SECURITY;
            case FIRMWARE -> Kind.FIRMWARE;
            case 10, 11, 17, 20, 21, 22, 65 -> Kind.CONFIGURE;
            default -> (object >= 19 && object <= 61) || object >= 80 ? Kind.CONFIGURE : Kind.WRITE;
        };
    }

    static Operation get(int object) {
        return GETS[object < CLASSES ? object : 0];
    }

    static Operation set(int object) {
        return SETS[object < CLASSES ? object : 0];
    }

    static Operation action(int object, int method) {
        if (object == DISCONNECT_CONTROL && (method == 1 || method == 2)) {
            return method == 1 ? DISCONNECT : RECONNECT;
        }
        if (object == 15 && method == 1) {
            return ANSWER;
        }
        return ACTIONS[object < CLASSES ? object : 0];
    }
}
