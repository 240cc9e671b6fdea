package org.asbuilt.dissect;

import java.util.List;
import java.util.Optional;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.RoleKind;

/**
 * EtherNet/IP: device lists, sessions, the Common Industrial Protocol within, and the cyclic data of its connections.
 *
 * <p>Source: ODVA, The CIP Networks Library volume 2 chapters 2 (encapsulation, common packet format) and 3-2 (class 0
 * and 1 connections), volume 8 chapter 3 (start of DTLS); Rockwell Automation 1756-PM020.
 */
public final class EtherNetIp implements Dissector {
    private static final int PORT = 44818;
    private static final int CYCLIC_PORT = 2222;
    private static final int HEADER = 24;
    private static final int NO_OPERATION = 0x00;
    private static final int LIST_TARGETS = 0x01;
    private static final int LIST_SERVICES = 0x04;
    private static final int LIST_IDENTITY = 0x63;
    private static final int LIST_INTERFACES = 0x64;
    private static final int REGISTER = 0x65;
    private static final int UNREGISTER = 0x66;
    private static final int UNCONNECTED = 0x6F;
    private static final int CONNECTED = 0x70;
    private static final int INDICATE_STATUS = 0x72;
    private static final int CANCEL = 0x73;
    private static final int START_DTLS = 0xC8;
    private static final int LONGEST = 65_511;

    /** Two items: the sequenced address of eight octets, then connected data. */
    private static final int CYCLIC = 0x02;

    private static final int SEQUENCED_ADDRESS = 0x8002;
    private static final int CONNECTED_DATA = 0xB1;
    private static final long OTHER_DIRECTION = 3;
    private static final String CYCLIC_DATA = "implicit input and output";

    EtherNetIp() {}

    @Override
    public String protocol() {
        return "EtherNet/IP";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(
                new Carrier(Medium.STREAM, PORT),
                new Carrier(Medium.DATAGRAM, PORT),
                new Carrier(Medium.DATAGRAM, CYCLIC_PORT));
    }

    @Override
    public boolean mayBeginWith(int octet) {
        return octet == CYCLIC || (octet != NO_OPERATION && isCommand(octet));
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        if (isCyclic(bytes)) {
            return Recognition.CERTAIN;
        }
        if (bytes.length() < HEADER) {
            return bytes.length() < 2 || isCommand(bytes.u16le(0)) ? Recognition.MORE : Recognition.NO;
        }
        int command = bytes.u16le(0);
        int length = bytes.u16le(2);
        // One so short and so seldom is believed only if nothing else follows; behind others the next one may begin.
        int next = HEADER + length;
        boolean isAlone = bytes.length() == next
                || (command != LIST_TARGETS && (bytes.length() < next + 2 || isUsual(bytes.u16le(next))));
        boolean fits = isAlone
                && (length > 0 || !isList(command) || isBareList(bytes))
                && isUsual(command)
                && length <= LONGEST
                && bytes.u32le(8) <= 0x6A
                && bytes.u32le(20) == 0
                && bytes.length() >= Math.min(HEADER + length, HEADER + 8);
        return fits ? Recognition.CERTAIN : Recognition.NO;
    }

    private static boolean isList(int command) {
        return command == LIST_TARGETS
                || command == LIST_SERVICES
                || command == LIST_IDENTITY
                || command == LIST_INTERFACES;
    }

    /** A request for a list has no session, no status and nothing behind. */
    private static boolean isBareList(Bytes bytes) {
        return bytes.length() == HEADER && bytes.u32le(4) == 0 && bytes.u32le(8) == 0;
    }

    private static boolean isUsual(int command) {
        return command != NO_OPERATION && isCommand(command);
    }

    private static boolean isCommand(int command) {
        return switch (command) {
            case NO_OPERATION,
                    LIST_TARGETS,
                    LIST_SERVICES,
                    LIST_IDENTITY,
                    LIST_INTERFACES,
                    REGISTER,
                    UNREGISTER,
                    UNCONNECTED,
                    CONNECTED,
                    INDICATE_STATUS,
                    CANCEL,
                    START_DTLS -> true;
            default -> false;
        };
    }

    private static boolean isCyclic(Bytes bytes) {
        return bytes.length() >= 18
                && bytes.u16le(0) == 2
                && bytes.u16le(2) == SEQUENCED_ADDRESS
                && bytes.u16le(4) == 8
                && bytes.u16le(14) == CONNECTED_DATA
                && bytes.u16le(16) == bytes.length() - 18;
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        if (message.medium() == Medium.DATAGRAM && isCyclic(bytes)) {
            cyclic(message);
            return bytes.length();
        }
        if (bytes.length() < HEADER) {
            return 0;
        }
        int command = bytes.u16le(0);
        int length = bytes.u16le(2);
        MalformedBytes.unless(isCommand(command), "unknown command", 0);
        MalformedBytes.unless(bytes.u32le(20) == 0, "options are not 0", 20);
        if (bytes.length() < HEADER + length) {
            MalformedBytes.unless(message.medium() == Medium.STREAM, "longer than the datagram", 2);
            return 0;
        }
        command(message, command, length);
        return HEADER + length;
    }

    /** Both ends may send: each is told of once. */
    private static void cyclic(Message message) {
        message.published(Kind.PUBLISH, CYCLIC_DATA);
        if (message.recall(OTHER_DIRECTION + message.direction) < 0) {
            message.remember(OTHER_DIRECTION + message.direction, 1);
            message.role(message.sender(), RoleKind.PUBLISHER);
        }
    }

    private static void command(Message message, int command, int length) {
        int end = HEADER + length;
        switch (command) {
            case NO_OPERATION -> ask(message, Kind.CONNECT, "no operation");
            case LIST_TARGETS -> list(message, length, "list targets");
            case LIST_SERVICES -> list(message, length, "list services");
            case LIST_INTERFACES -> list(message, length, "list interfaces");
            case LIST_IDENTITY -> {
                list(message, length, "list identity");
                identities(message, length, end);
            }
            case REGISTER -> {
                if (message.bytes().u32le(4) == 0 && message.bytes().u32le(8) == 0) {
                    ask(message, Kind.CONNECT, "register session");
                } else {
                    message.senderServes();
                }
            }
            case UNREGISTER -> ask(message, Kind.CONNECT, "unregister session");
            case INDICATE_STATUS -> ask(message, Kind.DIAGNOSE, "indicate status");
            case CANCEL -> ask(message, Kind.CONNECT, "cancel");
            case START_DTLS -> ask(message, Kind.SECURITY, "start DTLS");
            default -> {
                if (message.bytes().u32le(8) == 0 && length >= 8) {
                    packet(message, end);
                }
            }
        }
    }

    private static void ask(Message message, Kind kind, String name) {
        message.senderAsks();
        message.function(kind, name);
    }

    private static void list(Message message, int length, String name) {
        if (length == 0) {
            ask(message, Kind.IDENTIFY, name);
        } else {
            message.senderServes();
        }
    }

    private static void identities(Message message, int length, int end) {
        if (length < 2) {
            return;
        }
        Bytes bytes = message.bytes();
        int items = bytes.u16le(HEADER);
        int at = HEADER + 2;
        for (int item = 0; item < items; item++) {
            MalformedBytes.unless(at + 4 <= end, "fewer items than announced", HEADER);
            int kind = bytes.u16le(at);
            int size = bytes.u16le(at + 2);
            MalformedBytes.unless(at + 4 + size <= end, "an item is longer than the message", at + 2);
            if (kind == 0x0C) {
                MalformedBytes.unless(size >= 33, "an identity shorter than its parts", at + 2);
                CipIdentity.identity(message, message.service(), Optional.empty(), at + 22, at + 4 + size);
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
            } else if (kind == CONNECTED_DATA && size >= 2) {
                Cip.message(message, 1L << 48 | bytes.u16le(data), data + 2, data + size);
            }
            at = data + size;
        }
    }
}
