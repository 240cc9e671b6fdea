package org.asbuilt.dissect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.RoleKind;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * The protocols of Mitsubishi Electric controllers: MC protocol in the frames 1E, 3E and 4E, binary and in ASCII, SLMP,
 * and MELSOFT, by which the engineering software speaks. Tells commands, remote control, and the type of the processor.
 *
 * <p>Source: Mitsubishi Electric SH-080008 "MELSEC Communication Protocol Reference Manual" chapters 4 and 5 (frames 3E
 * and 4E), 18 (frame 1E); CC-Link Partner Association BAP-C2006 (SLMP). MELSOFT is not published by its maker; it is
 * known from public analyses and captures.
 */
public final class Melsec implements Dissector {
    private static final int[] PORTS = {1025, 5000, 5001, 5002, 5003, 5004, 5005, 5006, 5007, 5008, 5009, 5010, 5562};
    private static final int FIELD_BASIC = 61_450;
    private static final int FIELD_BASIC_SLMP = 61_451;
    private static final int LONGEST = 1 << 13;
    private static final int MELSOFT_HEADER = 21;
    private static final int MELSOFT_ASKS = 0x57;
    private static final int MELSOFT_SERVES = 0xD7;
    private static final int OPENING_ASKS = 0x5A;
    private static final int OPENING_SERVES = 0xDA;
    private static final int LONGEST_OPENING = 64;
    private static final int NAME = 16;
    private static final int OLD_REQUEST = 12;

    /** Keys of the command that was asked last, and of the station that was told last. */
    private static final long ASKED = 1;

    private static final long STATION = 2;

    Melsec() {}

    @Override
    public String protocol() {
        return "MELSEC";
    }

    @Override
    public List<Carrier> carriers() {
        List<Carrier> carriers = new ArrayList<>();
        for (int port : PORTS) {
            carriers.add(new Carrier(Medium.STREAM, port));
            carriers.add(new Carrier(Medium.DATAGRAM, port));
        }
        carriers.add(new Carrier(Medium.DATAGRAM, FIELD_BASIC));
        carriers.add(new Carrier(Medium.DATAGRAM, FIELD_BASIC_SLMP));
        return List.copyOf(carriers);
    }

    @Override
    public boolean mayBeginWith(int octet) {
        return octet == MELSOFT_ASKS
                || octet == MELSOFT_SERVES
                || octet == OPENING_ASKS
                || octet == OPENING_SERVES
                || MelsecFrame.mayBeginWith(octet)
                || MelsecCommands.isOld(octet);
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        int length = bytes.length();
        if (length < 4) {
            return Recognition.MORE;
        }
        return switch (bytes.u8(0)) {
            case MELSOFT_ASKS, MELSOFT_SERVES -> isMelsoft(bytes) ? Recognition.CERTAIN : Recognition.NO;
            case OPENING_ASKS, OPENING_SERVES ->
                bytes.u16(1) == 0 && length <= LONGEST_OPENING ? Recognition.PLAUSIBLE : Recognition.NO;
            default -> {
                if (MelsecFrame.mayBeginWith(bytes.u8(0))) {
                    yield MelsecFrame.recognise(bytes);
                }
                yield isOldRequest(bytes) ? Recognition.PLAUSIBLE : Recognition.NO;
            }
        };
    }

    /** The length behind the header fits, and the body begins with the distance to its command. */
    private static boolean isMelsoft(Bytes bytes) {
        if (bytes.length() < MELSOFT_HEADER + 8) {
            return false;
        }
        boolean isRequest = bytes.u8(0) == MELSOFT_ASKS;
        int skipped = bytes.u8(MELSOFT_HEADER + 2) - bytes.u8(MELSOFT_HEADER + 3);
        return bytes.u16le(19) <= LONGEST
                && bytes.u8(MELSOFT_HEADER) == (isRequest ? 0x1C : 0x9C)
                && skipped == (isRequest ? 2 : 4);
    }

    /** A request of the frame 1E for the controller itself: its length follows from the command. */
    private static boolean isOldRequest(Bytes bytes) {
        int command = bytes.u8(0);
        if (!MelsecCommands.isOld(command) || bytes.u8(1) != 0xFF) {
            return false;
        }
        if (bytes.length() == 4) {
            return command == 0x13 || command == 0x14 || command == MelsecCommands.OLD_TYPE;
        }
        // Names of devices are a letter with a space or a second letter.
        boolean isDevice = bytes.length() >= OLD_REQUEST
                && Character.isUpperCase(bytes.u8(9))
                && (bytes.u8(8) == ' ' || Character.isUpperCase(bytes.u8(8)));
        return command <= 0x03 && isDevice && (bytes.length() == OLD_REQUEST || command >= 0x02);
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        if (bytes.length() < 2) {
            return message.medium() == Medium.STREAM ? 0 : bytes.length();
        }
        int first = bytes.u8(0);
        return switch (first) {
            case MELSOFT_ASKS, MELSOFT_SERVES -> melsoft(message);
            case OPENING_ASKS -> {
                message.senderAsks();
                message.function(MelsecCommands.OPEN.kind(), MelsecCommands.OPEN.name());
                yield bytes.length();
            }
            case OPENING_SERVES -> {
                message.senderServes();
                yield bytes.length();
            }
            default -> MelsecFrame.mayBeginWith(first) ? frame(message) : old(message, first);
        };
    }

    private static int melsoft(Message message) {
        Bytes bytes = message.bytes();
        if (bytes.length() < MELSOFT_HEADER) {
            return 0;
        }
        int length = bytes.u16le(19);
        MalformedBytes.unless(length >= 8 && length <= LONGEST, "a length that no message has", 19);
        int end = MELSOFT_HEADER + length;
        if (bytes.length() < end) {
            MalformedBytes.unless(message.medium() == Medium.STREAM, "longer than the datagram", 19);
            return 0;
        }
        int body = MELSOFT_HEADER + 4 + bytes.u8(MELSOFT_HEADER + 3);
        MalformedBytes.unless(body + 4 <= end, "the command lies behind the end", MELSOFT_HEADER + 3);
        if (bytes.u8(0) == MELSOFT_ASKS) {
            ask(message, bytes.u16(body));
            return end;
        }
        message.senderServes();
        boolean isType = bytes.u16(body) == 0 && bytes.u16(body + 2) == MelsecCommands.TYPE_NAME;
        if (isType && body + 8 + NAME + 2 <= end && !message.isRepeated(body, end - body)) {
            message.identity(message.service(), IdentityPart.VENDOR, "Mitsubishi Electric");
            type(message, bytes.text(body + 8, NAME), bytes.u16le(body + 8 + NAME));
        }
        return end;
    }

    private static void ask(Message message, int command) {
        message.senderAsks();
        MelsecCommands.Operation operation = MelsecCommands.of(command);
        message.function(operation.kind(), operation.name());
        if ((operation.kind() == Kind.STOP || operation.kind() == Kind.START) && message.recall(ASKED) != command) {
            message.role(message.sender(), RoleKind.ENGINEERING_STATION);
        }
        if (command == MelsecCommands.UNLOCK || command == MelsecCommands.LOCK) {
            message.security(message.askedService(), SecurityPart.AUTHENTICATION, "password in clear");
        }
        message.remember(ASKED, command);
    }

    private static void type(Message message, String name, int code) {
        Optional<String> component = component(message);
        message.identity(message.service(), component, IdentityPart.MODEL, name);
        message.identity(message.service(), component, IdentityPart.PRODUCT_CODE, "0x%04x".formatted(code));
        if (name.endsWith("CPU")) {
            message.role(message.sender(), RoleKind.CONTROLLER);
        }
    }

    private static Optional<String> component(Message message) {
        long station = Math.max(0, message.recall(STATION));
        return station == 0
                ? Optional.empty()
                : Optional.of("network " + (station >> 8 & 0xFF) + " station " + (station & 0xFF));
    }

    /** A message in the frame 3E or 4E. */
    private static int frame(Message message) {
        Bytes bytes = message.bytes();
        int end = MelsecFrame.end(bytes);
        if (end == 0) {
            MalformedBytes.unless(message.medium() == Medium.STREAM, "longer than the datagram", 0);
            return 0;
        }
        if (MelsecFrame.isRequest(bytes)) {
            ask(message, MelsecFrame.code(bytes));
            return end;
        }
        message.senderServes();
        if (MelsecFrame.code(bytes) == 0) {
            station(message);
            if (message.recall(ASKED) == MelsecCommands.TYPE_NAME && MelsecFrame.hasName(bytes, end)) {
                int data = MelsecFrame.data(bytes);
                type(message, bytes.text(data, NAME), MelsecFrame.number(bytes, data + NAME));
                message.remember(ASKED, 0);
            }
        }
        return end;
    }

    /** Another network than that of the connection: the station that answered stands behind it. */
    private static void station(Message message) {
        int network = MelsecFrame.network(message.bytes());
        long station = network == 0 ? 0 : 1L << 16 | network << 8 | MelsecFrame.station(message.bytes());
        if (station == Math.max(0, message.recall(STATION))) {
            return;
        }
        message.remember(STATION, station);
        component(message).ifPresent(component -> {
            message.component(message.service(), component);
            message.role(message.sender(), RoleKind.GATEWAY);
        });
    }

    /** The frame 1E has no length: a segment is a message. */
    private static int old(Message message, int first) {
        Bytes bytes = message.bytes();
        if ((first & 0x80) == 0) {
            MalformedBytes.unless(MelsecCommands.isOld(first), "an unknown command", 0);
            message.senderAsks();
            MelsecCommands.Operation operation = MelsecCommands.old(first);
            message.function(operation.kind(), operation.name());
            return bytes.length();
        }
        MalformedBytes.unless(MelsecCommands.isOld(first & 0x7F), "an unknown answer", 0);
        message.senderServes();
        boolean isType = (first & 0x7F) == MelsecCommands.OLD_TYPE && bytes.u8(1) == 0 && bytes.length() >= 3;
        if (isType) {
            String code = "0x%02x".formatted(bytes.u8(2));
            message.identity(message.service(), IdentityPart.PRODUCT_CODE, code);
            message.role(message.sender(), RoleKind.CONTROLLER);
        }
        return bytes.length();
    }
}
