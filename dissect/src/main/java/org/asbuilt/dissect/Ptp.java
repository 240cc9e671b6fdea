package org.asbuilt.dissect;

import java.util.List;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.RoleKind;

/**
 * Precision Time Protocol: clocks, who is the grandmaster, and what management messages tell of a clock.
 *
 * <p>Source: IEEE Std 1588-2008 clauses 13.3 (header), 13.5 (announce), 13.6 to 13.12, 15.5.3.1.2 (clock description);
 * annexes D to F (UDP and Ethernet).
 */
public final class Ptp implements Dissector {
    private static final int ETHER_TYPE = 0x88F7;
    private static final int EVENT_PORT = 319;
    private static final int GENERAL_PORT = 320;
    private static final int HEADER = 34;
    private static final int ANNOUNCE = 11;
    private static final int MANAGEMENT = 13;
    private static final int CLOCK_DESCRIPTION = 0x0001;
    private static final String[] OPERATIONS = {
        "sync",
        "delay request",
        "peer delay request",
        "peer delay response",
        "other event",
        "other event",
        "other event",
        "other event",
        "follow-up",
        "delay response",
        "peer delay response follow-up",
        "announce",
        "signaling",
        "management",
        "other general message",
        "other general message"
    };

    Ptp() {}

    @Override
    public String protocol() {
        return "PTP";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(
                new Carrier(Medium.FRAME, ETHER_TYPE),
                new Carrier(Medium.DATAGRAM, EVENT_PORT),
                new Carrier(Medium.DATAGRAM, GENERAL_PORT));
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        if (bytes.length() < HEADER) {
            return Recognition.NO;
        }
        int length = bytes.u16(2);
        boolean fits = (bytes.u8(1) & 0xF) == 2
                && length >= HEADER
                && length <= bytes.length()
                && (bytes.u8(0) & 0xF) <= MANAGEMENT
                && bytes.u8(32) <= 5;
        return fits ? Recognition.PLAUSIBLE : Recognition.NO;
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        MalformedBytes.unless((bytes.u8(1) & 0xF) == 2, "version is not 2", 1);
        int length = bytes.u16(2);
        MalformedBytes.unless(length >= HEADER && length <= bytes.length(), "wrong length", 2);
        int kind = bytes.u8(0) & 0xF;
        message.published(kind == MANAGEMENT ? Kind.DIAGNOSE : Kind.TIME, OPERATIONS[kind]);
        boolean isMaster = kind == 0 || kind == 8 || kind == ANNOUNCE;
        if (isMaster && message.recall(1) < 0) {
            message.remember(1, 1);
            message.role(message.sender(), RoleKind.TIME_SERVER);
            message.identity(message.sender(), IdentityPart.PROTOCOL_ADDRESS, clock(bytes, 20));
        }
        if (kind == ANNOUNCE && length >= 64 && !message.isRepeated(47, 16)) {
            String grandmaster = "grandmaster " + clock(bytes, 53) + ", class " + bytes.u8(48) + ", domain "
                    + bytes.u8(4) + ", " + source(bytes.u8(63));
            message.identity(message.sender(), IdentityPart.PROTOCOL_DETAIL, grandmaster);
        } else if (kind == MANAGEMENT && length >= 54) {
            management(message, length);
        }
        return bytes.length();
    }

    private static String clock(Bytes bytes, int at) {
        return bytes.hex(at, 8);
    }

    private static String source(int code) {
        return switch (code) {
            case 0x10 -> "atomic clock";
            case 0x20 -> "satellites";
            case 0x30 -> "terrestrial radio";
            case 0x40 -> "PTP";
            case 0x50 -> "NTP";
            case 0x60 -> "set by hand";
            case 0xA0 -> "internal oscillator";
            default -> "other source";
        };
    }

    /** A response with the clock description: addresses, maker, product, revisions, user's text. */
    private static void management(Message message, int end) {
        Bytes bytes = message.bytes();
        int action = bytes.u8(46) & 0xF;
        boolean isDescription = bytes.u16(48) == 1 && bytes.u16(52) == CLOCK_DESCRIPTION && action == 2;
        if (!isDescription) {
            return;
        }
        int at = 54 + 2;
        at += 1 + bytes.u8(at);
        at += 2 + bytes.u16(at);
        at += 4 + bytes.u16(at + 2);
        at += 3 + 1;
        MalformedBytes.unless(at < end, "a clock description shorter than its parts", at);
        String product = bytes.text(at + 1, bytes.u8(at));
        at += 1 + bytes.u8(at);
        String revision = bytes.text(at + 1, bytes.u8(at));
        at += 1 + bytes.u8(at);
        String user = bytes.text(at + 1, bytes.u8(at));
        several(message, product, List.of(IdentityPart.VENDOR, IdentityPart.MODEL, IdentityPart.SERIAL_NUMBER));
        several(
                message,
                revision,
                List.of(IdentityPart.HARDWARE_REVISION, IdentityPart.FIRMWARE_REVISION, IdentityPart.SOFTWARE));
        several(message, user, List.of(IdentityPart.SYSTEM_NAME, IdentityPart.LOCATION));
    }

    private static void several(Message message, String text, List<IdentityPart> parts) {
        String[] values = text.split(";", -1);
        for (int index = 0; index < Math.min(values.length, parts.size()); index++) {
            message.identity(message.sender(), parts.get(index), values[index].strip());
        }
    }
}
