package org.asbuilt.dissect;

import java.util.Optional;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.OperationTable.Operation;
import org.asbuilt.dissect.Sighting.RoleKind;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * A data unit of the application layer of energy metering: which service it is, on which object, how it is protected.
 *
 * <p>Source: IEC 62056-5-3:2017 clauses 5 (security), 8 (data units), annex C (ciphered units).
 */
final class DlmsUnit {
    private static final int ASSOCIATE = 0x60;
    private static final int ASSOCIATED = 0x61;
    private static final int DATA_NOTIFICATION = 0x0F;
    private static final int GET = 0xC0;
    private static final int SET = 0xC1;
    private static final int EVENT = 0xC2;
    private static final int ACTION = 0xC3;
    private static final int GOT = 0xC4;
    private static final int GENERAL_GLOBAL = 0xDB;
    private static final int GENERAL_DEDICATED = 0xDC;
    /** Key under which the protection of messages is kept that was told already. */
    private static final long PROTECTION = 1;

    /** Key under which is kept that the meter was told. */
    private static final long METER = 3;
    /** Keys under which is kept what was asked, with the number of the invocation. */
    private static final long ASKED = 1L << 32;

    private DlmsUnit() {}

    /** Whether a data unit may begin with the tag. */
    static boolean isUnit(int tag) {
        return tag == DATA_NOTIFICATION
                || (tag >= ASSOCIATE && tag <= 0x63)
                || (tag >= GET && tag <= 0xE0 && tag != 0xC6 && tag != 0xD6 && tag != 0xDE)
                || isShort(tag);
    }

    /** Services on short names, in clear or ciphered with a global key. */
    private static boolean isShort(int tag) {
        return switch (tag) {
            case 0x05, 0x06, 0x0C, 0x0D, 0x0E, 0x16, 0x18 -> true;
            case 0x25, 0x26, 0x2C, 0x2D, 0x2E, 0x36, 0x38 -> true;
            default -> false;
        };
    }

    /** Whether the server sends data units with the tag. */
    static boolean isOfServer(int tag) {
        return switch (tag) {
            case DATA_NOTIFICATION, ASSOCIATED, 0x63, EVENT, GOT, 0xC5, 0xC7, 0xCA, 0xCC, 0xCD, 0xCF -> true;
            case 0xD2, 0xD4, 0xD5, 0xD7, 0xD8, 0xDA -> true;
            case 0x0C, 0x0D, 0x0E, 0x18, 0x2C, 0x2D, 0x2E, 0x38 -> true;
            default -> false;
        };
    }

    static void connect(Message message, String operation) {
        message.senderAsks();
        message.function(Kind.CONNECT, operation);
    }

    /**
     * Reads the data unit.
     *
     * @param device number of the logical device that serves it; 1 is the one of the meter as a whole
     */
    static void read(Message message, Bytes bytes, int at, int end, int device) {
        int tag = bytes.u8(at);
        Optional<String> component = device > 1 ? Optional.of("logical device " + device) : Optional.empty();
        switch (tag) {
            case ASSOCIATE -> {
                DlmsServices.BY_TAG.ask(message, tag);
                DlmsAssociation.asked(message, bytes, at, end);
            }
            case ASSOCIATED -> {
                served(message);
                DlmsAssociation.answered(message, bytes, at, end, component);
            }
            case GET -> get(message, bytes, at, end);
            case SET -> set(message, bytes, at, end);
            case ACTION -> action(message, bytes, at, end);
            case GOT -> got(message, bytes, at, end, component);
            case EVENT -> event(message, Kind.ALARM, "0xc2 event notification");
            case 0xCA -> event(message, Kind.ALARM, "0xca event notification, global key");
            case 0xD2 -> event(message, Kind.ALARM, "0xd2 event notification, dedicated key");
            case 0x18, 0x38 -> event(message, Kind.PUBLISH, "0x18 information report");
            case DATA_NOTIFICATION -> event(message, Kind.PUBLISH, "0x0f data notification");
            default -> other(message, bytes, at, end, tag);
        }
    }

    private static void served(Message message) {
        message.senderServes();
        if (message.recall(METER) < 0) {
            message.remember(METER, 1);
            message.role(message.sender(), RoleKind.METER);
        }
    }

    private static void event(Message message, Kind kind, String operation) {
        served(message);
        message.served(kind, operation);
    }

    private static void other(Message message, Bytes bytes, int at, int end, int tag) {
        boolean isOfServer = isOfServer(tag)
                || ((tag == GENERAL_GLOBAL || tag == GENERAL_DEDICATED || tag >= 0xDD) && !message.isFromClient(4059));
        if (isOfServer) {
            served(message);
        } else {
            DlmsServices.BY_TAG.ask(message, tag);
        }
        boolean isCiphered = (tag >= 0xC8 && tag <= 0xD7) || (tag >= 0x25 && tag <= 0x38);
        if (isCiphered) {
            int header = at + 1 + lengthOctets(bytes, at + 1);
            protection(message, bytes, header, end, tag >= 0xD0 ? "dedicated key" : "global key");
        } else if (tag == GENERAL_GLOBAL || tag == GENERAL_DEDICATED) {
            int title = bytes.u8(at + 1);
            int length = at + 2 + title;
            MalformedBytes.unless(length < end, "a system title longer than the message", at + 1);
            DlmsAssociation.title(message, bytes, at + 2, title, isOfServer);
            int header = length + lengthOctets(bytes, length);
            protection(message, bytes, header, end, tag == GENERAL_GLOBAL ? "global key" : "dedicated key");
        }
    }

    static int lengthOctets(Bytes bytes, int at) {
        int first = bytes.u8(at);
        return first < 0x80 ? 1 : 1 + (first & 0x7F);
    }

    /** The octet of security control: the suite in its lower half, then what is done. */
    static void protection(Message message, Bytes bytes, int at, int end, String key) {
        if (at >= end) {
            return;
        }
        int control = bytes.u8(at);
        if (message.recall(PROTECTION) == control) {
            return;
        }
        message.remember(PROTECTION, control);
        Endpoint service = message.isFromClient(4059) ? message.askedService() : message.service();
        String cipher = (control & 0x0F) == 2 ? "AES-256-GCM" : "AES-128-GCM";
        message.security(service, SecurityPart.POLICY, "security suite " + (control & 0x0F));
        message.security(service, SecurityPart.ENCRYPTION, (control & 0x20) != 0 ? cipher + ", " + key : "none");
        message.security(service, SecurityPart.INTEGRITY, (control & 0x10) != 0 ? cipher + ", " + key : "none");
    }

    private static void tell(Message message, Operation operation) {
        message.senderAsks();
        message.function(operation.kind(), operation.name());
    }

    private static void get(Message message, Bytes bytes, int at, int end) {
        int form = bytes.u8(at + 1);
        if (form == 2) {
            tell(message, DlmsServices.NEXT_GET);
            return;
        }
        int object = form == 3 ? at + 4 : at + 3;
        int count = form == 3 ? bytes.u8(at + 3) : 1;
        for (int index = 0; index < count && object + 10 <= end; index++) {
            int identity = DlmsIdentity.of(bytes, object);
            tell(message, identity > 0 ? DlmsServices.IDENTIFY : DlmsServices.get(bytes.u16(object)));
            message.remember(ASKED | (bytes.u8(at + 2) & 0x0F), form == 1 ? identity : 0);
            object += 10;
            boolean hasSelection = bytes.u8(object - 1) != 0;
            if (hasSelection) {
                return;
            }
        }
    }

    private static void got(Message message, Bytes bytes, int at, int end, Optional<String> component) {
        served(message);
        long key = ASKED | (bytes.u8(at + 2) & 0x0F);
        long asked = message.recall(key);
        if (asked > 0 && bytes.u8(at + 1) == 1 && bytes.u8(at + 3) == 0) {
            message.remember(key, 0);
            DlmsIdentity.tell(message, bytes, at + 4, end, (int) asked, component);
        }
    }

    private static void set(Message message, Bytes bytes, int at, int end) {
        int form = bytes.u8(at + 1);
        int object = form == 4 || form == 5 ? at + 4 : at + 3;
        boolean isNext = form == 3 || object + 2 > end;
        tell(message, isNext ? DlmsServices.NEXT_SET : DlmsServices.set(bytes.u16(object)));
    }

    private static void action(Message message, Bytes bytes, int at, int end) {
        int form = bytes.u8(at + 1);
        boolean isList = form == 3 || form == 5;
        int object = isList ? at + 4 : at + 3;
        boolean isNext = form == 2 || form == 6 || object + 9 > end;
        tell(message, isNext ? DlmsServices.NEXT_ACTION : DlmsServices.action(bytes.u16(object), bytes.u8(object + 8)));
    }
}
