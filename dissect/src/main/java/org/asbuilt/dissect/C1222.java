package org.asbuilt.dissect;

import java.util.List;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * ANSI C12.22, by which electricity meters and the hosts that read them talk over networks: titles of the applications,
 * how messages are protected, and the services of {@link C1222Services} that they hold.
 *
 * <p>Source: ANSI C12.22-2012 (IEEE Std 1703-2012) clauses 5.3.3 (envelope), 5.3.4 (elements of the association control
 * unit); RFC 6142 section 2 (transport over IP).
 */
public final class C1222 implements Dissector {
    private static final int PORT = 1153;
    private static final int UNIT = 0x60;
    private static final int CALLED_INVOCATION = 0xA4;
    private static final int CALLING_TITLE = 0xA6;
    private static final int USER_INFORMATION = 0xBE;
    private static final int EXTERNAL = 0x28;
    private static final int ENVELOPE = 0x81;
    private static final int OBJECT = 0x06;
    private static final int MOST_ELEMENTS = 16;
    private static final int LONGEST = 1 << 16;
    private static final int CLASS_INCLUDED = 0x10;
    /** Key under which the mode of protection is kept that was told already. */
    private static final long PROTECTION = 1L << 33;

    C1222() {}

    @Override
    public String protocol() {
        return "C12.22";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(new Carrier(Medium.STREAM, PORT), new Carrier(Medium.DATAGRAM, PORT));
    }

    @Override
    public boolean mayBeginWith(int octet) {
        return octet == UNIT;
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        if (bytes.u8(0) != UNIT) {
            return Recognition.NO;
        }
        if (bytes.length() < 6) {
            return Recognition.MORE;
        }
        int end = end(bytes);
        if (end > LONGEST) {
            return Recognition.NO;
        }
        return bytes.length() < end ? recogniseStart(bytes) : recogniseWhole(bytes, end);
    }

    private static Recognition recogniseStart(Bytes bytes) {
        return isElement(bytes.u8(content(bytes))) ? Recognition.MORE : Recognition.NO;
    }

    /** All elements are known and the last one holds an envelope. */
    private static Recognition recogniseWhole(Bytes bytes, int end) {
        int next = content(bytes);
        for (int count = 0; next < end && count < MOST_ELEMENTS; count++) {
            int tag = bytes.u8(next);
            int inner = next + 1 + lengthOctets(bytes, next + 1);
            int behind = inner + length(bytes, next + 1);
            if (!isElement(tag) || behind > end) {
                return Recognition.NO;
            }
            if (tag == USER_INFORMATION) {
                return behind == end && bytes.u8(inner) == EXTERNAL ? Recognition.CERTAIN : Recognition.NO;
            }
            next = behind;
        }
        return Recognition.NO;
    }

    private static boolean isElement(int tag) {
        return switch (tag) {
            case 0xA1, 0xA2, CALLED_INVOCATION, CALLING_TITLE, 0xA7, 0xA8, 0x8B, 0xAC, USER_INFORMATION -> true;
            default -> false;
        };
    }

    private static int lengthOctets(Bytes bytes, int at) {
        return bytes.u8(at) < 0x80 ? 1 : 1 + (bytes.u8(at) & 0x7F);
    }

    private static int length(Bytes bytes, int at) {
        return switch (bytes.u8(at)) {
            case 0x81 -> bytes.u8(at + 1);
            case 0x82 -> bytes.u16(at + 1);
            default -> bytes.u8(at) < 0x80 ? bytes.u8(at) : LONGEST;
        };
    }

    private static int content(Bytes bytes) {
        return 1 + lengthOctets(bytes, 1);
    }

    private static int end(Bytes bytes) {
        return content(bytes) + length(bytes, 1);
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        if (bytes.length() < 4) {
            return 0;
        }
        MalformedBytes.unless(bytes.u8(0) == UNIT, "not an association control unit", 0);
        int end = end(bytes);
        MalformedBytes.unless(end <= LONGEST, "a unit of impossible length", 1);
        if (bytes.length() < end) {
            return 0;
        }
        elements(message, content(bytes), end);
        return end;
    }

    private static void elements(Message message, int from, int end) {
        Bytes bytes = message.bytes();
        boolean isAnswer = false;
        int next = from;
        for (int count = 0; next < end && count < MOST_ELEMENTS; count++) {
            int tag = bytes.u8(next);
            int inner = next + 1 + lengthOctets(bytes, next + 1);
            int behind = inner + length(bytes, next + 1);
            MalformedBytes.unless(behind <= end, "an element longer than the unit", next);
            switch (tag) {
                case CALLED_INVOCATION -> isAnswer = true;
                case CALLING_TITLE -> title(message, inner, behind);
                case USER_INFORMATION -> information(message, inner, behind, isAnswer);
                default -> bytes.u8(next);
            }
            next = behind;
        }
    }

    /** The title of the application that sends, whole or below the root of the network. */
    private static void title(Message message, int at, int end) {
        if (end - at > 2 && !message.isRepeated(at, end - at)) {
            Ber identifier = Ber.read(message.bytes(), at, end);
            message.identity(message.sender(), IdentityPart.PROTOCOL_ADDRESS, identifier(message.bytes(), identifier));
        }
    }

    /** An object identifier; a relative one begins with a dot. */
    static String identifier(Bytes bytes, Ber element) {
        if (element.tag() == OBJECT) {
            return element.objectIdentifier(bytes);
        }
        StringBuilder text = new StringBuilder();
        long arc = 0;
        for (int at = element.start(); at < Math.min(element.end(), element.start() + 64); at++) {
            int octet = bytes.u8(at);
            arc = arc << 7 | (octet & 0x7F);
            if (octet < 0x80) {
                text.append('.').append(arc);
                arc = 0;
            }
        }
        return text.toString();
    }

    /** An external value, perhaps with a reference to its encoding, that holds the envelope. */
    private static void information(Message message, int at, int end, boolean isAnswer) {
        Bytes bytes = message.bytes();
        Ber external = Ber.read(bytes, at, end);
        MalformedBytes.unless(external.tag() == EXTERNAL, "user information that is not external", at);
        Ber envelope = external.first(bytes);
        if (envelope.tag() == 0x02) {
            envelope = envelope.next(bytes, external.end());
        }
        if (envelope.tag() == ENVELOPE && envelope.length() > 0) {
            envelope(message, envelope, isAnswer);
        }
    }

    /** The first octet tells the mode of protection: 0 none, 1 authenticated, 2 also enciphered. */
    private static void envelope(Message message, Ber envelope, boolean isAnswer) {
        int control = message.bytes().u8(envelope.start());
        int mode = control >> 2 & 3;
        int at = envelope.start() + ((control & CLASS_INCLUDED) != 0 ? 5 : 1);
        boolean isReadable = mode < 2 && at < envelope.end();
        boolean isFromServer = isAnswer || (isReadable && C1222Services.isAnswer(message.bytes(), at, envelope.end()));
        if (isFromServer) {
            message.senderServes();
        } else {
            message.senderAsks();
        }
        protection(message, mode, isFromServer);
        if (isReadable) {
            C1222Services.read(message, at, envelope.end(), mode == 0);
        } else if (!isFromServer) {
            C1222Services.enciphered(message);
        }
    }

    private static void protection(Message message, int mode, boolean isFromServer) {
        if (mode > 2 || message.recall(PROTECTION) == mode) {
            return;
        }
        message.remember(PROTECTION, mode);
        Endpoint service = isFromServer ? message.service() : message.askedService();
        message.security(service, SecurityPart.ENCRYPTION, mode == 2 ? "AES-128-EAX" : "none");
        message.security(service, SecurityPart.INTEGRITY, mode > 0 ? "AES-128-EAX" : "none");
    }
}
