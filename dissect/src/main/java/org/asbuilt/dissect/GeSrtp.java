package org.asbuilt.dissect;

import java.util.List;
import java.util.Optional;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.RoleKind;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * Service Request Transport Protocol of GE (later Emerson) Series 90 and PACSystems controllers: services asked for, state
 * and privilege level that each answer carries, name and type of the controller, names of its programs, and its slot.
 *
 * <p>Source: GE Fanuc GFK-0529, Series 90 SNP Communications (mailbox messages, service request codes, status word); GE
 * Fanuc GFK-0582D, Serial Communications (controller type and identification); Denton, Karpisek, Breitinger, Baggili,
 * Digital Investigation 22 (2017), tables 1 to 4 (transport over TCP).
 */
public final class GeSrtp implements Dissector {
    private static final int PORT = 18245;
    private static final int HEADER = 56;
    private static final int REQUEST_WITH_TEXT = 0x80;
    private static final int ANSWER_WITH_TEXT = 0x94;
    private static final int REQUEST = 0xC0;
    private static final int REFUSAL = 0xD1;
    private static final int ANSWER = 0xD4;
    private static final int MOST_NAMES = 16;
    private static final int NAME = 8;
    private static final long ASKED = 1L << 32;
    private static final long STATE = 2L << 32;
    private static final long LEVEL = 3L << 32;
    private static final long SLOT = 4L << 32;
    private static final String[] STATES = {
        "run, outputs enabled",
        "run, outputs disabled",
        "stop, outputs disabled",
        "stop, faulted",
        "halted",
        "suspended",
        "stop, outputs enabled"
    };

    GeSrtp() {}

    @Override
    public String protocol() {
        return "GE-SRTP";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(new Carrier(Medium.STREAM, PORT), new Carrier(Medium.STREAM, 18246));
    }

    @Override
    public boolean mayBeginWith(int octet) {
        return octet <= 3 || octet == 8 || octet == 9;
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        if (!mayBeginWith(bytes.u8(0)) || (bytes.length() > 1 && bytes.u8(1) != 0)) {
            return Recognition.NO;
        }
        if (bytes.length() < HEADER) {
            return Recognition.MORE;
        }
        return isOpening(bytes)
                ? bytes.length() == HEADER ? Recognition.PLAUSIBLE : Recognition.NO
                : isMail(bytes) ? Recognition.CERTAIN : Recognition.NO;
    }

    /** Nothing but zeroes is the first message, and hardly more its answer. */
    private static boolean isOpening(Bytes bytes) {
        int others = 0;
        for (int at = 1; at < HEADER; at++) {
            others += bytes.u8(at) == 0 ? 0 : 1;
        }
        return bytes.u8(0) <= 1 && others <= 2 * bytes.u8(0);
    }

    private static boolean isMail(Bytes bytes) {
        boolean isRequest = (bytes.u8(0) & 1) == 0;
        boolean isMade = switch (bytes.u8(31)) {
            case REQUEST -> isRequest && GeSrtpServices.isDefined(bytes.u8(42));
            case REQUEST_WITH_TEXT -> isRequest && GeSrtpServices.isDefined(bytes.u8(50));
            case ANSWER, REFUSAL -> !isRequest && bytes.u8(42) <= 7;
            case ANSWER_WITH_TEXT -> !isRequest && bytes.u16le(4) > 0;
            default -> false;
        };
        return isMade && bytes.u8(0) > 1 && bytes.u16(10) == 0 && bytes.u32(12) == 0 && bytes.i64(18) == 0;
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        if (bytes.length() < HEADER) {
            return 0;
        }
        if (isOpening(bytes)) {
            opening(message, bytes.u8(0) == 0);
            return HEADER;
        }
        MalformedBytes.unless(mayBeginWith(bytes.u8(0)) && bytes.u8(1) == 0, "unknown type", 0);
        int end = HEADER + bytes.u16le(4);
        if (bytes.length() < end) {
            return 0;
        }
        switch (bytes.u8(31)) {
            case REQUEST -> request(message, 42);
            case REQUEST_WITH_TEXT -> request(message, 50);
            case ANSWER, ANSWER_WITH_TEXT -> answer(message, end);
            case REFUSAL -> message.senderServes();
            default -> throw MalformedBytes.at("unknown kind of mailbox message", 31);
        }
        return end;
    }

    private static void opening(Message message, boolean isAsking) {
        if (isAsking) {
            message.senderAsks();
            message.function(Kind.CONNECT, "open connection");
        } else {
            message.senderServes();
        }
    }

    private static void request(Message message, int at) {
        Bytes bytes = message.bytes();
        int service = bytes.u8(at);
        message.senderAsks();
        GeSrtpServices.Operation operation = service == GeSrtpServices.SET_STATE
                ? GeSrtpServices.setState(bytes.u8(at + 1))
                : GeSrtpServices.operation(service);
        boolean isNew = message.function(operation.kind(), operation.name());
        if (isTelling(service)) {
            message.remember(ASKED | bytes.u16le(2), service);
        }
        if (isNew && service == GeSrtpServices.LOGON) {
            message.role(message.sender(), RoleKind.ENGINEERING_STATION);
        }
        int mailbox = bytes.u8(36);
        if (bytes.u8(37) == 0x0E && message.recall(SLOT) != mailbox) {
            message.remember(SLOT, mailbox);
            message.component(message.askedService(), slot(mailbox));
        }
    }

    private static String slot(int mailbox) {
        return "rack " + (mailbox & 0xF) + " slot " + (mailbox >> 4);
    }

    /** Whether answers to the service tell who the controller is. */
    private static boolean isTelling(int service) {
        return service == GeSrtpServices.LONG_STATUS
                || service == GeSrtpServices.PROGRAM_NAMES
                || service == GeSrtpServices.CONTROLLER_TYPE;
    }

    private static void answer(Message message, int end) {
        Bytes bytes = message.bytes();
        message.senderServes();
        state(message, bytes.u16le(54));
        level(message, bytes.u8(51));
        long asked = message.recall(ASKED | bytes.u16le(2));
        if (asked < 0 || end == HEADER || message.isRepeated(HEADER, end - HEADER)) {
            return;
        }
        Optional<String> slot =
                message.recall(SLOT) < 0 ? Optional.empty() : Optional.of(slot((int) message.recall(SLOT)));
        if (asked == GeSrtpServices.PROGRAM_NAMES) {
            programs(message, slot, end);
        } else if (asked == GeSrtpServices.LONG_STATUS && end >= HEADER + 34) {
            program(message, slot, HEADER + 18, 16);
        } else if (asked == GeSrtpServices.CONTROLLER_TYPE && end >= HEADER + NAME + 2) {
            controller(message, slot);
        }
    }

    /** The status word: its four highest bits are the state; attached programmer and protection are bits of it. */
    private static void state(Message message, int word) {
        long told = word & 0xF240;
        if (message.recall(STATE) == told) {
            return;
        }
        if (message.recall(STATE) < 0) {
            message.role(message.sender(), RoleKind.CONTROLLER);
        }
        message.remember(STATE, told);
        int state = word >> 12;
        Endpoint service = message.service();
        if (state < STATES.length) {
            message.identity(service, IdentityPart.PROTOCOL_DETAIL, STATES[state]);
        }
        if ((word & 1 << 6) != 0) {
            message.identity(service, IdentityPart.PROTOCOL_DETAIL, "programmer attached");
        }
        if ((word & 1 << 9) != 0) {
            message.security(service, SecurityPart.POLICY, "protection by the maker of the machine");
        }
    }

    private static void level(Message message, int level) {
        if (message.recall(LEVEL) != level) {
            message.remember(LEVEL, level);
            message.security(message.service(), SecurityPart.POLICY, "privilege level " + level);
        }
    }

    private static void programs(Message message, Optional<String> slot, int end) {
        Bytes bytes = message.bytes();
        int at = HEADER;
        while (at < end && !isLetter(bytes.u8(at))) {
            at++;
        }
        for (int names = 0; names < MOST_NAMES && at + NAME <= end && isLetter(bytes.u8(at)); names++) {
            program(message, slot, at, NAME);
            at += NAME;
        }
    }

    private static boolean isLetter(int character) {
        return character >= 'A' && character <= 'z';
    }

    private static void program(Message message, Optional<String> slot, int at, int length) {
        Bytes bytes = message.bytes();
        if (isLetter(bytes.u8(at))) {
            message.identity(message.service(), slot, IdentityPart.APPLICATION, bytes.text(at, length));
        }
    }

    private static void controller(Message message, Optional<String> slot) {
        Bytes bytes = message.bytes();
        Endpoint service = message.service();
        String name = bytes.text(HEADER, NAME);
        if (bytes.isPrintable(HEADER, name.length())) {
            message.identity(service, slot, IdentityPart.SYSTEM_NAME, name);
        }
        message.identity(
                service,
                slot,
                IdentityPart.DEVICE_TYPE,
                "major type " + bytes.u8(HEADER + NAME) + ", minor type " + bytes.u8(HEADER + NAME + 1));
    }
}
