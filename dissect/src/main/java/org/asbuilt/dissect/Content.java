package org.asbuilt.dissect;

import org.asbuilt.dissect.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the dissector of each connection by its content, and has it read the messages. */
final class Content implements Stream.Reader {
    private static final int MISSES_ON_UNKNOWN_PORT = 6;
    private static final int HITS_ON_UNKNOWN_PORT = 3;
    private static final int LONGEST_DOUBT = 64;

    private final Frame frame;
    private final Notes notes;
    private final Witness witness;
    private final Message message;
    private Session session = Session.NONE;
    private long gaps;

    Content(Frame frame, Witness witness, Notes notes) {
        this.frame = frame;
        this.witness = witness;
        this.notes = notes;
        message = new Message(witness, frame);
    }

    long gaps() {
        return gaps;
    }

    void segment(Session session, int direction, long marks) {
        boolean isOpening = (frame.tcpFlags & Frame.SYN) != 0;
        if (isOpening) {
            session.stream(direction).restart(frame.sequence + 1);
            session.open();
        } else if (frame.payloadWireLength > 0 && !session.isClosed()) {
            begin(session, direction, marks, Dissector.Medium.STREAM);
            session.stream(direction)
                    .offer(
                            frame.sequence,
                            frame.bytes,
                            frame.payload,
                            frame.payloadLength,
                            frame.payloadWireLength,
                            this);
        }
        if ((frame.tcpFlags & (Frame.FIN | Frame.RST)) != 0) {
            gaps += session.close(direction, (frame.tcpFlags & Frame.RST) != 0);
        }
    }

    void datagram(Session session, int direction, long marks, Dissector.Medium medium) {
        if (frame.payloadLength == 0) {
            return;
        }
        begin(session, direction, marks, medium);
        read(frame.bytes, frame.payload, frame.payloadLength);
    }

    private void begin(Session session, int direction, long marks, Dissector.Medium medium) {
        this.session = session;
        message.session = session;
        message.direction = direction;
        message.marks = marks;
        message.medium = medium;
    }

    @Override
    public void gap() {
        gaps++;
    }

    @Override
    public int read(byte[] array, int start, int length) {
        message.bytes.set(array, start, length);
        Stream stream = message.medium == Dissector.Medium.STREAM ? session.streams[message.direction] : null;
        try {
            if (!session.isAccepted) {
                return search(length, stream);
            }
            Dissector dissector = session.dissector;
            if (dissector == null) {
                return -1;
            }
            if (stream != null && !stream.isInStep() && !findsStep(dissector, stream)) {
                return -1;
            }
            return readWith(dissector);
        } catch (MalformedBytes malformed) {
            return malformed(malformed, stream);
        }
    }

    private boolean findsStep(Dissector dissector, Stream stream) {
        boolean finds = isMatch(dissector.recognise(message.bytes));
        stream.setInStep(finds);
        return finds;
    }

    private int malformed(MalformedBytes malformed, @Nullable Stream stream) {
        Dissector dissector = session.dissector;
        boolean isCut = frame.payloadLength < frame.payloadWireLength;
        if (!isCut && dissector != null) {
            notes.inPacket(
                    dissector.protocol(),
                    malformed.reason(),
                    witness.packet(),
                    frame.payloadOffset() + (long) malformed.offset());
        }
        session.misses++;
        if (stream != null) {
            stream.setInStep(false);
        }
        return -1;
    }

    private int readWith(Dissector dissector) {
        message.protocol = dissector.protocol();
        int taken = dissector.read(message);
        session.hits += taken > 0 ? 1 : 0;
        if (message.isReleased) {
            message.isReleased = false;
            session.release();
        }
        return taken;
    }

    private static boolean isMatch(Dissector.Recognition recognition) {
        return recognition == Dissector.Recognition.CERTAIN || recognition == Dissector.Recognition.PLAUSIBLE;
    }

    /** Nobody reads this connection yet: looks for who might, first among those usually found here. */
    private int search(int length, @Nullable Stream stream) {
        Directory directory = Directory.of(message.medium);
        Dissector plausible = null;
        boolean needsMore = false;
        for (int end = 0; end < 2; end++) {
            for (Dissector candidate : directory.atHome(number(end))) {
                Dissector.Recognition recognition = recognition(candidate);
                if (recognition == Dissector.Recognition.CERTAIN) {
                    return accept(candidate, Confidence.HIGH, stream);
                }
                if (recognition == Dissector.Recognition.PLAUSIBLE && plausible == null) {
                    plausible = candidate;
                }
                needsMore |= recognition == Dissector.Recognition.MORE;
            }
        }
        boolean isAtHome = plausible != null;
        for (Dissector candidate : directory.beginning(message.bytes.u8(0))) {
            Dissector.Recognition recognition = recognition(candidate);
            if (recognition == Dissector.Recognition.CERTAIN) {
                return accept(candidate, Confidence.HIGH, stream);
            }
            if (recognition == Dissector.Recognition.PLAUSIBLE && plausible == null) {
                plausible = candidate;
            }
        }
        if (plausible != null && isAtHome) {
            return accept(plausible, Confidence.HIGH, stream);
        }
        if (needsMore && length < LONGEST_DOUBT && stream != null) {
            return 0;
        }
        if (plausible == null) {
            session.misses++;
            session.isHopeless |= session.misses >= MISSES_ON_UNKNOWN_PORT && !anyIsAtHome(directory);
            return -1;
        }
        session.hits = plausible == session.dissector ? session.hits + 1 : 1;
        session.dissector = plausible;
        return session.hits >= HITS_ON_UNKNOWN_PORT ? accept(plausible, Confidence.MEDIUM, stream) : -1;
    }

    /** The number by which the carrier tells what an end expects. */
    private int number(int end) {
        return switch (message.medium) {
            case STREAM, DATAGRAM -> end == 0 ? frame.destinationPort : frame.sourcePort;
            case PACKET -> end == 0 ? frame.ipProtocol : Directory.NO_NUMBER;
            case SUBNETWORK -> end == 0 ? frame.subnetworkProtocol : Directory.NO_NUMBER;
            case FRAME, LOGICAL_LINK, WIRELESS -> end == 0 ? frame.linkPayload : Directory.NO_NUMBER;
        };
    }

    private Dissector.Recognition recognition(Dissector candidate) {
        try {
            return candidate.recognise(message.bytes);
        } catch (MalformedBytes tooShort) {
            return Dissector.Recognition.NO;
        }
    }

    private int accept(Dissector dissector, Confidence confidence, @Nullable Stream stream) {
        session.accept(dissector, confidence);
        if (stream != null) {
            stream.setInStep(true);
        }
        return readWith(dissector);
    }

    private boolean anyIsAtHome(Directory directory) {
        return directory.atHome(number(0)).length + directory.atHome(number(1)).length > 0;
    }
}
