package org.asbuilt.dissect;

import org.asbuilt.dissect.BsapFunctions.Operation;
import org.asbuilt.dissect.Dissector.Recognition;

/**
 * Serial frames of {@link Bsap}: between DLE STX and DLE ETX, every DLE within doubled, then a checksum. A frame goes to a
 * neighbour by its local address, or through the network by global addresses.
 *
 * <p>Source: Emerson D4052, chapters on the data link and the network layer; ISO 1745 and ISO 2111 (transparency).
 */
final class BsapSerial {
    static final int ESCAPE = 0x10;

    private static final int START = 0x02;
    private static final int END = 0x03;
    private static final int LONGEST = 1024;
    private static final int SHORTEST_FRAME = 3;
    private static final long LAST = 5L << 32;
    private static final long NODE = 6L << 32;
    private static final long GLOBAL = 1L << 16;

    private BsapSerial() {}

    static Recognition recognise(Bytes bytes) {
        if (bytes.length() < 8) {
            return bytes.startsWith(0, "\u0010\u0002") ? Recognition.MORE : Recognition.NO;
        }
        if (bytes.u8(1) != START) {
            return Recognition.NO;
        }
        int end = end(bytes);
        if (end < 0) {
            return bytes.length() < LONGEST ? Recognition.MORE : Recognition.NO;
        }
        if (end + 4 > bytes.length()) {
            return Recognition.MORE;
        }
        return isIntact(bytes, end) ? Recognition.CERTAIN : Recognition.NO;
    }

    /** Offset of the DLE before ETX, -1 if it is not there. */
    private static int end(Bytes bytes) {
        int last = Math.min(bytes.length() - 1, LONGEST);
        int at = 2;
        while (at < last) {
            boolean isEscape = bytes.u8(at) == ESCAPE;
            if (isEscape && bytes.u8(at + 1) == END) {
                return at;
            }
            at += isEscape ? 2 : 1;
        }
        return -1;
    }

    private static boolean isIntact(Bytes bytes, int end) {
        int checksum = 0xFFFF;
        int at = 2;
        while (at < end) {
            at += bytes.u8(at) == ESCAPE ? 1 : 0;
            checksum = add(checksum, bytes.u8(at));
            at++;
        }
        return add(checksum, END) == bytes.u16le(end + 2);
    }

    private static int add(int checksum, int octet) {
        return Redundancy.DATA_LINK.add(checksum, octet);
    }

    static int read(Message message) {
        Bytes bytes = message.bytes();
        if (bytes.length() < 2) {
            return 0;
        }
        MalformedBytes.unless(bytes.u8(1) == START, "a frame does not begin with STX", 1);
        int end = end(bytes);
        if (end < 0 || end + 4 > bytes.length()) {
            MalformedBytes.unless(bytes.length() < LONGEST, "a frame without end", LONGEST);
            MalformedBytes.unless(message.medium() == Dissector.Medium.STREAM, "a frame without end", bytes.length());
            return 0;
        }
        MalformedBytes.unless(isIntact(bytes, end), "wrong checksum", end + 2);
        boolean isGlobal = octet(bytes, 0, end) >= 0x80;
        int function = isGlobal ? 7 : 2;
        if (octet(bytes, SHORTEST_FRAME - 1, end) >= 0) {
            content(message, isGlobal, function, end);
        }
        return end + 4;
    }

    /** An octet of the content counted without the escapes, -1 behind its end. */
    private static int octet(Bytes bytes, int index, int end) {
        int at = 2;
        for (int octet = 0; at < end; octet++) {
            if (bytes.u8(at) == ESCAPE) {
                at++;
            }
            if (octet == index) {
                return bytes.u8(at);
            }
            at++;
        }
        return -1;
    }

    private static void content(Message message, boolean isGlobal, int at, int end) {
        Bytes bytes = message.bytes();
        int destination = octet(bytes, at, end);
        MalformedBytes.unless(destination >= 0, "a frame without function", 2);
        if (BsapFunctions.isLink(destination)) {
            link(message, destination, octet(bytes, 0, end) & 0x7F);
            return;
        }
        int source = octet(bytes, at + 3, end);
        MalformedBytes.unless(source >= 0, "a frame without source function", 2);
        if (BsapFunctions.isAnswer(destination, source)) {
            message.senderServes();
            long node = isGlobal ? GLOBAL | word(bytes, 4, end) : message.recall(LAST);
            node(message, message.service(), node);
            Bsap.answered(message);
            return;
        }
        Operation operation = operation(bytes, destination, at + 5, end);
        if (operation.isReport()) {
            message.senderServes();
            message.served(operation.kind(), operation.name());
            node(message, message.service(), isGlobal ? GLOBAL | word(bytes, 4, end) : -1);
            return;
        }
        message.senderAsks();
        message.function(operation.kind(), operation.name());
        message.remember(LAST, octet(bytes, 0, end) & 0x7F);
        if (destination == BsapFunctions.DATABASE && octet(bytes, at + 5, end) == 4) {
            Bsap.named(message, bytes.find('@', 2, end) > 0);
        }
    }

    private static int word(Bytes bytes, int index, int end) {
        return octet(bytes, index, end) | octet(bytes, index + 1, end) << 8;
    }

    /** Poll and acknowledgement: the master names the slave, the slave answers to address 0. */
    private static void link(Message message, int function, int address) {
        Operation operation = BsapFunctions.application(function);
        if (operation.isReport()) {
            message.senderServes();
            node(message, message.service(), message.recall(LAST));
        } else {
            message.senderAsks();
            message.function(operation.kind(), operation.name());
            message.remember(LAST, address);
        }
    }

    private static Operation operation(Bytes bytes, int code, int data, int end) {
        int first = octet(bytes, data, end);
        int second = octet(bytes, data + 1, end);
        if (code == BsapFunctions.DATABASE && first >= 0) {
            return BsapFunctions.database(first);
        }
        if (code == BsapFunctions.EXTENSION && second >= 0) {
            return BsapFunctions.extension(first | second << 8);
        }
        return BsapFunctions.application(code);
    }

    private static void node(Message message, Endpoint of, long node) {
        boolean isKnown = node <= 0 || node == GLOBAL || message.recall(NODE | node) > 0;
        if (!isKnown) {
            message.remember(NODE | node, 1);
            message.component(of, (node < GLOBAL ? "local address " : "global address ") + (node & 0xFFFF));
        }
    }
}
