package org.asbuilt.dissect;

/**
 * Messages of the application layer of {@link Bacnet}, put together from their segments.
 *
 * <p>Source: ANSI/ASHRAE 135-2020 clauses 5.4 (segmentation) and 20.1 (headers of the messages).
 */
final class BacnetMessages {
    private static final int SEGMENTED = 8;
    private static final int MORE_FOLLOW = 4;
    private static final int FROM_SERVER = 1;
    private static final int READ_PROPERTY = 12;
    private static final int READ_MULTIPLE = 14;
    private static final long SEQUENCE = 1L << 60;

    private BacnetMessages() {}

    /**
     * Whether the bytes are a network layer with one of the messages that are seen most, by the tag of its first
     * parameter: on Ethernet no link layer says that it is BACnet, and a version number alone is no sign.
     */
    static boolean isUsual(Bytes bytes) {
        int at = BacnetSource.behindAddresses(bytes, 0);
        if (at < 0 || at + 2 > bytes.length()) {
            return false;
        }
        int end = bytes.length();
        boolean isUnconfirmed = bytes.u8(at) == 0x10;
        int service = bytes.u8(at + 1);
        int first = isUnconfirmed && at + 2 < end ? bytes.u8(at + 2) : -1;
        if (isUnconfirmed) {
            return switch (service) {
                case 0, 1 -> first == 0xC4 && end - at > 8;
                case 2, 3 -> first == 0x09 && bytes.u8(at + 4) == 0x1C;
                case 6, 9 -> first == 0xA4 && end - at == 12;
                case 7 -> first == 0x09 || first == 0x2C || first == 0x3D || first == 0x0A;
                case 8 -> end == at + 2 || (first >= 0x09 && first <= 0x0B && end - at >= 6);
                default -> false;
            };
        }
        boolean isReading = (bytes.u8(at) & 0xFD) == 0 && end - at > 9 && isReading(bytes.u8(at + 3));
        boolean isRead = bytes.u8(at) == 0x30 && end - at > 8 && isReading(bytes.u8(at + 2));
        return (isReading && bytes.u8(at + 4) == 0x0C) || (isRead && bytes.u8(at + 3) == 0x0C);
    }

    private static boolean isReading(int service) {
        return service == READ_PROPERTY || service == READ_MULTIPLE;
    }

    /** Reads the message between the offsets. */
    static void read(Message message, int at, int end, BacnetSource source) {
        Bytes bytes = message.bytes();
        int first = bytes.u8(at);
        switch (first >> 4) {
            case 0 -> request(message, at, end, source);
            case 1 -> {
                int service = bytes.u8(at + 1);
                BacnetServices.unconfirmed(message, service);
                BacnetIdentity.unconfirmed(message, service, at + 2, end, source);
            }
            case 2 -> message.senderServes();
            case 3 -> answer(message, at, end, source);
            case 4 -> bytes.u8(at + 3);
            case 5 -> {
                bytes.u8(at + 2);
                BacnetServices.error(message, at + 3, end);
            }
            case 6 -> {
                bytes.u8(at + 2);
                message.senderServes();
                BacnetServices.refused(message, true, "reject");
            }
            case 7 -> {
                bytes.u8(at + 2);
                BacnetServices.refused(message, (first & FROM_SERVER) != 0, "abort");
            }
            default -> throw MalformedBytes.at("unknown kind of message", at);
        }
    }

    private static void request(Message message, int at, int end, BacnetSource source) {
        Bytes bytes = message.bytes();
        boolean isSegmented = (bytes.u8(at) & SEGMENTED) != 0;
        int service = bytes.u8(at + (isSegmented ? 5 : 3));
        if (isSegmented && bytes.u8(at + 3) != 0) {
            return;
        }
        int parameters = at + (isSegmented ? 6 : 4);
        BacnetServices.confirmed(message, service, parameters, end);
        BacnetIdentity.confirmed(message, service, parameters, end, source);
    }

    private static void answer(Message message, int at, int end, BacnetSource source) {
        Bytes bytes = message.bytes();
        message.senderServes();
        boolean isSegmented = (bytes.u8(at) & SEGMENTED) != 0;
        int service = bytes.u8(at + (isSegmented ? 4 : 2));
        if (!isReading(service)) {
            return;
        }
        if (!isSegmented) {
            properties(message, bytes, service, at + 3, end, source);
            return;
        }
        int invocation = bytes.u8(at + 1);
        int sequence = bytes.u8(at + 2);
        if (sequence != 0 && message.recall(SEQUENCE | invocation) != sequence - 1) {
            return;
        }
        message.remember(SEQUENCE | invocation, sequence);
        boolean isLast = (bytes.u8(at) & MORE_FOLLOW) == 0;
        message.gather(invocation, at + 5, end - at - 5, sequence == 0, isLast)
                .ifPresent(whole -> properties(message, whole, service, 0, whole.length(), source));
    }

    private static void properties(Message message, Bytes bytes, int service, int at, int end, BacnetSource source) {
        if (service == READ_PROPERTY) {
            BacnetIdentity.property(message, bytes, at, end, source);
        } else {
            BacnetIdentity.properties(message, bytes, at, end, source);
        }
    }
}
