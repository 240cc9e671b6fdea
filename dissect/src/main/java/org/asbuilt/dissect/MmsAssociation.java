package org.asbuilt.dissect;

import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * How an association of {@link Mms} begins: titles of both ends, authentication, version and supported services.
 *
 * <p>Source: ITU-T X.227 (04/1995) clause 9.1 and annex B (password mechanism); ISO 9506-2:2003 clause 8; IEC
 * TS 62351-4:2018 (certificates).
 */
final class MmsAssociation {
    private static final long AUTHENTICATION = 2;
    private static final int NO_MECHANISM = 1;
    private static final int PASSWORD = 2;
    private static final int CERTIFICATE = 3;
    private static final int OTHER_MECHANISM = 4;

    private static final int REQUEST = 0x60;
    private static final int ANSWER = 0x61;
    private static final int USER_INFORMATION = 0xBE;
    private static final int EXTERNAL = 0x28;
    private static final int SINGLE = 0xA0;
    private static final int OBJECT_IDENTIFIER = 0x06;
    private static final int INITIATE_ANSWER = 0xA9;
    private static final int DETAIL = 0xA4;
    private static final int LONGEST_TEXT = 512;

    private MmsAssociation() {}

    static void read(Message message, Bytes bytes, Ber content) {
        switch (content.tag()) {
            case REQUEST -> request(message, bytes, content);
            case ANSWER -> answer(message, bytes, content);
            default -> message.function(Kind.CONNECT, "abort");
        }
    }

    private static void request(Message message, Bytes bytes, Ber content) {
        message.senderAsks();
        message.function(Kind.CONNECT, "associate");
        int mechanism = NO_MECHANISM;
        String called = "";
        String calling = "";
        for (int at = content.start(); at < content.end(); ) {
            Ber part = Ber.read(bytes, at, content.end());
            switch (part.tag()) {
                case 0xA2 -> called = title(bytes, part);
                case 0xA3 -> called = qualified(bytes, called, part);
                case 0xA6 -> calling = title(bytes, part);
                case 0xA7 -> calling = qualified(bytes, calling, part);
                case 0x8B -> mechanism = mechanism(bytes, part);
                case 0xAC -> mechanism = value(bytes, part, mechanism);
                case USER_INFORMATION -> userInformation(message, bytes, part);
                default -> part.length();
            }
            at = part.end();
        }
        message.identity(message.askedService(), IdentityPart.PROTOCOL_ADDRESS, called);
        message.identity(message.sender(), IdentityPart.PROTOCOL_ADDRESS, calling);
        message.remember(AUTHENTICATION, mechanism);
    }

    private static String title(Bytes bytes, Ber part) {
        if (part.length() < 2) {
            return "";
        }
        Ber title = part.first(bytes);
        return title.tag() == OBJECT_IDENTIFIER ? title.objectIdentifier(bytes) : "";
    }

    private static String qualified(Bytes bytes, String title, Ber part) {
        if (title.isEmpty() || part.length() < 3) {
            return title;
        }
        Ber qualifier = part.first(bytes);
        return qualifier.tag() == 0x02 ? title + " qualifier " + qualifier.integer(bytes) : title;
    }

    /** 2.2.3.1 is the password mechanism; those of IEC 62351 begin with 1.0.62351. */
    private static int mechanism(Bytes bytes, Ber part) {
        String mechanism = part.objectIdentifier(bytes);
        if (mechanism.equals("2.2.3.1")) {
            return PASSWORD;
        }
        return mechanism.startsWith("1.0.62351.") ? CERTIFICATE : OTHER_MECHANISM;
    }

    /** A text given without a mechanism is a password all the same. */
    private static int value(Bytes bytes, Ber part, int mechanism) {
        boolean isText = part.length() >= 2 && part.first(bytes).tag() == 0x80;
        return isText && mechanism == NO_MECHANISM ? PASSWORD : mechanism;
    }

    private static void answer(Message message, Bytes bytes, Ber content) {
        message.senderServes();
        long result = -1;
        long diagnostic = 0;
        String title = "";
        for (int at = content.start(); at < content.end(); ) {
            Ber part = Ber.read(bytes, at, content.end());
            switch (part.tag()) {
                case 0xA2 -> result = part.first(bytes).integer(bytes);
                case 0xA3 -> diagnostic = part.first(bytes).first(bytes).integer(bytes);
                case 0xA4 -> title = title(bytes, part);
                case 0xA5 -> title = qualified(bytes, title, part);
                case USER_INFORMATION -> userInformation(message, bytes, part);
                default -> part.length();
            }
            at = part.end();
        }
        message.identity(message.service(), IdentityPart.PROTOCOL_ADDRESS, title);
        authentication(message, result, diagnostic);
    }

    /** Diagnostics 11 to 14 of the service user refuse because of authentication. */
    private static void authentication(Message message, long result, long diagnostic) {
        if (result == 0) {
            String value = switch ((int) message.recall(AUTHENTICATION)) {
                case NO_MECHANISM -> "none";
                case PASSWORD -> "password in clear";
                case CERTIFICATE -> "certificate";
                case OTHER_MECHANISM -> "other mechanism";
                default -> "";
            };
            message.security(message.service(), SecurityPart.AUTHENTICATION, value);
            message.security(message.service(), SecurityPart.ENCRYPTION, "none");
        } else if (diagnostic >= 11 && diagnostic <= 14) {
            message.security(message.service(), SecurityPart.AUTHENTICATION, "required");
        }
    }

    private static void userInformation(Message message, Bytes bytes, Ber information) {
        for (int at = information.start(); at < information.end(); ) {
            Ber external = Ber.read(bytes, at, information.end());
            if (external.tag() == EXTERNAL) {
                external(message, bytes, external);
            }
            at = external.end();
        }
    }

    private static void external(Message message, Bytes bytes, Ber external) {
        for (int at = external.start(); at < external.end(); ) {
            Ber part = Ber.read(bytes, at, external.end());
            if (part.tag() == SINGLE && part.length() > 0) {
                Mms.service(message, bytes, part.first(bytes));
            }
            at = part.end();
        }
    }

    /** Initiate, request and answer alike: the detail tells the version, and of the server its services. */
    static void initiate(Message message, Bytes bytes, Ber content) {
        boolean isAnswer = content.tag() == INITIATE_ANSWER;
        if (isAnswer) {
            message.senderServes();
        } else {
            message.senderAsks();
            message.function(Kind.CONNECT, "initiate");
        }
        for (int at = content.start(); at < content.end(); ) {
            Ber part = Ber.read(bytes, at, content.end());
            if (part.tag() == DETAIL) {
                detail(message, bytes, part, isAnswer);
            }
            at = part.end();
        }
    }

    private static void detail(Message message, Bytes bytes, Ber detail, boolean isAnswer) {
        Endpoint sender = isAnswer ? message.service() : message.sender();
        for (int at = detail.start(); at < detail.end(); ) {
            Ber part = Ber.read(bytes, at, detail.end());
            if (part.tag() == 0x80) {
                String version = "MMS version " + part.integer(bytes);
                message.security(sender, SecurityPart.VERSION, version);
            } else if (part.tag() == 0x82 && part.length() > 1 && isAnswer) {
                message.identity(sender, IdentityPart.PROTOCOL_DETAIL, services(bytes, part));
            }
            at = part.end();
        }
    }

    /** A bit for each service, the most significant first, behind an octet that counts unused bits. */
    private static String services(Bytes bytes, Ber part) {
        StringBuilder text = new StringBuilder("supports");
        int bits = Math.min(8 * (part.length() - 1), MmsServices.SUPPORTED.size());
        for (int bit = 0; bit < bits; bit++) {
            String name = MmsServices.SUPPORTED.get(bit);
            if (text.length() + 1 + name.length() > LONGEST_TEXT) {
                break;
            }
            if ((bytes.u8(part.start() + 1 + bit / 8) & 0x80 >> bit % 8) != 0) {
                text.append(' ').append(name);
            }
        }
        return text.toString();
    }
}
