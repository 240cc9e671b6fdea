package org.asbuilt.dissect;

import java.util.Optional;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.RoleKind;

/**
 * Answers of {@link Mms}: identity, names, and the name plate that was read.
 *
 * <p>Source: ISO 9506-2:2003 clauses 11.5.2 (get name list), 11.7 (identify), 14.6 (read).
 */
final class MmsAnswers {
    private static final int NAME_LIST = 1;
    private static final int IDENTIFY = 2;
    private static final int READ = 4;
    private static final int VARIABLE = 0;
    private static final int VARIABLE_LIST = 2;
    private static final int JOURNAL = 8;
    private static final int DOMAIN = 9;
    private static final int PROGRAM = 10;
    private static final int LIST = 0xA0;
    private static final int MOST_NAMES = 4096;

    private MmsAnswers() {}

    static void read(Message message, Bytes bytes, Ber answer) {
        message.senderServes();
        Ber invocation = answer.first(bytes);
        if (invocation.end() >= answer.end()) {
            return;
        }
        long number = invocation.integer(bytes) & 0xFFFF_FFFFL;
        Ber service = invocation.next(bytes, answer.end());
        if (message.recall(MmsRequests.SUBSTATION) == 1) {
            substation(message);
        }
        switch (MmsServices.number(service)) {
            case NAME_LIST -> names(message, bytes, service, number);
            case IDENTIFY -> identify(message, bytes, service);
            case READ -> values(message, bytes, service, number);
            default -> service.length();
        }
    }

    static void substation(Message message) {
        message.remember(MmsRequests.SUBSTATION, 2);
        message.role(message.sender(), RoleKind.INTELLIGENT_ELECTRONIC_DEVICE);
    }

    private static void identify(Message message, Bytes bytes, Ber service) {
        for (int at = service.start(); at < service.end(); ) {
            Ber part = Ber.read(bytes, at, service.end());
            switch (part.tag()) {
                case 0x80 -> message.identity(message.service(), IdentityPart.VENDOR, part.text(bytes));
                case 0x81 -> message.identity(message.service(), IdentityPart.MODEL, part.text(bytes));
                case 0x82 -> message.identity(message.service(), IdentityPart.FIRMWARE_REVISION, part.text(bytes));
                default -> part.length();
            }
            at = part.end();
        }
    }

    private static void names(Message message, Bytes bytes, Ber service, long number) {
        long asked = message.recall(MmsRequests.NAMES);
        if (asked < 0 || asked >> 8 != number || service.length() == 0) {
            return;
        }
        Ber list = service.first(bytes);
        if (list.tag() != LIST) {
            return;
        }
        int at = list.start();
        for (int index = 0; index < MOST_NAMES && at < list.end(); index++) {
            Ber name = Ber.read(bytes, at, list.end());
            name(message, bytes, name, (int) asked & 0xFF);
            at = name.end();
        }
    }

    private static void name(Message message, Bytes bytes, Ber name, int kind) {
        switch (kind) {
            case DOMAIN -> message.component(message.service(), "logical device " + name.text(bytes));
            case PROGRAM -> message.component(message.service(), "program invocation " + name.text(bytes));
            case JOURNAL -> message.component(message.service(), "journal " + name.text(bytes));
            case VARIABLE_LIST ->
                message.identity(message.service(), Optional.empty(), IdentityPart.DATA_SET, name.text(bytes));
            case VARIABLE -> {
                boolean isNode = bytes.startsWith(name.start(), "LLN0") && name.length() == 4;
                if (isNode && message.recall(MmsRequests.SUBSTATION) != 2) {
                    substation(message);
                }
            }
            default -> name.length();
        }
    }

    /** Values may follow the specification that was asked for. */
    private static void values(Message message, Bytes bytes, Ber service, long number) {
        long asked = message.recall(MmsRequests.PLATE);
        if (asked < 0 || asked >> 32 != (number & 0x7FFF_FFFFL)) {
            return;
        }
        message.remember(MmsRequests.PLATE, -1);
        for (int at = service.start(); at < service.end(); ) {
            Ber part = Ber.read(bytes, at, service.end());
            if (part.tag() == 0xA1) {
                MmsNamePlate.answer(message, bytes, part, asked & 0xFFFF_FFFFL);
            }
            at = part.end();
        }
    }
}
