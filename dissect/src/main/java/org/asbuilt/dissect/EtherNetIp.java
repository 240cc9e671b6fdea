package org.asbuilt.dissect;

import java.util.List;
import java.util.Optional;
import org.asbuilt.dissect.FunctionUse.Kind;

/**
 * EtherNet/IP: device lists and the Common Industrial Protocol within, with the Identity object and the functions of
 * Logix controllers.
 *
 * <p>Source: ODVA, The CIP Networks Library volume 2 chapter 2 (encapsulation, common packet format), volume 1 chapters
 * 2, 3 and 5A-2 (messages, connections, Identity object).
 */
public final class EtherNetIp implements Dissector {
    private static final int PORT = 44818;
    private static final int HEADER = 24;
    private static final int LIST_IDENTITY = 0x63;
    private static final int REGISTER = 0x65;
    private static final int UNREGISTER = 0x66;
    private static final int UNCONNECTED = 0x6F;
    private static final int CONNECTED = 0x70;
    private static final int LONGEST = 65_511;

    EtherNetIp() {}

    @Override
    public String protocol() {
        return "EtherNet/IP";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(new Carrier(Medium.STREAM, PORT), new Carrier(Medium.DATAGRAM, PORT));
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        if (bytes.length() < HEADER) {
            return Recognition.MORE;
        }
        int length = bytes.u16le(2);
        boolean fits = isCommand(bytes.u16le(0))
                && length <= LONGEST
                && bytes.u32le(8) <= 0x6A
                && bytes.u32le(20) == 0
                && bytes.length() >= Math.min(HEADER + length, HEADER + 8);
        return fits ? Recognition.CERTAIN : Recognition.NO;
    }

    private static boolean isCommand(int command) {
        return switch (command) {
            case 0x04, LIST_IDENTITY, 0x64, REGISTER, UNREGISTER, UNCONNECTED, CONNECTED, 0x72, 0x73 -> true;
            default -> false;
        };
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        if (bytes.length() < HEADER) {
            return 0;
        }
        int command = bytes.u16le(0);
        int length = bytes.u16le(2);
        MalformedBytes.unless(isCommand(command) || command == 0, "unknown command", 0);
        MalformedBytes.unless(bytes.u32le(20) == 0, "options are not 0", 20);
        if (bytes.length() < HEADER + length) {
            MalformedBytes.unless(message.medium() == Medium.STREAM, "longer than the datagram", 2);
            return 0;
        }
        boolean isGood = bytes.u32le(8) == 0;
        int end = HEADER + length;
        switch (command) {
            case LIST_IDENTITY -> listIdentity(message, length, end);
            case REGISTER -> register(message);
            case UNCONNECTED, CONNECTED -> {
                if (isGood && length >= 8) {
                    packet(message, end);
                }
            }
            default -> {
                return end;
            }
        }
        return end;
    }

    private static void register(Message message) {
        boolean isRequest = message.bytes().u32le(4) == 0;
        if (isRequest) {
            message.senderAsks();
            message.function(Kind.CONNECT, "register session");
        } else {
            message.senderServes();
        }
    }

    private static void listIdentity(Message message, int length, int end) {
        if (length == 0) {
            message.senderAsks();
            message.function(Kind.IDENTIFY, "list identity");
            return;
        }
        message.senderServes();
        Bytes bytes = message.bytes();
        int items = bytes.u16le(HEADER);
        int at = HEADER + 2;
        for (int item = 0; item < items; item++) {
            int kind = bytes.u16le(at);
            int size = bytes.u16le(at + 2);
            MalformedBytes.unless(at + 4 + size <= end, "an item is longer than the message", at + 2);
            if (kind == 0x0C) {
                MalformedBytes.unless(size >= 33, "an identity shorter than its parts", at + 2);
                Cip.identity(message, message.service(), Optional.empty(), at + 22, at + 4 + size);
            }
            at += 4 + size;
        }
    }

    /** Common packet format: the address tells which connection, the data is the message. */
    private static void packet(Message message, int end) {
        Bytes bytes = message.bytes();
        int items = bytes.u16le(HEADER + 6);
        int at = HEADER + 8;
        for (int item = 0; item < items; item++) {
            MalformedBytes.unless(at + 4 <= end, "fewer items than announced", HEADER + 6);
            int kind = bytes.u16le(at);
            int size = bytes.u16le(at + 2);
            int data = at + 4;
            MalformedBytes.unless(data + size <= end, "an item is longer than the message", at + 2);
            if (kind == 0xB2) {
                // The sender's context of the header comes back in the answer.
                Cip.message(message, bytes.i64(12) | 1L << 63, data, data + size);
            } else if (kind == 0xB1 && size >= 2) {
                Cip.message(message, 1L << 48 | bytes.u16le(data), data + 2, data + size);
            }
            at = data + size;
        }
    }
}
