package org.asbuilt.dissect;

import java.util.Arrays;
import java.util.Optional;
import org.asbuilt.dissect.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is remembered of one connection whose content is or may be understood. */
final class Session {
    /** For what belongs to no connection. */
    static final Session NONE = new Session();
    /** For connections whose content nobody understands. */
    static final Session IGNORED = new Session();

    static final int CLIENT_A = 1;
    static final int CLIENT_B = 2;

    private static final int MEMORIES = 8;

    /** The dissector that reads it, or the one that is a candidate. */
    @Nullable
    Dissector dissector;

    /** The number of the first protocol that was recognised, from 1; 0 if none. */
    int protocol;

    boolean isAccepted;
    Confidence confidence = Confidence.LOW;
    int hits;
    int misses;
    int clientMark;
    boolean isHopeless;

    /** Streams of the two directions. */
    final @Nullable Stream[] streams = new Stream[2];

    /** Directions that have said their last word, as bits. */
    private int ends;

    private int firstReported;
    private int secondReported;
    private long @Nullable [] memories;
    private int memoryCount;
    private @Nullable Uses uses;
    private @Nullable Parts parts;

    /** Its content is that of the dissector's protocol. */
    void accept(Dissector found, Confidence sure) {
        dissector = found;
        isAccepted = true;
        misses = 0;
        confidence = sure;
        if (protocol == 0) {
            protocol = 1 + Dissectors.ALL.indexOf(found);
        }
    }

    /** What follows may be another protocol; the connection keeps the name of the first. */
    void release() {
        dissector = null;
        isAccepted = false;
        hits = 0;
        misses = 0;
    }

    /** The stream of a direction, made if new. */
    Stream stream(int direction) {
        Stream known = streams[direction];
        if (known == null) {
            known = new Stream();
            streams[direction] = known;
        }
        return known;
    }

    /** A new connection of the same two ends begins. */
    void open() {
        ends = 0;
    }

    boolean isClosed() {
        return ends == 3;
    }

    /**
     * A direction ends, or both do; then nothing more is read, and nothing need be kept but what was told.
     *
     * @return how many segments still waited behind a hole
     */
    int close(int direction, boolean isReset) {
        ends |= isReset ? 3 : 1 << direction;
        if (!isClosed()) {
            return 0;
        }
        int waiting = waiting();
        streams[0] = null;
        streams[1] = null;
        memories = null;
        memoryCount = 0;
        parts = null;
        return waiting;
    }

    /** Whether reading on is of no use: nothing was recognised, or too much was malformed. */
    boolean isHopeless() {
        return isHopeless || (isAccepted && misses >= 16 && misses > hits);
    }

    /** Segments that wait behind a hole. */
    int waiting() {
        int waiting = 0;
        for (Stream stream : streams) {
            waiting += stream == null ? 0 : stream.waiting();
        }
        return waiting;
    }

    void remember(long key, long value) {
        if (memories == null) {
            memories = new long[2 * MEMORIES];
        }
        for (int index = 0; index < Math.min(memoryCount, MEMORIES); index++) {
            if (memories[2 * index] == key) {
                memories[2 * index + 1] = value;
                return;
            }
        }
        int slot = memoryCount++ % MEMORIES;
        memories[2 * slot] = key;
        memories[2 * slot + 1] = value;
        if (memoryCount == 2 * MEMORIES) {
            memoryCount = MEMORIES;
        }
    }

    long recall(long key) {
        if (memories != null) {
            for (int index = 0; index < Math.min(memoryCount, MEMORIES); index++) {
                if (memories[2 * index] == key) {
                    return memories[2 * index + 1];
                }
            }
        }
        return -1;
    }

    Optional<byte[]> gather(long key, byte[] part, boolean isFirst, boolean isLast) {
        if (parts == null) {
            parts = new Parts();
        }
        return parts.add(key, part, isFirst, isLast);
    }

    boolean isGathering(long key) {
        return parts != null && parts.keeps(key);
    }

    boolean isRepeated(int direction, int hash) {
        boolean same = hash == (direction == 0 ? firstReported : secondReported);
        if (direction == 0) {
            firstReported = hash;
        } else {
            secondReported = hash;
        }
        return same;
    }

    /** Counts an operation; true the first time in each direction. */
    boolean uses(FunctionUse.Kind kind, String operation, int direction, long time, long packet) {
        if (uses == null) {
            uses = new Uses();
        }
        return uses.count(kind, operation, direction, time, packet);
    }

    @Nullable
    Uses uses() {
        return uses;
    }

    /** Operations of one connection. */
    static final class Uses {
        private static final int MOST = 128;

        int size;
        FunctionUse.Kind[] kinds = new FunctionUse.Kind[1];
        String[] operations = new String[1];
        long[] counts = new long[1];
        long[] times = new long[1];
        long[] packets = new long[1];
        private byte[] directions = new byte[2];

        boolean count(FunctionUse.Kind kind, String operation, int direction, long time, long packet) {
            int mark = 1 << direction;
            for (int index = 0; index < size; index++) {
                if (operations[index].equals(operation)) {
                    counts[index]++;
                    boolean isNew = (directions[index] & mark) == 0;
                    directions[index] |= (byte) mark;
                    return isNew;
                }
            }
            if (size == MOST) {
                return false;
            }
            if (size == counts.length) {
                grow();
            }
            kinds[size] = kind;
            operations[size] = operation;
            counts[size] = 1;
            times[size] = time;
            directions[size] = (byte) mark;
            packets[size++] = packet;
            return true;
        }

        private void grow() {
            kinds = Arrays.copyOf(kinds, size * 2);
            operations = Arrays.copyOf(operations, size * 2);
            counts = Arrays.copyOf(counts, size * 2);
            times = Arrays.copyOf(times, size * 2);
            packets = Arrays.copyOf(packets, size * 2);
            directions = Arrays.copyOf(directions, size * 2);
        }
    }
}
