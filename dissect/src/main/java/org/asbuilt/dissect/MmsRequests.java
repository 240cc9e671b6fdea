package org.asbuilt.dissect;

import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.MmsServices.Operation;
import org.asbuilt.dissect.Sighting.RoleKind;

/**
 * Requests of {@link Mms}: which service, and for reading and writing which variables.
 *
 * <p>Source: ISO 9506-2:2003 clauses 7.4 (requests), 10.5 (names), 11.5.2 (get name list), 14.6 and 14.7 (read and
 * write).
 */
final class MmsRequests {
    /** Whether names of IEC 61850 were asked for (1), and the server was said to be such a device (2). */
    static final long SUBSTATION = 3;
    /** Invocation and class of objects of the names that were asked for last. */
    static final long NAMES = 4;
    /** Invocation and parts of the name plate that were read last. */
    static final long PLATE = 5;

    private static final long DOMAIN = 6;

    private static final int INTEGER = 0x02;
    private static final int MODIFIERS = 0x30;
    private static final int DETAIL = 0xBF4F;
    private static final int NAME_LIST = 1;
    private static final int READ = 4;
    private static final int WRITE = 5;
    private static final int ACCESS_ATTRIBUTES = 6;
    private static final int LIST_ATTRIBUTES = 12;
    private static final int VARIABLES = 0xA0;
    private static final int VARIABLE_LIST = 0xA1;
    private static final int DOMAIN_SPECIFIC = 0xA1;
    private static final int MOST_VARIABLES = 64;

    private MmsRequests() {}

    static void read(Message message, Bytes bytes, Ber request) {
        long invocation = -1;
        for (int at = request.start(); at < request.end(); ) {
            Ber part = Ber.read(bytes, at, request.end());
            if (part.tag() == INTEGER && invocation < 0) {
                invocation = part.integer(bytes) & 0xFFFF_FFFFL;
            } else if (part.tag() != MODIFIERS && part.tag() != DETAIL) {
                service(message, bytes, part, invocation);
            }
            at = part.end();
        }
    }

    private static void service(Message message, Bytes bytes, Ber part, long invocation) {
        message.senderAsks();
        switch (MmsServices.number(part)) {
            case READ -> reading(message, bytes, part, invocation);
            case WRITE -> writing(message, bytes, part);
            default -> {
                Operation operation = MmsServices.of(bytes, part);
                boolean isNew = message.function(operation.kind(), operation.name());
                boolean isProgram =
                        operation.kind() == Kind.PROGRAM_DOWNLOAD || operation.kind() == Kind.PROGRAM_UPLOAD;
                if (isNew && isProgram) {
                    message.role(message.sender(), RoleKind.ENGINEERING_STATION);
                }
                names(message, bytes, part, invocation);
            }
        }
    }

    private static void names(Message message, Bytes bytes, Ber part, long invocation) {
        switch (MmsServices.number(part)) {
            case NAME_LIST -> {
                Ber extended = part.first(bytes);
                if (extended.length() > 0) {
                    long kind = extended.first(bytes).integer(bytes) & 0xFF;
                    message.remember(NAMES, invocation << 8 | kind);
                }
            }
            case ACCESS_ATTRIBUTES -> {
                Ber name = part.first(bytes);
                if (name.length() > 0) {
                    name(message, bytes, name.first(bytes));
                }
            }
            case LIST_ATTRIBUTES -> name(message, bytes, part.first(bytes));
            default -> part.length();
        }
    }

    private static void reading(Message message, Bytes bytes, Ber part, long invocation) {
        Operation operation = MmsNames.READ;
        long plate = 0;
        for (int at = part.start(); at < part.end(); ) {
            Ber element = Ber.read(bytes, at, part.end());
            if (element.tag() == 0xA1 && element.length() > 0) {
                Ber specification = element.first(bytes);
                plate = MmsNamePlate.asked(bytes, specification);
                operation = variables(message, bytes, specification, true);
            }
            at = element.end();
        }
        message.function(operation.kind(), operation.name());
        if (plate != 0) {
            message.remember(PLATE, MmsNamePlate.key(invocation, plate));
        }
    }

    private static void writing(Message message, Bytes bytes, Ber part) {
        Operation operation = variables(message, bytes, part.first(bytes), false);
        message.function(operation.kind(), operation.name());
    }

    /** Looks at the variables of a specification; the operation is that of the first of them. */
    private static Operation variables(Message message, Bytes bytes, Ber specification, boolean isReading) {
        Operation plain = isReading ? MmsNames.READ : MmsNames.write(bytes, 0, 0);
        if (specification.tag() == VARIABLE_LIST && specification.length() > 0) {
            name(message, bytes, specification.first(bytes));
            return plain;
        }
        if (specification.tag() != VARIABLES) {
            return plain;
        }
        Operation operation = plain;
        int at = specification.start();
        for (int index = 0; index < MOST_VARIABLES && at < specification.end(); index++) {
            Ber variable = Ber.read(bytes, at, specification.end());
            Ber item = item(bytes, variable);
            if (index == 0 && item.length() > 0) {
                operation = operation(bytes, item, isReading);
                name(message, bytes, variable.first(bytes).first(bytes));
            }
            at = variable.end();
        }
        return operation;
    }

    private static Operation operation(Bytes bytes, Ber item, boolean isReading) {
        if (isReading) {
            return MmsNames.isSelect(bytes, item.start(), item.end()) ? MmsNames.SELECT : MmsNames.READ;
        }
        return MmsNames.write(bytes, item.start(), item.end());
    }

    /** The name within its domain of a variable that is named; empty if it is not. */
    static Ber item(Bytes bytes, Ber variable) {
        if (variable.length() > 0) {
            Ber specification = variable.first(bytes);
            if (specification.tag() == 0xA0 && specification.length() > 0) {
                return itemOf(bytes, specification.first(bytes));
            }
        }
        return new Ber(0, variable.end(), variable.end());
    }

    /** The last part of an object name. */
    static Ber itemOf(Bytes bytes, Ber name) {
        if (name.tag() != DOMAIN_SPECIFIC || name.length() == 0) {
            return name;
        }
        Ber domain = name.first(bytes);
        return domain.end() < name.end() ? domain.next(bytes, name.end()) : new Ber(0, name.end(), name.end());
    }

    /** A domain is told once as long as it is the same; its names tell whether it is a logical device. */
    private static void name(Message message, Bytes bytes, Ber name) {
        if (name.tag() != DOMAIN_SPECIFIC || name.length() == 0) {
            return;
        }
        Ber domain = name.first(bytes);
        Ber item = itemOf(bytes, name);
        boolean isSubstation = MmsNames.constraint(bytes, item.start(), item.end()) >= 0
                || MmsNames.isNode(bytes, item.start(), item.end())
                || bytes.startsWith(item.start(), "LLN0$");
        if (isSubstation && message.recall(SUBSTATION) < 0) {
            message.remember(SUBSTATION, 1);
        }
        long hash = bytes.hash(domain.start(), domain.length()) & 0xFFFF_FFFFL;
        if (message.recall(DOMAIN) != hash) {
            message.remember(DOMAIN, hash);
            String kind = isSubstation ? "logical device " : "domain ";
            message.component(message.askedService(), kind + domain.text(bytes));
        }
    }
}
