package org.asbuilt.dissect;

import java.util.List;

/**
 * Companion specification for energy metering over IP: the wrapper of TCP and UDP, and data link frames (HDLC) that
 * modems and converters pass on; what they carry is read by {@link DlmsUnit}.
 *
 * <p>Source: IEC 62056-47 (IEC 62056-4-7:2015) clause 6 (wrapper); IEC 62056-46 clauses 6.4 (frames), 6.4.4 (check
 * sequence); IEC 62056-5-3:2017.
 */
public final class Dlms implements Dissector {
    private static final int PORT = 4059;
    private static final int WRAPPER = 8;
    private static final int VERSION = 1;
    private static final int FLAG = 0x7E;
    private static final int FRAME_TYPE = 0xA0;
    private static final int SEGMENTED = 0x08;
    private static final int SHORTEST_FRAME = 7;
    private static final int PARTS = 0x4059;

    Dlms() {}

    @Override
    public String protocol() {
        return "DLMS";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(new Carrier(Medium.STREAM, PORT), new Carrier(Medium.DATAGRAM, PORT));
    }

    @Override
    public boolean mayBeginWith(int octet) {
        return octet == 0 || octet == FLAG;
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        if (bytes.u8(0) == FLAG) {
            return recogniseFrame(bytes);
        }
        if (bytes.length() < WRAPPER + 1) {
            return bytes.length() >= 2 && bytes.u16(0) != VERSION ? Recognition.NO : Recognition.MORE;
        }
        int length = bytes.u16(6);
        int end = WRAPPER + length;
        boolean isFollowed = bytes.length() == end || (bytes.length() >= end + 2 && bytes.u16(end) == VERSION);
        boolean fits = bytes.u16(0) == VERSION
                && length > 2
                && bytes.u16(2) < 0x100
                && bytes.u16(4) < 0x100
                && DlmsUnit.isUnit(bytes.u8(WRAPPER));
        if (fits && bytes.length() < end) {
            return Recognition.MORE;
        }
        return fits && isFollowed ? Recognition.PLAUSIBLE : Recognition.NO;
    }

    /** The check sequence is right: it is a frame. */
    private static Recognition recogniseFrame(Bytes bytes) {
        if (bytes.length() < 3) {
            return Recognition.MORE;
        }
        int length = bytes.u16(1) & 0x7FF;
        if ((bytes.u8(1) & 0xF0) != FRAME_TYPE || length < SHORTEST_FRAME) {
            return Recognition.NO;
        }
        if (bytes.length() < length + 2) {
            return Recognition.MORE;
        }
        boolean fits = bytes.u8(length + 1) == FLAG && isChecked(bytes, length);
        return fits ? Recognition.CERTAIN : Recognition.NO;
    }

    private static boolean isChecked(Bytes bytes, int length) {
        int sum = Redundancy.DATA_LINK.of(bytes, 1, length - 1, 0xFFFF);
        return (sum ^ 0xFFFF) == bytes.u16le(length - 1);
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        if (bytes.u8(0) == FLAG) {
            return frames(message);
        }
        if (bytes.length() < WRAPPER) {
            return 0;
        }
        MalformedBytes.unless(bytes.u16(0) == VERSION, "not version 1 of the wrapper", 0);
        int end = WRAPPER + bytes.u16(6);
        if (bytes.length() < end) {
            return 0;
        }
        if (end > WRAPPER) {
            int device = DlmsUnit.isOfServer(bytes.u8(WRAPPER)) ? bytes.u16(2) : bytes.u16(4);
            DlmsUnit.read(message, bytes, WRAPPER, end, device);
        }
        return end;
    }

    /** A datagram may hold several frames. */
    private static int frames(Message message) {
        Bytes bytes = message.bytes();
        if (bytes.length() < 3) {
            return 0;
        }
        // One flag may end a frame and begin the next.
        if (bytes.u8(1) == FLAG) {
            return 1;
        }
        int length = bytes.u16(1) & 0x7FF;
        boolean isFrame = (bytes.u8(1) & 0xF0) == FRAME_TYPE && length >= SHORTEST_FRAME;
        MalformedBytes.unless(isFrame, "not a frame", 1);
        if (bytes.length() < length + 2) {
            return 0;
        }
        MalformedBytes.unless(bytes.u8(length + 1) == FLAG, "a frame without its end", length + 1);
        MalformedBytes.unless(isChecked(bytes, length), "wrong check sequence", length - 1);
        frame(message, length - 1);
        return length + 2;
    }

    /** Addresses of 1, 2 or 4 octets end with the octet whose lowest bit is set; then the control octet. */
    private static void frame(Message message, int end) {
        Bytes bytes = message.bytes();
        int source = behindAddress(bytes, 3, end);
        int control = behindAddress(bytes, source, end);
        int kind = bytes.u8(control);
        boolean isInformation = (kind & 1) == 0 || (kind & ~0x10) == 3;
        int content = control + 3;
        if (!isInformation || content >= end) {
            link(message, kind);
            return;
        }
        boolean isFirst = !message.isGathering(PARTS);
        boolean isLast = (bytes.u8(1) & SEGMENTED) == 0;
        int destinationDevice = bytes.u8(3) >> 1;
        int sourceDevice = bytes.u8(source) >> 1;
        if (isFirst && isLast) {
            unit(message, bytes, content, end, destinationDevice, sourceDevice);
            return;
        }
        message.gather(PARTS, content, end - content, isFirst, isLast)
                .ifPresent(whole -> unit(message, whole, 0, whole.length(), destinationDevice, sourceDevice));
    }

    private static int behindAddress(Bytes bytes, int at, int end) {
        int next = at;
        while (next < end && next < at + 4 && (bytes.u8(next) & 1) == 0) {
            next++;
        }
        MalformedBytes.unless(next + 1 < end, "an address reaches beyond the frame", at);
        return next + 1;
    }

    /** Behind the addresses of the logical link, 0xE6 and 0xE6 or 0xE7, and a zero octet. */
    private static void unit(Message message, Bytes bytes, int at, int end, int destination, int source) {
        if (end - at > 3 && bytes.u8(at) == 0xE6 && (bytes.u8(at + 1) & 0xFE) == 0xE6) {
            int device = DlmsUnit.isOfServer(bytes.u8(at + 3)) ? source : destination;
            DlmsUnit.read(message, bytes, at + 3, end, device);
        }
    }

    private static void link(Message message, int kind) {
        switch (kind & ~0x10) {
            case 0x83 -> DlmsUnit.connect(message, "set normal response mode");
            case 0x43 -> DlmsUnit.connect(message, "disconnect");
            case 0x63, 0x0F -> message.senderServes();
            default -> message.bytes().u8(0);
        }
    }
}
