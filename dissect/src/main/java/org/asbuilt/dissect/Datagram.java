package org.asbuilt.dissect;

import java.util.Arrays;
import java.util.BitSet;
import org.asbuilt.dissect.table.FlowTable;

/**
 * One IP datagram of which fragments came. Where fragments overlap, the bytes that came first stay.
 *
 * <p>Source: RFC 791 section 3.2, RFC 8200 section 4.5, RFC 815.
 */
final class Datagram {
    /** Bytes of the longest. */
    static final int LONGEST = 1 << 16;

    private static final int UNIT = 8;
    private static final int SHORTEST = 256;

    final long sourceMac;
    final long destinationMac;
    final long sourceHigh;
    final long sourceLow;
    final long destinationHigh;
    final long destinationLow;
    final long carrier;
    final int number;

    /** When its first fragment came, nanoseconds since 1970. */
    final long since;

    /** The row of the flow table that its first part was counted in. */
    int row = FlowTable.FULL;

    int direction;
    /** What it holds, by the header before its first part. */
    int protocol = -1;
    /** Whether all of it came; the bytes are gone then. */
    boolean isComplete;

    byte[] bytes = new byte[0];
    private final BitSet units = new BitSet();
    private int length = -1;
    private int reach;

    Datagram(Frame frame, long carrier, long since) {
        this.since = since;
        this.carrier = carrier;
        sourceMac = frame.sourceMac;
        destinationMac = frame.destinationMac;
        sourceHigh = frame.sourceHigh;
        sourceLow = frame.sourceLow;
        destinationHigh = frame.destinationHigh;
        destinationLow = frame.destinationLow;
        number = frame.fragmentNumber;
    }

    boolean isOf(Frame frame, long carrier) {
        return number == frame.fragmentNumber
                && sourceLow == frame.sourceLow
                && destinationLow == frame.destinationLow
                && sourceHigh == frame.sourceHigh
                && destinationHigh == frame.destinationHigh
                && sourceMac == frame.sourceMac
                && destinationMac == frame.destinationMac
                && this.carrier == carrier;
    }

    /** How many bytes it has; known once the last fragment came. */
    int length() {
        return length;
    }

    /** Why the fragment cannot belong to any datagram or not to this one; empty if it can. */
    String objection(Frame frame) {
        int end = frame.fragmentOffset + frame.fragmentLength;
        if (end >= LONGEST) {
            return "a fragment ends behind the longest datagram";
        }
        if (frame.isFollowed && (frame.fragmentLength == 0 || frame.fragmentLength % UNIT != 0)) {
            return "a fragment that is not the last has no multiple of eight bytes";
        }
        boolean contradicts =
                frame.isFollowed ? length >= 0 && end > length : reach > end || (length >= 0 && length != end);
        return contradicts ? "fragments contradict each other about the end of the datagram" : "";
    }

    /** Bytes that must be allocated to take the fragment. */
    int growth(Frame frame) {
        int end = frame.fragmentOffset + frame.fragmentLength;
        return end <= bytes.length ? 0 : capacity(end) - bytes.length;
    }

    private static int capacity(int end) {
        return Math.min(LONGEST, Math.max(SHORTEST, Integer.highestOneBit(end - 1) << 1));
    }

    /** Takes a fragment to which there is no objection; false if bytes of it were there already and were others. */
    boolean take(Frame frame) {
        int offset = frame.fragmentOffset;
        int end = offset + frame.fragmentLength;
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, capacity(end));
        }
        reach = Math.max(reach, end);
        length = frame.isFollowed ? length : end;
        boolean isFresh = units.get(offset / UNIT, (end + UNIT - 1) / UNIT).isEmpty();
        if (isFresh) {
            System.arraycopy(frame.bytes, frame.fragmentAt, bytes, offset, frame.fragmentLength);
        }
        boolean isConsistent = isFresh || fill(frame, offset, end);
        units.set(offset / UNIT, (end + UNIT - 1) / UNIT);
        return isConsistent;
    }

    /** Whether nothing is missing any more. */
    boolean isWhole() {
        return length >= 0 && units.cardinality() == (length + UNIT - 1) / UNIT;
    }

    /** Fills the holes; false unless the fragment is a repetition of what is there. */
    private boolean fill(Frame frame, int offset, int end) {
        boolean isRepetition = true;
        for (int at = offset; at < end; at += UNIT) {
            int from = frame.fragmentAt + at - offset;
            int count = Math.min(UNIT, end - at);
            if (units.get(at / UNIT)) {
                isRepetition &= Arrays.equals(frame.bytes, from, from + count, bytes, at, at + count);
            } else {
                isRepetition = false;
                System.arraycopy(frame.bytes, from, bytes, at, count);
            }
        }
        return isRepetition;
    }
}
