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
        if (service != READ_PROPERTY && service != READ_MULTIPLE) {
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

    private static void properties(
            Message message, Bytes bytes, int service, int at, int end, BacnetSource source) {
        if (service == READ_PROPERTY) {
            BacnetIdentity.property(message, bytes, at, end, source);
        } else {
            BacnetIdentity.properties(message, bytes, at, end, source);
        }
    }
}
