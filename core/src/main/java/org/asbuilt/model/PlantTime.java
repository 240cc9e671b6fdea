package org.asbuilt.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When something was true in the plant: from a moment up to, and not including, another.
 *
 * @param from the first moment; {@link Instant#MIN} if it was always so as far as is known
 * @param until the first moment after; {@link Instant#MAX} if it is still so
 */
public record PlantTime(Instant from, Instant until) implements Comparable<PlantTime> {
    /** Always, as far as is known. */
    public static final PlantTime ALWAYS = new PlantTime(Instant.MIN, Instant.MAX);

    /** Checks that the range is not empty. */
    public PlantTime {
        if (!from.isBefore(until)) {
            throw new InvalidValue("a plant time must begin before it ends: " + from + " to " + until);
        }
    }

    /** A moment as people read it, to the minute, for example "2026-03-10 09:00 UTC". */
    public static String words(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MINUTES)
                .toString()
                .replace('T', ' ')
                .replace(":00Z", " UTC");
    }

    /** From a moment on. */
    public static PlantTime since(Instant from) {
        return new PlantTime(from, Instant.MAX);
    }

    /** Whether the moment lies within. */
    public boolean contains(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }

    /** Whether the two have a moment in common. */
    public boolean overlaps(PlantTime other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    @Override
    public int compareTo(PlantTime other) {
        int byStart = from.compareTo(other.from);
        return byStart != 0 ? byStart : until.compareTo(other.until);
    }

    /** The time that is in both, where they overlap. */
    public PlantTime both(PlantTime other) {
        return new PlantTime(
                from.isAfter(other.from) ? from : other.from, until.isBefore(other.until) ? until : other.until);
    }
}
