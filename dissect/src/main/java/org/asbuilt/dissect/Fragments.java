package org.asbuilt.dissect;

import java.util.ArrayList;
import java.util.List;

/**
 * IP datagrams whose fragments are coming. Bounded: {@link #MOST_WAITING} at a time with {@link #MOST_BYTES} in all, each
 * for {@link #LONGEST_WAIT}; the oldest makes room and is counted.
 *
 * <p>Source: RFC 791 section 3.2, RFC 8200 section 4.5.
 */
final class Fragments {
    /** Datagrams that may wait at a time. */
    static final int MOST_WAITING = 256;
    /** Bytes that may wait in all. */
    static final int MOST_BYTES = 4 << 20;
    /** Nanoseconds that a datagram waits for its fragments, by the clock of the capture: 30 seconds. */
    static final long LONGEST_WAIT = 30_000_000_000L;

    /** For so long, fragments of a complete datagram are repetitions, not a new one of the same number: a second. */
    private static final long LONGEST_REPETITION = 1_000_000_000L;

    /** Oldest first. */
    private final List<Datagram> waiting = new ArrayList<>();

    private int complete;
    private long bytes;
    private long reassembled;
    private long givenUp;

    /** The datagram that the frame holds a fragment of. */
    Datagram of(Frame frame, long time) {
        // Of IPv6 the headers behind the first fragment's may differ, so only the version tells.
        long protocol = frame.ipVersion == 4 ? frame.fragmentProtocol : 0;
        long carrier = frame.ipVersion | protocol << 8 | (long) frame.vlan << 16 | (long) frame.serviceVlan << 32;
        while (!waiting.isEmpty() && isOver(waiting.getFirst(), time)) {
            drop(0);
        }
        int known = find(frame, carrier);
        if (known >= 0 && !isOver(waiting.get(known), time)) {
            return waiting.get(known);
        }
        if (known >= 0) {
            drop(known);
        } else if (waiting.size() == MOST_WAITING) {
            drop(leastWanted());
        }
        Datagram begun = new Datagram(frame, carrier, time);
        waiting.add(begun);
        return begun;
    }

    /** The place of the newest datagram that the fragment fits; -1 if there is none. */
    private int find(Frame frame, long carrier) {
        for (int index = waiting.size() - 1; index >= 0; index--) {
            if (waiting.get(index).isOf(frame, carrier)) {
                return index;
            }
        }
        return -1;
    }

    /** The first that is complete, else the oldest. */
    private int leastWanted() {
        for (int index = 0; complete > 0 && index < waiting.size(); index++) {
            if (waiting.get(index).isComplete) {
                return index;
            }
        }
        return 0;
    }

    private static boolean isOver(Datagram datagram, long time) {
        long age = Math.abs(time - datagram.since);
        return age > (datagram.isComplete ? LONGEST_REPETITION : LONGEST_WAIT) || age < 0;
    }

    private void drop(int index) {
        Datagram datagram = waiting.remove(index);
        bytes -= datagram.bytes.length;
        if (datagram.isComplete) {
            complete--;
        } else {
            givenUp++;
        }
    }

    /** Takes the fragment into its datagram; true if that shows the whole datagram in the frame. */
    boolean complete(Datagram datagram, Frame frame) {
        boolean isCaptured = frame.end - frame.fragmentAt >= frame.fragmentLength;
        if (datagram.isComplete || !isCaptured) {
            return false;
        }
        String objection = datagram.objection(frame);
        if (!objection.isEmpty()) {
            return frame.malformed("IP", objection, frame.fragmentAt);
        }
        makeRoom(datagram, datagram.growth(frame));
        if (!datagram.take(frame)) {
            frame.malformed("IP", "fragments overlap", frame.fragmentAt);
        }
        if (!frame.isLaterFragment && datagram.protocol < 0) {
            datagram.protocol = frame.fragmentProtocol;
        }
        if (!datagram.isWhole()) {
            return false;
        }
        reassembled++;
        datagram.isComplete = true;
        complete++;
        bytes -= datagram.bytes.length;
        byte[] whole = datagram.bytes;
        datagram.bytes = new byte[0];
        frame.whole(whole, datagram.length(), datagram.protocol);
        return true;
    }

    private void makeRoom(Datagram datagram, int growth) {
        bytes += growth;
        for (int index = 0; bytes > MOST_BYTES && index < waiting.size(); ) {
            if (waiting.get(index) == datagram || waiting.get(index).bytes.length == 0) {
                index++;
            } else {
                drop(index);
            }
        }
    }

    /** Bytes that wait. */
    long bytes() {
        return bytes;
    }

    /** Datagrams put together. */
    long reassembled() {
        return reassembled;
    }

    /** Datagrams dropped incomplete, and those that still wait. */
    long givenUp() {
        return givenUp + waiting.size() - complete;
    }
}
