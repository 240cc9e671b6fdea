package org.asbuilt.dissect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The longest times in which a capture holds no packet at all. */
final class Pauses {
    private static final int MOST = 64;

    private final PriorityQueue<Pause> longest = new PriorityQueue<>(Comparator.comparingLong(Pause::length));
    private long shortestKept;
    private long previous = Long.MIN_VALUE;

    /** No packet was captured from {@code start} to {@code end}, nanoseconds since 1970. */
    record Pause(long start, long end) {
        long length() {
            return end - start;
        }
    }

    /** A packet was captured. */
    void packet(long time) {
        long length = time - previous;
        if (previous != Long.MIN_VALUE && length > shortestKept) {
            longest.add(new Pause(previous, time));
            if (longest.size() > MOST) {
                longest.poll();
                shortestKept = longest.element().length();
            }
        }
        previous = Math.max(previous, time);
    }

    /** The longest, in order of length and time. */
    List<Pause> longest() {
        return longest(List.copyOf(longest));
    }

    /** The longest of several, in order of length and time. */
    static List<Pause> longest(List<Pause> pauses) {
        List<Pause> sorted = new ArrayList<>(pauses);
        sorted.sort(Comparator.comparingLong(Pause::length).reversed().thenComparingLong(Pause::start));
        return List.copyOf(sorted.subList(0, Math.min(MOST, sorted.size())));
    }
}
