package org.asbuilt.dissect;

import java.util.Optional;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.RoleKind;

/**
 * Frames of HART as {@link HartIp} carries them, also one within another when a gateway passes them on, and the commands
 * of direct messages.
 *
 * <p>Source: FieldComm Group, HCF_SPEC-081 Token-Passing Data Link Layer Specification clause 5 (frames); FCG TS20085
 * (direct messages); FCG TS20151 Common Practice Command Specification (command 77); HCF_SPEC-307 Command Response Codes.
 */
final class HartFrame {
    private static final int LONG_ADDRESS = 0x80;
    private static final int LONG = 5;
    private static final int BURST = 1;
    private static final int FROM_MASTER = 2;
    private static final int FROM_DEVICE = 6;
    private static final int EXTENDED = 31;
    private static final int TO_SUB_DEVICE = 77;
    private static final int DEVICES = 1;
    private static final long OWN = 1;
    private static final long NO_ADDRESS = -1;
    private static final int LATER = 1 << 20;

    private HartFrame() {}

    /** How a frame came. */
    enum Way {
        /** By a master. */
        ASKED,
        /** As the answer to a master. */
        ANSWERED,
        /** By a device of itself. */
        PUBLISHED
    }

    /** Whether a frame with a right check lies exactly between the offsets. */
    static boolean isFrame(Bytes bytes, int at, int end) {
        if (end - at < 5) {
            return false;
        }
        int kind = bytes.u8(at) & 7;
        int count = count(bytes, at);
        boolean isKind = kind == BURST || kind == FROM_MASTER || kind == FROM_DEVICE;
        if (!isKind || count + 2 > end || count + 2 + bytes.u8(count) != end) {
            return false;
        }
        int check = 0;
        for (int octet = at; octet < end; octet++) {
            check ^= bytes.u8(octet);
        }
        return check == 0;
    }

    /** Offset of the octet that counts the data. */
    private static int count(Bytes bytes, int at) {
        int delimiter = bytes.u8(at);
        int address = (delimiter & LONG_ADDRESS) == 0 ? 1 : LONG;
        int expansion = delimiter >> 5 & 3;
        return at + 1 + address + expansion + 1;
    }

    /** Reads a frame with its check. */
    static void read(Message message, int at, int end, Way way) {
        MalformedBytes.unless(end - at >= 5, "a frame shorter than its header", at);
        frame(message, at, end - 1, way, false);
    }

    private static void frame(Message message, int at, int end, Way way, boolean isPassedOn) {
        Bytes bytes = message.bytes();
        int count = count(bytes, at);
        MalformedBytes.unless(count + 1 <= end, "a frame shorter than its header", at);
        int data = count + 1;
        int length = bytes.u8(count);
        MalformedBytes.unless(data + length <= end, "data are longer than the frame", count);
        int command = bytes.u8(count - 1);
        int dataEnd = data + length;
        if (way == Way.ASKED) {
            asked(message, command, data, dataEnd, isPassedOn);
            return;
        }
        if (length < 2) {
            return;
        }
        if (way == Way.PUBLISHED) {
            HartCommands.published(message, number(bytes, command, data + 2, dataEnd));
        }
        refused(message, bytes.u8(data));
        int number = number(bytes, command, data + 2, dataEnd);
        int content = data + 2 + (command == EXTENDED ? 2 : 0);
        if (number == TO_SUB_DEVICE && !isPassedOn && dataEnd - content > 6) {
            frame(message, content + 2, dataEnd, Way.ANSWERED, true);
            return;
        }
        boolean isLong = (bytes.u8(at) & LONG_ADDRESS) != 0;
        long address = isLong ? address(bytes, at + 1) : NO_ADDRESS;
        meet(message, address);
        // A frame passed on with a polling address tells whose it is only in what command 0 answers.
        boolean isAttributed = isLong || !isPassedOn || number == 0;
        if (isAttributed && HartIdentity.isTelling(number)) {
            boolean isOwn = !isLong && !isPassedOn && (bytes.u8(at + 1) & 0x3F) == 0;
            HartIdentity.read(message, number, content, dataEnd, component(message, address), isOwn);
        }
    }

    private static void asked(Message message, int command, int data, int end, boolean isPassedOn) {
        Bytes bytes = message.bytes();
        int number = number(bytes, command, data, end);
        HartCommands.asked(message, number);
        if (number == TO_SUB_DEVICE && !isPassedOn && end - data > 6) {
            frame(message, data + 3, end, Way.ASKED, true);
        }
    }

    /** The extended command says another number in its first two octets. */
    private static int number(Bytes bytes, int command, int data, int end) {
        return command == EXTENDED && end - data >= 2 ? bytes.u16(data) : command;
    }

    /** Tells the reasons that say something of the device's protection. */
    private static void refused(Message message, int code) {
        switch (code) {
            case 7 -> message.served(Kind.DIAGNOSE, "response 7 in write protect mode");
            case 16 -> message.served(Kind.DIAGNOSE, "response 16 access restricted");
            case 64 -> message.served(Kind.DIAGNOSE, "response 64 command not implemented");
            default -> message.bytes().u8(1);
        }
    }

    /** The first that answers is the server itself, if none answers at polling address 0; others are behind it. */
    static void meet(Message message, long address) {
        if (address == NO_ADDRESS || isOwn(message, address)) {
            if (message.recall(OWN) < 0 && address != NO_ADDRESS) {
                message.remember(OWN, address);
            }
            return;
        }
        if (FirstTime.of(message, DEVICES, Math.floorMod(Long.hashCode(address), LATER))) {
            message.component(message.service(), name(address));
            message.role(message.sender(), RoleKind.GATEWAY);
        }
    }

    /** The device of an address; empty for the server itself. */
    static Optional<String> component(Message message, long address) {
        return address == NO_ADDRESS || isOwn(message, address) ? Optional.empty() : Optional.of(name(address));
    }

    private static String name(long address) {
        return "device %010x".formatted(address);
    }

    /** Some devices leave out the high bits of their type when they publish. */
    private static boolean isSame(long own, long address) {
        return (int) own == (int) address;
    }

    /** The address of a device, as its type and number make it. */
    static long address(int type, int number) {
        return (long) (type & 0x3FFF) << 24 | number;
    }

    /** The address of a device: 14 bits of its type and 24 of its own, without the bits of the master. */
    private static long address(Bytes bytes, int at) {
        return (long) (bytes.u8(at) & 0x3F) << 32 | bytes.u32(at + 1);
    }

    /** Whether the address is the server's own, or nobody else is known yet. */
    private static boolean isOwn(Message message, long address) {
        long own = message.recall(OWN);
        return own < 0 || isSame(own, address);
    }

    /** The server itself has the address. */
    static void own(Message message, long address) {
        message.remember(OWN, address);
    }

    /** Reads the commands of a direct message. */
    static void direct(Message message, int start, int end, boolean isAnswer) {
        Bytes bytes = message.bytes();
        int at = start + 2;
        while (at < end) {
            MalformedBytes.unless(at + 3 <= end, "a command shorter than its header", at);
            int command = bytes.u16(at);
            int data = at + 3;
            int next = data + bytes.u8(at + 2);
            MalformedBytes.unless(next <= end, "data are longer than the message", at + 2);
            if (!isAnswer) {
                HartCommands.asked(message, command);
            } else if (next > data) {
                refused(message, bytes.u8(data));
                if (HartIdentity.isTelling(command)) {
                    HartIdentity.read(message, command, data + 1, next, Optional.empty(), true);
                }
            }
            at = next;
        }
    }
}
