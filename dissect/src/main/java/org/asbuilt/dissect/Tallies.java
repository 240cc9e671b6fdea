package org.asbuilt.dissect;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The plain numbers of a summary. Times are nanoseconds since 1970; {@code start > end} if there was no packet. */
record Tallies(
        long packets,
        long bytes,
        long encapsulated,
        long uncounted,
        long cut,
        long fragments,
        long reassembled,
        long fragmentsGivenUp,
        long streamGaps,
        long sightingsRefused,
        long malformedCount,
        List<Malformed> malformed,
        OptionalLong dropped,
        long blocksNotRead,
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
                encapsulated + other.encapsulated,
                uncounted + other.uncounted,
                cut + other.cut,
                fragments + other.fragments,
                reassembled + other.reassembled,
                fragmentsGivenUp + other.fragmentsGivenUp,
                streamGaps + other.streamGaps,
                sightingsRefused + other.sightingsRefused,
                malformedCount + other.malformedCount,
                Stream.concat(malformed.stream(), other.malformed.stream()).toList(),
                dropped(other),
                blocksNotRead + other.blocksNotRead,
                Stream.concat(truncations.stream(), other.truncations.stream())
                        .sorted(Comparator.comparing(Account.Truncation::capture)
                                .thenComparingLong(Account.Truncation::offset))
                        .toList(),
                Math.min(start, other.start),
                Math.max(end, other.end));
    }

    private OptionalLong dropped(Tallies other) {
        if (dropped.isEmpty() || other.dropped.isEmpty()) {
            return dropped.isEmpty() ? other.dropped : dropped;
        }
        return OptionalLong.of(sum(dropped.getAsLong(), other.dropped.getAsLong()));
    }

    /** Of two numbers that are not negative; the largest there is if they are more. */
    static long sum(long one, long other) {
        return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
    }
}
