package org.asbuilt.dissect;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The plain numbers of a summary. Times are nanoseconds since 1970; {@code start > end} if there was no packet. */
record Tallies(
        long packets,
        long bytes,
        long uncounted,
        long cut,
        long fragments,
        long streamGaps,
        long sightingsRefused,
        long malformedCount,
        List<Malformed> malformed,
        List<Account.Truncation> truncations,
        long start,
        long end) {

    private static final Comparator<Malformed> ORDER = Comparator.comparing(Malformed::capture)
            .thenComparing(note -> note.packet().orElse(Long.MAX_VALUE))
            .thenComparingLong(Malformed::offset)
            .thenComparing(Malformed::layer)
            .thenComparing(Malformed::reason);

    Tallies {
        malformed = malformed.stream().sorted(ORDER).toList();
        truncations = List.copyOf(truncations);
    }

    Tallies plus(Tallies other) {
        return new Tallies(
                packets + other.packets,
                bytes + other.bytes,
                uncounted + other.uncounted,
                cut + other.cut,
                fragments + other.fragments,
                streamGaps + other.streamGaps,
                sightingsRefused + other.sightingsRefused,
                malformedCount + other.malformedCount,
                Stream.concat(malformed.stream(), other.malformed.stream()).toList(),
                Stream.concat(truncations.stream(), other.truncations.stream())
                        .sorted(Comparator.comparing(Account.Truncation::capture)
                                .thenComparingLong(Account.Truncation::offset))
                        .toList(),
                Math.min(start, other.start),
                Math.max(end, other.end));
    }
}
