package org.asbuilt.dissect.stream;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One direction of a TCP connection: puts segments in order and hands on contiguous bytes. Bytes that came before are
 * dropped (retransmission), bytes after a hole wait for the hole to fill within {@link #MOST_WAITING} segments, then the
 * hole is given up. Holds at most {@link #MOST_PENDING} bytes of an incomplete message.
 *
 * <p>Source: RFC 9293 section 3.4 (sequence numbers).
 */
public final class Stream {
    /** Bytes of a message that may wait for its end. */
    public static final int MOST_PENDING = 1 << 17;
    /** Segments that may wait behind a hole. */
    public static final int MOST_WAITING = 8;

    private static final int LARGEST_HOLE = 1 << 20;
    private static final int MOST_WAITING_BYTES = 1 << 17;

    private boolean isStarted;
    private int next;
    private byte @Nullable [] pending;
    private int pendingLength;
    private long skip;
    private boolean isInStep = true;

    private byte @Nullable [][] waiting;
    private int @Nullable [] waitingSequence;
    private int waitingCount;
    private int waitingBytes;

    /** Reads messages. */
    public interface Reader {
        /**
         * Reads one message at the start.
         *
         * @return its length, more than {@code length} if the rest may be skipped unseen; 0 if more bytes are needed;
         *     negative if the bytes are no message: then all of them are dropped
         */
        int read(byte[] array, int start, int length);

        /** Bytes are missing here, or were given up. */
        void gap();
    }

    /** Whether reading began at the start of a message, as far as known: false after a hole. */
    public boolean isInStep() {
        return isInStep;
    }

    /** The reader says whether it found the start of a message. */
    public void setInStep(boolean isInStep) {
        this.isInStep = isInStep;
    }

    /** Segments still waiting behind a hole. */
    public int waiting() {
        return waitingCount;
    }

    /** A new connection begins; its first byte has this sequence number. */
    public void restart(int sequence) {
        isStarted = true;
        next = sequence;
        pendingLength = 0;
        skip = 0;
        waitingCount = 0;
        waitingBytes = 0;
        isInStep = true;
    }

    /**
     * Takes a segment.
     *
     * @param length bytes that were captured
     * @param wireLength bytes the segment had
     */
    public void offer(int sequence, byte[] bytes, int start, int length, int wireLength, Reader reader) {
        if (!isStarted) {
            isStarted = true;
            next = sequence;
        }
        int ahead = sequence - next;
        if (ahead > 0 && length == wireLength && hold(ahead, sequence, bytes, start, length)) {
            return;
        }
        if (ahead > 0) {
            giveUpHole(reader, sequence, ahead);
        }
        take(sequence, bytes, start, length, wireLength, reader);
        release(reader);
    }

    private boolean hold(int ahead, int sequence, byte[] bytes, int start, int length) {
        if (ahead > LARGEST_HOLE || waitingCount == MOST_WAITING || waitingBytes + length > MOST_WAITING_BYTES) {
            return false;
        }
        if (waiting == null || waitingSequence == null) {
            waiting = new byte[MOST_WAITING][];
            waitingSequence = new int[MOST_WAITING];
        }
        int slot = waitingCount++;
        waiting[slot] = Arrays.copyOfRange(bytes, start, start + length);
        waitingSequence[slot] = sequence;
        waitingBytes += length;
        return true;
    }

    /** Goes on behind the hole, at the earliest segment that waits, and hands on all that wait. */
    private void giveUpHole(Reader reader, int sequence, int ahead) {
        while (waitingCount > 0) {
            int earliest = earliestWaiting();
            int distance = sequenceOf(earliest) - next;
            if (distance >= ahead) {
                break;
            }
            if (distance > 0) {
                lose(reader, sequenceOf(earliest));
            }
            takeWaiting(earliest, reader);
            ahead = sequence - next;
        }
        if (sequence - next > 0) {
            lose(reader, sequence);
        }
    }

    private void lose(Reader reader, int sequence) {
        next = sequence;
        pendingLength = 0;
        skip = 0;
        isInStep = false;
        reader.gap();
    }

    private void release(Reader reader) {
        while (waitingCount > 0) {
            int earliest = earliestWaiting();
            if (sequenceOf(earliest) - next > 0) {
                return;
            }
            takeWaiting(earliest, reader);
        }
    }

    private int sequenceOf(int slot) {
        return waitingSequence == null ? 0 : waitingSequence[slot];
    }

    private int earliestWaiting() {
        int earliest = 0;
        for (int slot = 1; slot < waitingCount; slot++) {
            if (sequenceOf(slot) - sequenceOf(earliest) < 0) {
                earliest = slot;
            }
        }
        return earliest;
    }

    private void takeWaiting(int slot, Reader reader) {
        if (waiting == null || waitingSequence == null) {
            return;
        }
        byte[] bytes = waiting[slot];
        int sequence = waitingSequence[slot];
        waitingCount--;
        waiting[slot] = waiting[waitingCount];
        waitingSequence[slot] = waitingSequence[waitingCount];
        waitingBytes -= bytes.length;
        take(sequence, bytes, 0, bytes.length, bytes.length, reader);
    }

    private void take(int sequence, byte[] bytes, int start, int length, int wireLength, Reader reader) {
        int behind = next - sequence;
        if (behind < 0 || behind >= wireLength) {
            return;
        }
        next = sequence + wireLength;
        int drop = Math.min(behind, length);
        hand(bytes, start + drop, length - drop, reader);
        if (length < wireLength) {
            lose(reader, next);
        }
    }

    private void hand(byte[] bytes, int start, int length, Reader reader) {
        int skipped = (int) Math.min(skip, length);
        skip -= skipped;
        int at = start + skipped;
        int left = length - skipped;
        if (left == 0) {
            return;
        }
        if (pendingLength == 0) {
            read(bytes, at, left, reader);
            return;
        }
        append(bytes, at, left);
        byte[] array = pending == null ? bytes : pending;
        int all = pendingLength;
        pendingLength = 0;
        read(array, 0, all, reader);
    }

    private void read(byte[] array, int start, int length, Reader reader) {
        int at = start;
        int left = length;
        while (left > 0) {
            int taken = reader.read(array, at, left);
            if (taken == 0) {
                break;
            }
            if (taken < 0 || taken >= left) {
                skip = Math.max(0, taken - left);
                return;
            }
            at += taken;
            left -= taken;
        }
        if (left > MOST_PENDING) {
            isInStep = false;
            reader.gap();
            return;
        }
        if (left > 0) {
            append(array, at, left);
        }
    }

    private void append(byte[] bytes, int start, int length) {
        int needed = pendingLength + length;
        if (pending == null || pending.length < needed) {
            byte[] larger = new byte[Math.max(256, Integer.highestOneBit(needed) * 2)];
            if (pending != null) {
                System.arraycopy(pending, 0, larger, 0, pendingLength);
            }
            // The bytes may lie in the old array.
            System.arraycopy(bytes, start, larger, pendingLength, length);
            pending = larger;
        } else {
            System.arraycopy(bytes, start, pending, pendingLength, length);
        }
        pendingLength = needed;
    }
}
