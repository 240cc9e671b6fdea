package org.asbuilt.dissect;

import java.util.Optional;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.IdentityPart;

/**
 * What a server of {@link Mms} sends unasked: reports with their control block and data set, ends of commands, events.
 *
 * <p>Source: ISO 9506-2:2003 clause 7.5 (unconfirmed services); IEC 61850-8-1:2011 clauses 17.2.3.3 (report), 20.8
 * (end of a command).
 */
final class MmsReports {
    /** Keys of the last control blocks, by a bit of their hash. */
    private static final long BLOCK = 7;

    private static final int INFORMATION = 0xA0;
    private static final int STATUS = 0xA1;
    private static final int EVENT = 0xA2;
    private static final int VISIBLE = 0x8A;
    private static final int BITS = 0x84;
    private static final int NAMED_LIST = 0xA1;
    private static final int VARIABLES = 0xA0;

    private static final int HAS_NUMBER = 0x4000;
    private static final int HAS_TIME = 0x2000;
    private static final int HAS_DATA_SET = 0x0800;
    private static final int HAS_OVERFLOW = 0x0200;
    private static final int HAS_ENTRY = 0x0100;
    private static final int HAS_REVISION = 0x0080;

    private MmsReports() {}

    static void read(Message message, Bytes bytes, Ber content) {
        if (content.length() == 0) {
            return;
        }
        Ber service = content.first(bytes);
        switch (service.tag()) {
            case INFORMATION -> information(message, bytes, service);
            case STATUS -> message.served(Kind.PUBLISH, "unsolicited status");
            case EVENT -> message.served(Kind.ALARM, "event notification");
            default -> message.served(Kind.OTHER, "other unconfirmed service");
        }
    }

    private static void information(Message message, Bytes bytes, Ber service) {
        Ber specification = service.first(bytes);
        if (specification.tag() == NAMED_LIST && specification.length() > 0) {
            Ber name = specification.first(bytes);
            boolean isReport = name.tag() == 0x80 && name.length() == 3 && bytes.startsWith(name.start(), "RPT");
            message.served(Kind.PUBLISH, isReport ? "report" : "information report");
            if (isReport && specification.end() < service.end()) {
                report(message, bytes, specification.next(bytes, service.end()));
            }
            return;
        }
        message.served(
                Kind.PUBLISH, isEndOfCommand(bytes, specification) ? "command termination" : "information report");
    }

    private static boolean isEndOfCommand(Bytes bytes, Ber specification) {
        if (specification.tag() != VARIABLES || specification.length() == 0) {
            return false;
        }
        Ber item = MmsRequests.item(bytes, specification.first(bytes));
        int constraint = MmsNames.constraint(bytes, item.start(), item.end());
        boolean isControl = constraint > 0 && bytes.startsWith(constraint, "CO$");
        return isControl || (item.length() == 13 && bytes.startsWith(item.start(), "LastApplError"));
    }

    /** Identifier, optional fields, then what those say. */
    private static void report(Message message, Bytes bytes, Ber results) {
        if (results.length() == 0) {
            return;
        }
        Ber identifier = results.first(bytes);
        int end = results.end();
        boolean isKnown =
                identifier.tag() != VISIBLE || identifier.end() >= end || isRepeated(message, bytes, identifier);
        if (isKnown) {
            return;
        }
        if (message.recall(MmsRequests.SUBSTATION) != 2) {
            MmsAnswers.substation(message);
        }
        String name = identifier.text(bytes);
        if (name.indexOf('/') > 0) {
            message.component(message.service(), "logical device " + name.substring(0, name.indexOf('/')));
        }
        message.component(message.service(), "control block " + name);
        Ber options = identifier.next(bytes, end);
        if (options.tag() == BITS && options.length() >= 3) {
            optional(message, bytes, options, end, Optional.of("control block " + name));
        }
    }

    private static boolean isRepeated(Message message, Bytes bytes, Ber identifier) {
        long hash = bytes.hash(identifier.start(), identifier.length()) & 0xFFFF_FFFFL;
        long key = BLOCK + (hash & 1);
        boolean isRepeated = message.recall(key) == hash;
        message.remember(key, hash);
        return isRepeated;
    }

    private static void optional(Message message, Bytes bytes, Ber options, int end, Optional<String> component) {
        int fields = bytes.u16(options.start() + 1);
        Ber last = skip(bytes, options, end, fields, HAS_NUMBER);
        last = skip(bytes, last, end, fields, HAS_TIME);
        if ((fields & HAS_DATA_SET) != 0) {
            last = last.next(bytes, end);
            message.identity(message.service(), component, IdentityPart.DATA_SET, last.text(bytes));
        }
        last = skip(bytes, last, end, fields, HAS_OVERFLOW);
        last = skip(bytes, last, end, fields, HAS_ENTRY);
        if ((fields & HAS_REVISION) != 0) {
            String revision = Long.toString(last.next(bytes, end).integer(bytes));
            message.identity(message.service(), component, IdentityPart.CONFIGURATION_REVISION, revision);
        }
    }

    private static Ber skip(Bytes bytes, Ber last, int end, int fields, int field) {
        return (fields & field) == 0 ? last : last.next(bytes, end);
    }
}
