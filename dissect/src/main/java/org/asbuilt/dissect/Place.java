package org.asbuilt.dissect;

import java.time.Instant;
import java.util.Comparator;

/**
 * Where something was seen first: the place of evidence.
 *
 * @param capture the name the caller gave to the capture
 * @param packet the number of the packet in it, from 1, as Wireshark counts
 * @param time when the packet was captured, by the clock of the capturing machine, UTC
 */
public record Place(String capture, long packet, Instant time) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::time).thenComparing(Place::capture).thenComparingLong(Place::packet);

    /** The earlier of two places; ties fall to the capture's name, then to the packet number. */
    public static Place earlier(Place one, Place other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** {@code packet 17 of line3.pcap}. */
    @Override
    public String toString() {
        return "packet " + packet + " of " + capture;
    }
}
