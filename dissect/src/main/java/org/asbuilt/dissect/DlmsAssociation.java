package org.asbuilt.dissect;

import java.util.Optional;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * How a client of a meter associates: the context, the mechanism of authentication, titles of the systems. Passwords and
 * challenges are never read.
 *
 * <p>Source: IEC 62056-5-3:2017 clauses 6.2 (opening an association), 7.2.2 (application context and mechanism names),
 * 8.2 (AARQ and AARE); DLMS UA 1000-2 (Green Book) clause 4.3.4 (system title).
 */
final class DlmsAssociation {
    private static final int CONTEXT = 0xA1;
    private static final int RESULT = 0xA2;
    private static final int RESPONDING_TITLE = 0xA4;
    private static final int CALLING_TITLE = 0xA6;
    private static final int ASKED_MECHANISM = 0x8B;
    private static final int USED_MECHANISM = 0x89;
    private static final int USER_INFORMATION = 0xBE;
    private static final int INITIATED = 0x08;
    private static final int INITIATE_CIPHERED = 0x21;
    private static final int INITIATED_CIPHERED = 0x28;
    private static final int MOST_ELEMENTS = 24;
    private static final int TITLE = 8;
    private static final long MECHANISM = 2;

    private static final String[] MECHANISMS = {
        "none",
        "password in clear",
        "challenge, method of the maker",
        "challenge, MD5",
        "challenge, SHA-1",
        "challenge, GMAC",
        "challenge, SHA-256",
        "challenge, ECDSA"
    };
    private static final String[] CONTEXTS = {
        "another context",
        "logical names, no ciphering",
        "short names, no ciphering",
        "logical names, ciphering",
        "short names, ciphering"
    };

    private DlmsAssociation() {}

    static void asked(Message message, Bytes bytes, int at, int end) {
        Ber unit = Ber.read(bytes, at, end);
        int mechanism = 0;
        int next = unit.start();
        for (int count = 0; next < unit.end() && count < MOST_ELEMENTS; count++) {
            Ber element = Ber.read(bytes, next, unit.end());
            switch (element.tag()) {
                case CALLING_TITLE -> systemTitle(message, bytes, element, false);
                case ASKED_MECHANISM -> mechanism = bytes.u8(element.end() - 1);
                case USER_INFORMATION -> ciphered(message, bytes, element, INITIATE_CIPHERED);
                default -> bytes.hex(element.start(), 0);
            }
            next = element.end();
        }
        message.remember(MECHANISM, mechanism);
        if (mechanism > 0 && mechanism < MECHANISMS.length) {
            message.security(message.askedService(), SecurityPart.AUTHENTICATION, MECHANISMS[mechanism]);
        }
    }

    static void answered(Message message, Bytes bytes, int at, int end, Optional<String> component) {
        Ber unit = Ber.read(bytes, at, end);
        int context = 0;
        boolean isAccepted = false;
        int next = unit.start();
        for (int count = 0; next < unit.end() && count < MOST_ELEMENTS; count++) {
            Ber element = Ber.read(bytes, next, unit.end());
            switch (element.tag()) {
                case CONTEXT -> context = bytes.u8(element.end() - 1);
                case RESULT -> isAccepted = element.first(bytes).integer(bytes) == 0;
                case RESPONDING_TITLE -> systemTitle(message, bytes, element, true);
                case USED_MECHANISM -> message.remember(MECHANISM, bytes.u8(element.end() - 1));
                case USER_INFORMATION -> information(message, bytes, element);
                default -> bytes.hex(element.start(), 0);
            }
            next = element.end();
        }
        if (isAccepted) {
            accepted(message, context, component);
        }
    }

    private static void accepted(Message message, int context, Optional<String> component) {
        Endpoint meter = message.service();
        int mechanism = (int) message.recall(MECHANISM);
        if (mechanism >= 0 && mechanism < MECHANISMS.length) {
            message.security(meter, SecurityPart.AUTHENTICATION, MECHANISMS[mechanism]);
        }
        if (context > 0 && context < CONTEXTS.length) {
            message.security(meter, SecurityPart.POLICY, CONTEXTS[context]);
        }
        if (context == 1 || context == 2) {
            message.security(meter, SecurityPart.ENCRYPTION, "none");
        }
        component.ifPresent(device -> message.component(meter, device));
    }

    /** Title of a system in an octet string within the element. */
    private static void systemTitle(Message message, Bytes bytes, Ber element, boolean isOfServer) {
        Ber text = element.first(bytes);
        title(message, bytes, text.start(), text.length(), isOfServer);
    }

    /** Eight octets: three letters of the maker, then what it chose, usually from the serial number. */
    static void title(Message message, Bytes bytes, int at, int length, boolean isOfServer) {
        if (length != TITLE || message.isRepeated(at, length)) {
            return;
        }
        Endpoint system = isOfServer ? message.service() : message.sender();
        message.identity(system, IdentityPart.PROTOCOL_ADDRESS, bytes.hex(at, TITLE));
        if (bytes.isPrintable(at, 3)) {
            message.identity(system, IdentityPart.VENDOR, DlmsIdentity.maker(bytes.text(at, 3)));
        }
    }

    private static void information(Message message, Bytes bytes, Ber element) {
        Ber text = element.first(bytes);
        boolean isPlain = text.length() >= 3 && bytes.u8(text.start()) == INITIATED && bytes.u8(text.start() + 1) == 0;
        if (isPlain) {
            message.security(message.service(), SecurityPart.VERSION, "DLMS version " + bytes.u8(text.start() + 2));
        }
        ciphered(message, bytes, element, INITIATED_CIPHERED);
    }

    private static void ciphered(Message message, Bytes bytes, Ber element, int tag) {
        Ber text = element.first(bytes);
        if (text.length() > 3 && bytes.u8(text.start()) == tag) {
            int header = text.start() + 1 + DlmsUnit.lengthOctets(bytes, text.start() + 1);
            DlmsUnit.protection(message, bytes, header, text.end(), "global key");
        }
    }
}
