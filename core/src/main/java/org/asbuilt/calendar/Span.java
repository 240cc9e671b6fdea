package org.asbuilt.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A stretch of time.
 *
 * @param from the first moment
 * @param until the first moment after
 */
public record Span(Instant from, Instant until) implements Comparable<Span> {
    /** Checks that it is not empty. */
    public Span {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a span begins before it ends: " + from + " to " + until);
        }
    }

    /** What two have in common. */
    public Optional<Span> and(Span other) {
        Instant start = from.isAfter(other.from) ? from : other.from;
        Instant end = until.isBefore(other.until) ? until : other.until;
        return start.isBefore(end) ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    /** Whether the other lies within. */
    public boolean holds(Span other) {
        return !other.from.isBefore(from) && !other.until.isAfter(until);
    }

    /** How long it is. */
    public Duration length() {
        return Duration.between(from, until);
    }

    @Override
    public int compareTo(Span other) {
        int byStart = from.compareTo(other.from);
        return byStart != 0 ? byStart : until.compareTo(other.until);
    }
}
