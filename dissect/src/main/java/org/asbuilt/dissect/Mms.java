package org.asbuilt.dissect;

import java.util.List;
import org.asbuilt.dissect.FunctionUse.Kind;

/**
 * Manufacturing Message Specification over ISO transport, session and presentation, as IEC 61850 and TASE.2 use it:
 * association and authentication, services, variables of logical devices, controls and reports.
 *
 * <p>Source: ISO 9506-2:2003 clause 7 (messages); ITU-T X.225 (11/1995) clause 8.3 (session); ITU-T X.226 (07/1994)
 * clause 8.2 (presentation); ITU-T X.227 (04/1995) clause 9 (association); IEC 61850-8-1:2011 clauses 7, 17, 20, 25.
 */
public final class Mms implements Dissector {
    private static final int GIVE_TOKENS = 0x01;
    private static final int FINISH = 0x09;
    private static final int DISCONNECT = 0x0A;
    private static final int REFUSE = 0x0C;
    private static final int CONNECT = 0x0D;
    private static final int ACCEPT = 0x0E;
    private static final int ABORT = 0x19;
    private static final int USER_DATA = 0xC1;
    private static final int EXTENDED_USER_DATA = 0xC2;

    private static final int PRESENTATION_SET = 0x31;
    private static final int PRESENTATION_NORMAL = 0xA2;
    private static final int PRESENTATION_DATA = 0x61;
    private static final int SEQUENCE = 0x30;
    private static final int SINGLE = 0xA0;
    private static final int OCTET_ALIGNED = 0x81;
    private static final int MOST_VALUES = 16;

    /** Object identifier 1.0.9506 without what follows. */
    private static final int OBJECT_IDENTIFIER = 0x28CA22;

    Mms() {}

    @Override
    public String protocol() {
        return "MMS";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(new Carrier(Medium.STREAM, IsoTransport.PORT));
    }

    @Override
    public boolean mayBeginWith(int octet) {
        return octet == IsoTransport.VERSION;
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        int at = IsoTransport.dataOffset(bytes);
        if (at < 0) {
            return at == IsoTransport.MORE ? Recognition.MORE : Recognition.NO;
        }
        int left = bytes.length() - at;
        if (left < 8) {
            return left < 2 || isSession(bytes.u8(at)) ? Recognition.MORE : Recognition.NO;
        }
        return switch (bytes.u8(at)) {
            case GIVE_TOKENS -> recogniseData(bytes, at);
            case CONNECT, ACCEPT -> recogniseOpening(bytes, at);
            case FINISH, DISCONNECT -> recogniseClosing(bytes, at);
            default -> Recognition.NO;
        };
    }

    private static boolean isSession(int octet) {
        return octet == GIVE_TOKENS || octet == CONNECT || octet == ACCEPT || octet == FINISH || octet == DISCONNECT;
    }

    /** Give tokens, data transfer, presentation data, a list, a context, a message of ours. */
    private static Recognition recogniseData(Bytes bytes, int at) {
        boolean isShort = bytes.i32(at) == 0x01000100 && bytes.u8(at + 4) == PRESENTATION_DATA;
        if (!isShort) {
            return Recognition.NO;
        }
        int list = at + 5 + lengthOctets(bytes.u8(at + 5));
        if (bytes.length() < list + 10) {
            return Recognition.MORE;
        }
        int context = list + 1 + lengthOctets(bytes.u8(list + 1));
        int value = context + 3;
        boolean isList = bytes.u8(list) == SEQUENCE && bytes.u8(context) == 0x02 && bytes.u8(context + 1) == 1;
        if (!isList || bytes.u8(value) != SINGLE) {
            return Recognition.NO;
        }
        int message = value + 1 + lengthOctets(bytes.u8(value + 1));
        if (bytes.length() <= message) {
            return Recognition.MORE;
        }
        int tag = bytes.u8(message);
        boolean isMessage = (tag >= 0xA0 && tag <= 0xAD) || tag == 0x8B || tag == 0x8C || tag == 0x85 || tag == 0x86;
        return isMessage ? Recognition.CERTAIN : Recognition.NO;
    }

    private static int lengthOctets(int first) {
        return first <= 0x80 ? 1 : 1 + (first & 0x7F);
    }

    /** An association may be for other applications: what names ours tells. */
    private static Recognition recogniseOpening(Bytes bytes, int at) {
        int data = sessionUserData(bytes, at, bytes.length());
        if (data < 0 || data >= bytes.length()) {
            return data < 0 ? Recognition.NO : Recognition.MORE;
        }
        if (bytes.u8(data) != PRESENTATION_SET) {
            return Recognition.NO;
        }
        for (int index = data; index + 3 <= Math.min(bytes.length(), data + 512); index++) {
            if (bytes.u24(index) == OBJECT_IDENTIFIER) {
                return Recognition.CERTAIN;
            }
        }
        // The answer names the application only in the association, which is behind selectors of any length.
        return bytes.u8(at) == ACCEPT ? Recognition.PLAUSIBLE : Recognition.NO;
    }

    private static Recognition recogniseClosing(Bytes bytes, int at) {
        int data = sessionUserData(bytes, at, bytes.length());
        boolean isPresentation = data > 0 && data < bytes.length() && bytes.u8(data) == PRESENTATION_DATA;
        return isPresentation ? Recognition.PLAUSIBLE : Recognition.NO;
    }

    @Override
    public int read(Message message) {
        return IsoTransport.read(message, Mms::unit);
    }

    private static void unit(Message message, Bytes bytes, int at, int end) {
        if (end - at < 2) {
            return;
        }
        switch (bytes.u8(at)) {
            case GIVE_TOKENS -> data(message, bytes, at, end);
            case CONNECT, ACCEPT -> opening(message, bytes, at, end);
            case FINISH -> {
                message.function(Kind.CONNECT, "release");
                closing(message, bytes, at, end);
            }
            case DISCONNECT, REFUSE -> closing(message, bytes, at, end);
            case ABORT -> message.function(Kind.CONNECT, "abort");
            default -> MalformedBytes.unless(bytes.u8(at) < 0x41, "not a session message", at);
        }
    }

    private static void data(Message message, Bytes bytes, int at, int end) {
        int next = at + 2 + bytes.u8(at + 1);
        MalformedBytes.unless(next + 2 <= end && bytes.u8(next) == GIVE_TOKENS, "no session data", at);
        presentationData(message, bytes, next + 2 + bytes.u8(next + 1), end);
    }

    private static void opening(Message message, Bytes bytes, int at, int end) {
        int data = sessionUserData(bytes, at, end);
        MalformedBytes.unless(data >= 0, "a session is opened without data", at);
        if (data >= end || bytes.u8(data) != PRESENTATION_SET) {
            return;
        }
        Ber set = Ber.read(bytes, data, end);
        for (int element = set.start(); element < set.end(); ) {
            Ber part = Ber.read(bytes, element, set.end());
            if (part.tag() == PRESENTATION_NORMAL) {
                normalMode(message, bytes, part);
            }
            element = part.end();
        }
    }

    private static void normalMode(Message message, Bytes bytes, Ber parameters) {
        for (int at = parameters.start(); at < parameters.end(); ) {
            Ber part = Ber.read(bytes, at, parameters.end());
            if (part.tag() == PRESENTATION_DATA) {
                presentationData(message, bytes, at, part.end());
            }
            at = part.end();
        }
    }

    private static void closing(Message message, Bytes bytes, int at, int end) {
        int data = sessionUserData(bytes, at, end);
        if (data >= 0 && data < end) {
            presentationData(message, bytes, data, end);
        }
    }

    /** Where the user data of a session message begins; -1 if it has none. */
    private static int sessionUserData(Bytes bytes, int at, int end) {
        int parameter = at + 1 + sessionLengthOctets(bytes, at + 1);
        while (parameter + 2 <= end) {
            int code = bytes.u8(parameter);
            int octets = sessionLengthOctets(bytes, parameter + 1);
            if (code == USER_DATA || code == EXTENDED_USER_DATA) {
                return parameter + 1 + octets;
            }
            int length = octets == 1 ? bytes.u8(parameter + 1) : bytes.u16(parameter + 2);
            parameter += 1 + octets + length;
        }
        return -1;
    }

    /** A length of 255 octets or more has three octets. */
    private static int sessionLengthOctets(Bytes bytes, int at) {
        return bytes.u8(at) == 0xFF ? 3 : 1;
    }

    private static void presentationData(Message message, Bytes bytes, int at, int end) {
        if (!Ber.isAt(bytes, at, end, PRESENTATION_DATA)) {
            return;
        }
        Ber all = Ber.read(bytes, at, end);
        int next = all.start();
        for (int index = 0; index < MOST_VALUES && next < all.end(); index++) {
            Ber list = Ber.read(bytes, next, all.end());
            for (int element = list.start(); element < list.end(); ) {
                Ber part = Ber.read(bytes, element, list.end());
                if ((part.tag() == SINGLE || part.tag() == OCTET_ALIGNED) && part.length() > 0) {
                    application(message, bytes, part.first(bytes));
                }
                element = part.end();
            }
            next = list.end();
        }
    }

    /** The tags of association and service messages are distinct, so that the context need not be known. */
    private static void application(Message message, Bytes bytes, Ber content) {
        switch (content.tag()) {
            case 0x60, 0x61, 0x64 -> MmsAssociation.read(message, bytes, content);
            case 0x62, 0x63 -> message.protocol();
            default -> service(message, bytes, content);
        }
    }

    static void service(Message message, Bytes bytes, Ber content) {
        switch (content.tag()) {
            case 0xA0 -> MmsRequests.read(message, bytes, content);
            case 0xA1 -> MmsAnswers.read(message, bytes, content);
            case 0xA2 -> message.senderServes();
            case 0xA3 -> MmsReports.read(message, bytes, content);
            case 0x85 -> message.function(Kind.OTHER, "cancel");
            case 0x8B -> message.function(Kind.CONNECT, "conclude");
            case 0xA8, 0xA9 -> MmsAssociation.initiate(message, bytes, content);
            case 0xA4, 0x86, 0xA7, 0xAA, 0x8C, 0xAD -> message.protocol();
            default -> throw MalformedBytes.at("not a message of the protocol", content.start());
        }
    }
}
