package org.asbuilt.dissect;

import java.util.List;
import java.util.Optional;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.RoleKind;

/**
 * Distributed Network Protocol 3: functions of masters and outstations, addresses, internal indications, device
 * attributes and secure authentication.
 *
 * <p>Source: IEEE Std 1815-2012 clauses 4.2 (application layer), 8.2 (transport function), 9.2 (data link layer) and 13
 * (internet protocol suite).
 */
public final class Dnp3 implements Dissector {
    private static final int PORT = 20000;
    private static final int START = 0x0564;
    private static final int HEADER = 10;
    private static final int BLOCK = 16;
    private static final int CHECKED_BLOCK = BLOCK + 2;
    private static final int FROM_MASTER = 0x80;
    private static final int PRIMARY = 0x40;
    private static final int FIRST = 0x40;
    private static final int LAST = 0x80;
    private static final int OUTSTATIONS = 1;
    private static final int MASTERS = 2;
    private static final long ASKED = 1;

    Dnp3() {}

    @Override
    public String protocol() {
        return "DNP3";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(new Carrier(Medium.STREAM, PORT), new Carrier(Medium.DATAGRAM, PORT));
    }

    @Override
    public boolean mayBeginWith(int octet) {
        return octet == START >> 8;
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        if (bytes.length() < HEADER) {
            return bytes.length() < 2 || bytes.u16(0) == START ? Recognition.MORE : Recognition.NO;
        }
        boolean fits = bytes.u16(0) == START && bytes.u8(2) >= 5 && Dnp3Check.isRight(bytes, 0, 8);
        return fits ? Recognition.CERTAIN : Recognition.NO;
    }

    @Override
    public int read(Message message) {
        int length = frame(message, 0);
        if (message.medium() == Medium.STREAM) {
            return length;
        }
        int at = 0;
        while (length > 0) {
            at += length;
            length = at < message.bytes().length() ? frame(message, at) : 0;
        }
        MalformedBytes.unless(at == message.bytes().length(), "a frame is longer than the datagram", at);
        return at;
    }

    /** Reads one frame; 0 if it is not there to its end. */
    private static int frame(Message message, int at) {
        Bytes bytes = message.bytes();
        if (bytes.length() < at + HEADER) {
            return 0;
        }
        MalformedBytes.unless(bytes.u16(at) == START, "not the start of a frame", at);
        MalformedBytes.unless(bytes.u8(at + 2) >= 5, "a frame shorter than its header", at + 2);
        MalformedBytes.unless(Dnp3Check.isRight(bytes, at, 8), "wrong check of the header", at + 8);
        int data = bytes.u8(at + 2) - 5;
        int length = HEADER + data + 2 * ((data + BLOCK - 1) / BLOCK);
        if (bytes.length() < at + length) {
            return 0;
        }
        int control = bytes.u8(at + 3);
        ends(message, (control & FROM_MASTER) != 0, bytes.u16le(at + 6));
        int function = control & 0xF;
        boolean isPrimary = (control & PRIMARY) != 0;
        if (isPrimary && (function == 3 || function == 4)) {
            MalformedBytes.unless(data > 0, "user data of no octets", at + 2);
            segment(message, at, data);
        } else if (isPrimary) {
            link(message, (control & FROM_MASTER) != 0, function);
        }
        return length;
    }

    private static void ends(Message message, boolean isFromMaster, int source) {
        if (isFromMaster) {
            message.senderAsks();
            if (FirstTime.of(message, MASTERS, source)) {
                message.identity(message.sender(), IdentityPart.PROTOCOL_ADDRESS, Integer.toString(source));
            }
            return;
        }
        message.senderServes();
        if (FirstTime.of(message, OUTSTATIONS, source)) {
            String outstation = Dnp3Objects.component(source);
            message.component(message.service(), outstation);
            message.identity(
                    message.service(),
                    Optional.of(outstation),
                    IdentityPart.PROTOCOL_ADDRESS,
                    Integer.toString(source));
            message.role(message.sender(), RoleKind.REMOTE_TERMINAL_UNIT);
        }
    }

    private static void link(Message message, boolean isFromMaster, int function) {
        String operation = switch (function) {
            case 0 -> "link 0 reset link states";
            case 1 -> "link 1 reset user process";
            case 2 -> "link 2 test link states";
            case 9 -> "link 9 request link status";
            default -> "other link function";
        };
        Kind kind = function <= 2 || function == 9 ? Kind.CONNECT : Kind.OTHER;
        if (isFromMaster) {
            message.function(kind, operation);
        } else {
            message.served(kind, operation);
        }
    }

    /** A segment of the transport function; the first holds the header of the application layer. */
    private static void segment(Message message, int at, int data) {
        Bytes bytes = message.bytes();
        int transport = bytes.u8(at + HEADER);
        int source = bytes.u16le(at + 6);
        boolean isFirst = (transport & FIRST) != 0;
        check(bytes, at + HEADER, Math.min(BLOCK, data));
        if (isFirst) {
            MalformedBytes.unless(data >= 3, "a fragment shorter than its header", at + 2);
            int end = at + HEADER + Math.min(BLOCK, data);
            boolean isOfInterest = fragment(message, (bytes.u8(at + 3) & FROM_MASTER) != 0, at + HEADER + 1, end);
            if (!isOfInterest) {
                return;
            }
        } else if (!message.isGathering(source)) {
            return;
        }
        gather(message, at, data, transport, source);
    }

    private static void gather(Message message, int at, int data, int transport, int source) {
        Bytes bytes = message.bytes();
        int last = (data - 1) / BLOCK;
        Optional<Bytes> whole = Optional.empty();
        for (int block = 0; block <= last; block++) {
            int from = at + HEADER + block * CHECKED_BLOCK;
            int count = Math.min(BLOCK, data - block * BLOCK);
            check(bytes, from, count);
            // The first octet is that of the transport function.
            int skipped = block == 0 ? 1 : 0;
            boolean isFirst = block == 0 && (transport & FIRST) != 0;
            boolean isLast = block == last && (transport & LAST) != 0;
            whole = message.gather(source, from + skipped, count - skipped, isFirst, isLast);
        }
        whole.ifPresent(fragment -> Dnp3Objects.read(message, fragment, source));
    }

    private static void check(Bytes bytes, int from, int count) {
        MalformedBytes.unless(Dnp3Check.isRight(bytes, from, count), "wrong check of a block", from + count);
    }

    /** Tells the function; true if the objects are of interest. */
    private static boolean fragment(Message message, boolean isFromMaster, int at, int end) {
        Bytes bytes = message.bytes();
        int function = bytes.u8(at + 1);
        boolean isAnswer = Dnp3Functions.isAnswer(function);
        int objects = at + (isAnswer ? 4 : 2);
        MalformedBytes.unless(objects <= end, "a fragment shorter than its header", at);
        int group = objects + 2 <= end ? bytes.u8(objects) : Dnp3Functions.NO_GROUP;
        boolean isFirstFragment = (bytes.u8(at) & LAST) != 0;
        if (isAnswer) {
            Dnp3Functions.answer(message, function, message.recall(ASKED) > 0);
            Dnp3Functions.indications(message, bytes.u8(at + 2), bytes.u8(at + 3));
        } else if (isFirstFragment && isFromMaster) {
            Dnp3Functions.asked(message, function, group);
            message.remember(ASKED, 1);
        } else if (isFirstFragment) {
            Dnp3Functions.served(message, function);
        }
        return Dnp3Objects.isOfInterest(function, group);
    }
}
