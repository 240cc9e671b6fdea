package org.asbuilt.dissect;

import java.util.List;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.IdentityPart;

/**
 * Transfer of synchrophasors: commands to phasor measurement units and concentrators, their configuration and header, and
 * the data that they send.
 *
 * <p>Source: IEEE Std C37.118.2-2011 clause 6 and annexes B (check) and E (transport); IEEE Std C37.118-2005 clause 6.
 */
public final class Synchrophasor implements Dissector {
    private static final int TCP_PORT = 4712;
    private static final int UDP_PORT = 4713;
    private static final int START = 0xAA;
    private static final int HEADER = 14;
    private static final int CHECK = 2;
    private static final int SHORTEST = HEADER + CHECK;
    private static final int DATA = 0;
    private static final int COMMAND = 4;
    private static final int CONFIGURATION_3 = 5;
    private static final int LATEST_VERSION = 3;
    /** Of the clock of a frame that is not yet whole, in seconds since 1970: the year 1995. */
    private static final long EARLIEST = 788_918_400;

    private static final int PARTS = 1;
    private static final int SINGLE = 0;
    private static final int FIRST = 1;
    private static final int LAST = 0xFFFF;
    private static final long TO_GROUP = 1;
    private static final long ASKED = 2;
    private static final int STREAMS = 1;
    private static final int VERSIONS = 2;

    Synchrophasor() {}

    @Override
    public String protocol() {
        return "C37.118";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(
                new Carrier(Medium.STREAM, TCP_PORT),
                new Carrier(Medium.DATAGRAM, UDP_PORT),
                new Carrier(Medium.DATAGRAM, TCP_PORT),
                new Carrier(Medium.STREAM, UDP_PORT));
    }

    @Override
    public boolean mayBeginWith(int octet) {
        return octet == START;
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        if (bytes.u8(0) != START) {
            return Recognition.NO;
        }
        if (bytes.length() < HEADER) {
            return Recognition.MORE;
        }
        int size = bytes.u16(2);
        if (!isKind(bytes.u8(1)) || size < SHORTEST || bytes.u16(4) == 0) {
            return Recognition.NO;
        }
        if (bytes.length() < size) {
            boolean isTimed = bytes.u32(6) >= EARLIEST && bytes.u8(10) < 0x80;
            return isTimed ? Recognition.PLAUSIBLE : Recognition.NO;
        }
        return isChecked(bytes, size) ? Recognition.CERTAIN : Recognition.NO;
    }

    private static boolean isKind(int octet) {
        int version = octet & 0xF;
        return octet >> 4 <= CONFIGURATION_3 && version >= 1 && version <= LATEST_VERSION;
    }

    private static boolean isChecked(Bytes bytes, int size) {
        return SynchrophasorCheck.of(bytes, size - CHECK) == bytes.u16(size - CHECK);
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        if (bytes.length() < HEADER) {
            return 0;
        }
        MalformedBytes.unless(bytes.u8(0) == START && isKind(bytes.u8(1)), "not the start of a frame", 0);
        int size = bytes.u16(2);
        MalformedBytes.unless(size >= SHORTEST, "a frame shorter than its header", 2);
        if (bytes.length() < size) {
            MalformedBytes.unless(message.medium() == Medium.STREAM, "longer than the datagram", 2);
            return 0;
        }
        int type = bytes.u8(1) >> 4;
        if (type == DATA) {
            data(message);
            return size;
        }
        MalformedBytes.unless(isChecked(bytes, size), "wrong check", size - CHECK);
        if (type == COMMAND) {
            command(message, size);
        } else {
            description(message, type, size - CHECK);
        }
        return size;
    }

    /** Sent up to 240 times a second. */
    private static void data(Message message) {
        stream(message);
        unasked(message, Kind.PUBLISH, UNASKED[DATA]);
    }

    private static void unasked(Message message, Kind kind, String operation) {
        if (isToGroup(message)) {
            message.published(kind, operation);
        } else {
            message.served(kind, operation);
        }
    }

    /** Looked at once in a conversation. */
    private static boolean isToGroup(Message message) {
        long isToGroup = message.recall(TO_GROUP);
        if (isToGroup < 0) {
            isToGroup = message.receiver().mac().filter(MacAddress::isGroup).isPresent() ? 1 : 0;
            message.remember(TO_GROUP, isToGroup);
        }
        return isToGroup == 1;
    }

    private static void stream(Message message) {
        if (!isToGroup(message)) {
            message.senderServes();
        }
        int identifier = message.bytes().u16(4);
        if (FirstTime.of(message, STREAMS, identifier)) {
            message.identity(message.service(), IdentityPart.PROTOCOL_ADDRESS, Integer.toString(identifier));
        }
        int version = message.bytes().u8(1) & 0xF;
        if (FirstTime.of(message, VERSIONS, version)) {
            String standard = switch (version) {
                case 1 -> "IEEE C37.118-2005";
                case 2 -> "IEEE C37.118.2-2011";
                default -> "version " + version;
            };
            message.identity(message.service(), IdentityPart.PROTOCOL_REVISION, standard);
        }
    }

    private static void command(Message message, int size) {
        MalformedBytes.unless(size >= SHORTEST + 2, "a command frame without a command", 2);
        message.senderAsks();
        message.remember(ASKED, 1);
        switch (message.bytes().u16(HEADER)) {
            case 1 -> message.function(Kind.SUBSCRIBE, "1 turn off transmission of data frames");
            case 2 -> message.function(Kind.SUBSCRIBE, "2 turn on transmission of data frames");
            case 3 -> message.function(Kind.IDENTIFY, "3 send header frame");
            case 4 -> message.function(Kind.IDENTIFY, "4 send configuration frame 1");
            case 5 -> message.function(Kind.IDENTIFY, "5 send configuration frame 2");
            case 6 -> message.function(Kind.IDENTIFY, "6 send configuration frame 3");
            case 8 -> message.function(Kind.OTHER, "8 extended frame");
            default -> message.function(Kind.OTHER, "other command");
        }
    }

    private static void description(Message message, int type, int end) {
        stream(message);
        if (message.recall(ASKED) < 0) {
            unasked(message, Kind.IDENTIFY, UNASKED[type]);
        }
        Bytes bytes = message.bytes();
        if (message.isRepeated(HEADER, end - HEADER)) {
            return;
        }
        switch (type) {
            case 1 -> message.identity(message.service(), IdentityPart.DESCRIPTION, bytes.text(HEADER, end - HEADER));
            case 2, 3 -> SynchrophasorUnits.read(message, bytes, HEADER, end, false);
            default -> {
                int index = bytes.u16(HEADER);
                boolean isFirst = index == SINGLE || index == FIRST;
                boolean isLast = index == SINGLE || index == LAST;
                message.gather(PARTS, HEADER + 2, end - HEADER - 2, isFirst, isLast)
                        .ifPresent(whole -> SynchrophasorUnits.read(message, whole, 0, whole.length(), true));
            }
        }
    }

    private static final String[] UNASKED = {
        "data frame",
        "header frame",
        "configuration frame 1",
        "configuration frame 2",
        "command frame",
        "configuration frame 3"
    };
}
