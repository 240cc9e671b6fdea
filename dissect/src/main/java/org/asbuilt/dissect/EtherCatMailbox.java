package org.asbuilt.dissect;

import java.util.Optional;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.IdentityPart;

/**
 * Mailboxes of EtherCAT slaves: objects of CANopen, files, servo parameters, ADS and Ethernet within.
 *
 * <p>Source: IEC 61158-6-12 clauses 5.5 (mailbox), 5.6 (CoE), 5.7 (EoE), 5.8 (FoE), 5.9 (SoE); ETG.1020 (AoE); CiA 301
 * clause 7.2.4 (SDO), 7.5.2 (objects 1000h to 1018h).
 */
final class EtherCatMailbox {
    private static final int FIRST_REGISTER = 0x1000;
    private static final int HEADER = 6;
    private static final int ADS = 1;
    private static final int ETHERNET = 2;
    private static final int CANOPEN = 3;
    private static final int FILE = 4;
    private static final int SERVO = 5;
    private static final int VENDOR = 15;
    private static final int EMERGENCY = 1;
    private static final int SDO_REQUEST = 2;
    private static final int SDO_RESPONSE = 3;
    private static final int SDO_INFORMATION = 8;
    private static final int ADS_HEADER = 32;

    private static final String[] ADS_OPERATIONS = {
        "AoE 0 invalid",
        "AoE 1 read device information",
        "AoE 2 read",
        "AoE 3 write",
        "AoE 4 read state",
        "AoE 5 write control",
        "AoE 6 add notification",
        "AoE 7 delete notification",
        "AoE 8 notification",
        "AoE 9 read and write"
    };
    private static final Kind[] ADS_KINDS = {
        Kind.OTHER,
        Kind.IDENTIFY,
        Kind.READ,
        Kind.WRITE,
        Kind.READ,
        Kind.STOP,
        Kind.SUBSCRIBE,
        Kind.SUBSCRIBE,
        Kind.PUBLISH,
        Kind.WRITE
    };

    private EtherCatMailbox() {}

    /** Whether process data and mailboxes lie there, behind the registers. */
    static boolean isMailboxRegister(int register) {
        return register >= FIRST_REGISTER;
    }

    /** Whether a mailbox message lies there, by its length, channel, kind and the kind's own first octets. */
    static boolean isAt(Bytes bytes, int at, int end) {
        if (at + HEADER + 2 > end) {
            return false;
        }
        int length = bytes.u16le(at);
        int kind = bytes.u8(at + 5);
        boolean fits = length >= 2 && at + HEADER + length <= end && (bytes.u8(at + 4) & 0x3F) == 0 && kind < 0x80;
        return fits
                && switch (kind & 0xF) {
                    case ADS -> length >= ADS_HEADER && bytes.u16le(at + HEADER + 16) <= 9;
                    case ETHERNET -> length >= 4 && (bytes.u8(at + HEADER) & 0xF) <= 5;
                    case CANOPEN -> length >= 10 && isCanopen(bytes.u16le(at + HEADER));
                    case FILE -> length >= 6 && bytes.u8(at + HEADER) >= 1 && bytes.u8(at + HEADER) <= 6;
                    case SERVO -> length >= 4 && (bytes.u8(at + HEADER) & 7) >= 1 && (bytes.u8(at + HEADER) & 7) <= 6;
                    case VENDOR -> length >= 6;
                    default -> false;
                };
    }

    private static boolean isCanopen(int head) {
        int service = head >> 12;
        return (head & 0x0E00) == 0 && service >= EMERGENCY && service <= SDO_INFORMATION;
    }

    /** Whether it is a slave's answer, by the operation it holds. */
    static boolean isAnswer(Bytes bytes, int at) {
        int data = at + HEADER;
        return switch (bytes.u8(at + 5) & 0xF) {
            case CANOPEN -> {
                int service = bytes.u16le(data) >> 12;
                boolean isInformation = service == SDO_INFORMATION && (bytes.u8(data + 2) & 1) == 0;
                yield service == SDO_RESPONSE || service == EMERGENCY || isInformation;
            }
            case ADS -> (bytes.u16le(data + 18) & 1) != 0;
            case SERVO -> (bytes.u8(data) & 1) == 0;
            case FILE -> bytes.u8(data) >= 4;
            default -> false;
        };
    }

    /** The master writes into a slave's mailbox. */
    static void request(Message message, int at, int end) {
        Bytes bytes = message.bytes();
        int data = at + HEADER;
        switch (bytes.u8(at + 5) & 0xF) {
            case ADS -> {
                int operation = bytes.u16le(data + 16);
                message.function(ADS_KINDS[operation], ADS_OPERATIONS[operation]);
            }
            case ETHERNET -> ethernet(message, bytes.u8(data) & 0xF);
            case CANOPEN -> canopen(message, data, end);
            case FILE -> file(message, bytes.u8(data));
            case SERVO -> servo(message, bytes.u8(data) & 7);
            default -> message.function(Kind.OTHER, "VoE vendor's message");
        }
    }

    private static void ethernet(Message message, int kind) {
        if (kind == 2 || kind == 4) {
            message.function(Kind.CONFIGURE, kind == 2 ? "EoE set address" : "EoE set filter");
        } else {
            message.function(Kind.OTHER, "EoE Ethernet frame");
        }
    }

    private static void canopen(Message message, int data, int end) {
        Bytes bytes = message.bytes();
        int service = bytes.u16le(data) >> 12;
        if (service == SDO_INFORMATION) {
            message.function(Kind.IDENTIFY, "CoE SDO information");
        } else if (service == SDO_REQUEST && data + 6 <= end) {
            boolean isIdentity = isIdentity(bytes.u16le(data + 3));
            switch (bytes.u8(data + 2) >> 5) {
                case 0 -> message.function(Kind.WRITE, "CoE SDO download segment");
                case 1 -> message.function(Kind.WRITE, "CoE SDO download");
                case 2 ->
                    message.function(
                            isIdentity ? Kind.IDENTIFY : Kind.READ,
                            isIdentity ? "CoE SDO upload of identity" : "CoE SDO upload");
                case 3 -> message.function(Kind.READ, "CoE SDO upload segment");
                case 4 -> message.function(Kind.OTHER, "CoE SDO abort");
                default -> message.function(Kind.OTHER, "CoE other SDO");
            }
        } else {
            message.function(Kind.OTHER, "CoE other service");
        }
    }

    private static boolean isIdentity(int index) {
        return index == 0x1000 || (index >= 0x1008 && index <= 0x100B) || index == 0x1018;
    }

    private static void file(Message message, int operation) {
        switch (operation) {
            case 1 -> message.function(Kind.FILE, "FoE 1 read request");
            case 2 -> message.function(Kind.FIRMWARE, "FoE 2 write request");
            case 3 -> message.function(Kind.FILE, "FoE 3 data");
            case 4 -> message.function(Kind.FILE, "FoE 4 acknowledge");
            case 5 -> message.function(Kind.FILE, "FoE 5 error");
            default -> message.function(Kind.FILE, "FoE 6 busy");
        }
    }

    private static void servo(Message message, int operation) {
        switch (operation) {
            case 1 -> message.function(Kind.READ, "SoE 1 read");
            case 3 -> message.function(Kind.WRITE, "SoE 3 write");
            case 5 -> message.function(Kind.PUBLISH, "SoE 5 notification");
            default -> message.function(Kind.OTHER, "SoE other operation");
        }
    }

    /** A slave's mailbox as the master reads it. */
    static void answer(Message message, Endpoint master, Optional<String> slave, int at, int end) {
        Bytes bytes = message.bytes();
        int data = at + HEADER;
        int dataEnd = data + bytes.u16le(at);
        switch (bytes.u8(at + 5) & 0xF) {
            case ADS -> message.identity(master, slave, IdentityPart.PROTOCOL_ADDRESS, netId(bytes, data + 8));
            case CANOPEN -> {
                int service = bytes.u16le(data) >> 12;
                boolean isUpload = service == SDO_RESPONSE && bytes.u8(data + 2) >> 5 == 2;
                if (isUpload) {
                    uploaded(message, master, slave, data + 2, dataEnd);
                } else if (service == EMERGENCY) {
                    message.sight(new Sighting.Function(
                            master,
                            message.receiver(),
                            Kind.ALARM,
                            "CoE emergency",
                            message.protocol(),
                            message.confidence(),
                            message.place()));
                }
            }
            default -> {
                return;
            }
        }
    }

    /** Of the answering end of ADS. */
    private static String netId(Bytes bytes, int at) {
        StringBuilder text = new StringBuilder();
        for (int part = 0; part < 6; part++) {
            text.append(part == 0 ? "" : ".").append(bytes.u8(at + part));
        }
        return text.toString();
    }

    private static void uploaded(Message message, Endpoint master, Optional<String> slave, int at, int end) {
        Bytes bytes = message.bytes();
        int index = bytes.u16le(at + 1);
        if (!isIdentity(index)) {
            return;
        }
        int subindex = bytes.u8(at + 3);
        int head = bytes.u8(at);
        // At most four octets stand where a longer value has its length.
        boolean isShort = (head & 2) != 0;
        int size = (head & 1) == 0 ? 4 : 4 - (head >> 2 & 3);
        int value = isShort ? at + 4 : at + 8;
        int valueEnd = isShort ? at + 4 + size : (int) Math.min(end, at + 8 + bytes.u32le(at + 4));
        MalformedBytes.unless(value <= valueEnd && valueEnd <= end, "a value longer than its message", at);
        if (index == 0x1018 || index == 0x1000) {
            number(message, master, slave, index, subindex, value, valueEnd);
            return;
        }
        IdentityPart part = switch (index) {
            case 0x1008 -> IdentityPart.MODEL;
            case 0x1009 -> IdentityPart.HARDWARE_REVISION;
            case 0x100A -> IdentityPart.FIRMWARE_REVISION;
            default -> IdentityPart.BOOTLOADER_REVISION;
        };
        message.identity(master, slave, part, bytes.text(value, valueEnd - value));
    }

    private static void number(
            Message message, Endpoint master, Optional<String> slave, int index, int subindex, int at, int end) {
        if (end - at < 4) {
            return;
        }
        long value = message.bytes().u32le(at);
        if (index == 0x1000) {
            // The low half names the profile, such as 401 for inputs and outputs, 402 for drives.
            String type = value == 0 ? "" : "CANopen profile " + (value & 0xFFFF);
            message.identity(master, slave, IdentityPart.DEVICE_TYPE, type);
        } else if (subindex >= 1 && subindex <= 4) {
            int key = slave.hashCode() & 0xFFFF;
            EtherCatRegisters.identity(message, master, slave, key, subindex - 1, value);
        }
    }
}
