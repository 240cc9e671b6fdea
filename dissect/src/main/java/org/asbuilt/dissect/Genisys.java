package org.asbuilt.dissect;

import java.util.List;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.RoleKind;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * Genisys, by which a railway control office polls the stations along the line: indications, controls with check back and
 * execution, station numbers. A message begins with its header octet and ends with F6; octets from F0 on within are
 * escaped.
 *
 * <p>Source: Union Switch &amp; Signal (later Ansaldo STS), Genisys serial protocol, as described with cisagov
 * icsnpp-genisys 1.0.
 */
public final class Genisys implements Dissector {
    private static final int PORT = 10_001;
    private static final int ESCAPE = 0xF0;
    private static final int ACKNOWLEDGE = 0xF1;
    private static final int INDICATION = 0xF2;
    private static final int CHECKBACK = 0xF3;
    private static final int END = 0xF6;
    private static final int FIRST_REQUEST = 0xF9;
    private static final int POLL = 0xFB;
    private static final int LAST_REQUEST = 0xFE;
    private static final int LONGEST = 1200;
    private static final int SHORTEST = 3;
    private static final long STATION = 1L << 32;
    private static final long UNSECURED = 2L << 32;

    Genisys() {}

    @Override
    public String protocol() {
        return "Genisys";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(new Carrier(Medium.STREAM, PORT), new Carrier(Medium.DATAGRAM, PORT));
    }

    @Override
    public boolean mayBeginWith(int octet) {
        return (octet >= ACKNOWLEDGE && octet <= CHECKBACK) || (octet >= FIRST_REQUEST && octet <= LAST_REQUEST);
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        if (!mayBeginWith(bytes.u8(0))) {
            return Recognition.NO;
        }
        int end = bytes.find(END, 1, LONGEST);
        if (end < 0) {
            return bytes.length() < LONGEST ? Recognition.MORE : Recognition.NO;
        }
        int octets = octets(bytes, end);
        if (octets < 2) {
            return Recognition.NO;
        }
        if (isWithoutChecksum(bytes.u8(0), octets)) {
            boolean isFollowed = bytes.length() > end + 1 && !mayBeginWith(bytes.u8(end + 1));
            return isFollowed ? Recognition.NO : Recognition.PLAUSIBLE;
        }
        return octets > SHORTEST && isIntact(bytes, end, octets) ? Recognition.CERTAIN : Recognition.NO;
    }

    /** Octets before the end, an escaped one counted once. */
    private static int octets(Bytes bytes, int end) {
        int octets = 0;
        int at = 0;
        while (at < end) {
            at += isEscaped(bytes, at, end) ? 2 : 1;
            octets++;
        }
        return octets;
    }

    /** Some senders leave F0 itself as it is; an escaped octet is told by its low half. */
    private static boolean isEscaped(Bytes bytes, int at, int end) {
        return bytes.u8(at) == ESCAPE && at + 1 < end && bytes.u8(at + 1) <= 0xF;
    }

    /** An acknowledgement has none, and a poll need not have one. */
    private static boolean isWithoutChecksum(int header, int octets) {
        return octets == 2 && (header == ACKNOWLEDGE || header == POLL);
    }

    /** Whether the last two octets are the checksum of those before, begun with ones, or by others with zeroes. */
    private static boolean isIntact(Bytes bytes, int end, int octets) {
        int fromOnes = 0xFFFF;
        int fromZeroes = 0;
        int at = 0;
        for (int left = octets; left > 2; left--) {
            boolean isEscaped = isEscaped(bytes, at, end);
            int octet = isEscaped ? ESCAPE | bytes.u8(at + 1) : bytes.u8(at);
            fromOnes = Redundancy.ANSI.add(fromOnes, octet);
            fromZeroes = Redundancy.ANSI.add(fromZeroes, octet);
            at += isEscaped ? 2 : 1;
        }
        int told = 0;
        for (int shift = 0; shift < 16; shift += 8) {
            boolean isEscaped = isEscaped(bytes, at, end);
            told |= (isEscaped ? ESCAPE | bytes.u8(at + 1) : bytes.u8(at)) << shift;
            at += isEscaped ? 2 : 1;
        }
        return at == end && (told == fromOnes || told == fromZeroes);
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        int header = bytes.u8(0);
        MalformedBytes.unless(mayBeginWith(header), "no header of a message", 0);
        int end = bytes.find(END, 1, LONGEST);
        if (end < 0) {
            MalformedBytes.unless(bytes.length() < LONGEST, "a message without end", LONGEST);
            MalformedBytes.unless(message.medium() == Medium.STREAM, "a message without end", bytes.length());
            return 0;
        }
        int octets = octets(bytes, end);
        MalformedBytes.unless(octets >= 2, "a message without station", 1);
        if (!isWithoutChecksum(header, octets)) {
            MalformedBytes.unless(octets > SHORTEST && isIntact(bytes, end, octets), "wrong checksum", end);
        } else if (header == POLL && message.recall(UNSECURED) < 0) {
            message.remember(UNSECURED, 1);
            message.security(message.askedService(), SecurityPart.INTEGRITY, "none");
        }
        int station = isEscaped(bytes, 1, end) ? ESCAPE | bytes.u8(2) : bytes.u8(1);
        if (header >= FIRST_REQUEST) {
            message.senderAsks();
            request(message, header);
        } else {
            answer(message, header, station);
        }
        return end + 1;
    }

    private static void request(Message message, int header) {
        switch (header) {
            case 0xF9 -> message.function(Kind.WRITE, "F9 common control data");
            case 0xFA -> message.function(Kind.READ, "FA acknowledge indication and poll");
            case POLL -> message.function(Kind.READ, "FB poll");
            case 0xFC -> message.function(Kind.WRITE, "FC control data");
            case 0xFD -> message.function(Kind.READ, "FD recall");
            default -> message.function(Kind.WRITE, "FE execute controls");
        }
    }

    private static void answer(Message message, int header, int station) {
        message.senderServes();
        if (header == INDICATION) {
            message.served(Kind.PUBLISH, "F2 indication data");
        } else if (header == CHECKBACK) {
            message.served(Kind.PUBLISH, "F3 control data checkback");
        }
        // In blocks of 32, so that a line of many stations is remembered whole.
        long block = STATION | station >> 5;
        long known = Math.max(0, message.recall(block));
        long bit = 1L << (station & 31);
        if ((known & bit) == 0) {
            message.remember(block, known | bit);
            message.component(message.service(), "station " + station);
            message.role(message.sender(), RoleKind.REMOTE_TERMINAL_UNIT);
        }
    }
}
