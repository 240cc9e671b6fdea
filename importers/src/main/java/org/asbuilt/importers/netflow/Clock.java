package org.asbuilt.importers.netflow;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The times of flow records, which exporters write in many ways. Source: RFC 3954 section 5.1, RFC 7011 section 6.1, IANA IPFIX
 * elements 21, 22 and 150 to 161.
 */
final class Clock {
    private static final long EARLIEST = Instant.parse("1990-01-01T00:00:00Z").getEpochSecond();
    private static final long LATEST = Instant.parse("2100-01-01T00:00:00Z").getEpochSecond();
    private static final long FROM_1900_TO_1970 = 2_208_988_800L;
    private static final long MOST_MICROS = 100_000_000_000_000_000L;

    private Clock() {}

    /** A second since 1970, if it can be when networks were. */
    static Optional<Instant> seconds(long seconds) {
        return isPlausible(seconds) ? Optional.of(Instant.ofEpochSecond(seconds)) : Optional.empty();
    }

    /** Milliseconds since 1970. */
    static Optional<Instant> millis(long millis) {
        return isPlausible(millis / 1000) ? Optional.of(Instant.ofEpochMilli(millis)) : Optional.empty();
    }

    static boolean isPlausible(long seconds) {
        return seconds >= EARLIEST && seconds < LATEST;
    }

    /** A moment of 32 bits in milliseconds since the exporter started, which may have run over. */
    static Optional<Instant> uptime(long moment, long exportMillis, long exportUptime) {
        return millis(exportMillis - (int) (exportUptime - moment));
    }

    /** When the flow of a record began. */
    static Optional<Instant> first(Slices record, Header header) {
        Optional<Instant> found = moment(record, header, new Sense[] {
            Sense.START_MILLIS, Sense.START_FRACTION, Sense.START_UPTIME, Sense.START_DELTA, Sense.START_SECONDS
        });
        OptionalLong duration = record.number(Sense.DURATION);
        if (found.isEmpty() && duration.isPresent() && duration.getAsLong() >= 0) {
            found = last(record, header)
                    .flatMap(end -> millis(end.toEpochMilli() - Math.min(duration.getAsLong(), Integer.MAX_VALUE)));
        }
        return found.or(() -> number(record, Sense.EVENT_MILLIS).flatMap(Clock::millis))
                .or(() -> seconds(header.seconds()));
    }

    /** When the flow of a record ended. */
    static Optional<Instant> last(Slices record, Header header) {
        return moment(record, header, new Sense[] {
            Sense.END_MILLIS, Sense.END_FRACTION, Sense.END_UPTIME, Sense.END_DELTA, Sense.END_SECONDS
        });
    }

    private static Optional<Instant> moment(Slices record, Header header, Sense[] ways) {
        return number(record, ways[0])
                .flatMap(Clock::millis)
                .or(() -> number(record, ways[1]).flatMap(Clock::fraction))
                .or(() -> number(record, ways[2]).flatMap(moment -> uptime(moment, record, header)))
                .or(() -> number(record, ways[3])
                        .flatMap(micros -> millis(header.seconds() * 1000 - Math.min(micros, 0xffffffffL) / 1000)))
                .or(() -> number(record, ways[4]).flatMap(Clock::seconds));
    }

    private static Optional<Instant> uptime(long moment, Slices record, Header header) {
        Optional<Long> start = number(record, Sense.SYSTEM_START);
        if (start.isPresent()) {
            return millis(start.get() + moment);
        }
        return header.uptime().isPresent()
                ? uptime(moment, header.seconds() * 1000, header.uptime().getAsLong())
                : Optional.empty();
    }

    /** The time format of NTP, for which some exporters write plain micro- or nanoseconds. */
    private static Optional<Instant> fraction(long stamp) {
        long seconds = (stamp >>> 32) - FROM_1900_TO_1970;
        if (isPlausible(seconds)) {
            return Optional.of(Instant.ofEpochSecond(seconds, ((stamp & 0xffffffffL) * 1_000_000_000L) >>> 32));
        }
        return millis(stamp > MOST_MICROS ? stamp / 1_000_000 : stamp / 1000);
    }

    private static Optional<Long> number(Slices record, Sense sense) {
        OptionalLong number = record.number(sense);
        return number.isPresent() && number.getAsLong() != 0 ? Optional.of(number.getAsLong()) : Optional.empty();
    }
}
