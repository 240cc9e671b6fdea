package org.asbuilt.dissect;

import org.asbuilt.dissect.FunctionUse.Kind;

/**
 * Alarms of {@link ProfinetRt}: who tells which kind of them, and who acknowledges.
 *
 * <p>Source: IEC 61158-6-10 clauses 4.8 (RTA-PDU) and 5.2.4 (alarm notification, alarm types).
 */
final class ProfinetAlarms {
    private static final int HEADER = 14;
    private static final int DATA = 1;
    private static final int NOTIFICATION_HIGH = 0x0001;
    private static final int NOTIFICATION_LOW = 0x0002;
    private static final String OTHER = "other alarm";
    private static final String[] KINDS = {
        OTHER,
        "1 diagnosis alarm",
        "2 process alarm",
        "3 pull alarm",
        "4 plug alarm",
        "5 status alarm",
        "6 update alarm",
        "7 redundancy alarm",
        "8 controlled by supervisor alarm",
        "9 released alarm",
        "10 plug wrong submodule alarm",
        "11 return of submodule alarm",
        "12 diagnosis disappears alarm",
        "13 multicast communication mismatch alarm",
        "14 port data change alarm",
        "15 sync data change alarm",
        "16 isochronous mode problem alarm",
        "17 network component problem alarm",
        "18 time data change alarm",
        "19 dynamic frame packing problem alarm",
        "20 media redundancy with planned duplication problem alarm",
        "21 system redundancy alarm",
        "22 multiple interface mismatch alarm",
        OTHER,
        OTHER,
        OTHER,
        OTHER,
        OTHER,
        OTHER,
        OTHER,
        "30 upload and retrieval alarm",
        "31 pull module alarm"
    };

    private ProfinetAlarms() {}

    static void read(Message message) {
        Bytes bytes = message.bytes();
        int kind = bytes.u8(6) & 0xF;
        int length = bytes.u16(12);
        MalformedBytes.unless(HEADER + length <= bytes.length(), "an alarm longer than the frame", 12);
        switch (kind) {
            case DATA -> data(message, length);
            case 2 -> message.served(Kind.ALARM, "alarm refused by transport");
            case 3 -> {
                return;
            }
            case 4 -> message.served(Kind.ALARM, "alarm connection aborted");
            default -> message.served(Kind.OTHER, "other acyclic data");
        }
    }

    private static void data(Message message, int length) {
        if (length < 8) {
            return;
        }
        Bytes bytes = message.bytes();
        int block = bytes.u16(HEADER);
        if (block == NOTIFICATION_HIGH || block == NOTIFICATION_LOW) {
            int type = bytes.u16(HEADER + 6);
            message.served(Kind.ALARM, type < KINDS.length ? KINDS[type] : OTHER);
        } else {
            message.function(Kind.ALARM, "acknowledge alarm");
        }
    }
}
