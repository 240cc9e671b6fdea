package org.asbuilt.dissect;

import java.time.Duration;
import java.util.Optional;
import org.asbuilt.dissect.table.Gaps;

/**
 * How regularly an end of a conversation speaks. Cyclic traffic is that of polling and of process data; events come when
 * something happens. Several messages of one cycle count as one.
 *
 * @param pattern which of both
 * @param period mean time from cycle to cycle; for events the mean time between messages
 * @param jitter standard deviation of the pause between cycles, or between messages
 * @param cycles how many pauses were counted
 */
public record Rhythm(Pattern pattern, Duration period, Duration jitter, long cycles) {
    private static final int FEWEST = 8;
    private static final double MOST_OF_TIME = 0.8;
    private static final double STEADY = 0.35;

    /** Whether messages come by the clock. */
    public enum Pattern {
        /** By the clock. */
        CYCLIC,
        /** When something happens. */
        EVENT
    }

    /** Sums over neighbouring powers of two. */
    private record Band(long count, double sum, double squares) {
        static Band of(Gaps gaps, int from, int to) {
            long count = 0;
            double sum = 0;
            double squares = 0;
            for (int power = Math.max(from, gaps.lowest()); power < Math.min(to, gaps.end()); power++) {
                count += gaps.count(power);
                sum += gaps.sum(power);
                squares += gaps.squares(power);
            }
            return new Band(count, sum, squares);
        }

        double mean() {
            return count == 0 ? 0 : sum / count;
        }

        double deviation() {
            return count == 0 ? 0 : Math.sqrt(Math.max(0, squares / count - mean() * mean()));
        }
    }

    /** The rhythm of the gaps; empty if they are fewer than eight. */
    static Optional<Rhythm> of(Gaps gaps) {
        Band all = Band.of(gaps, gaps.lowest(), gaps.end());
        if (all.count() < FEWEST) {
            return Optional.empty();
        }
        int longest = gaps.lowest();
        for (int power = gaps.lowest(); power < gaps.end(); power++) {
            if (Band.of(gaps, power, power + 2).sum()
                    > Band.of(gaps, longest, longest + 2).sum()) {
                longest = power;
            }
        }
        // A pause near a power of two falls on both sides of it.
        Band pauses = Band.of(gaps, longest, longest + 2);
        boolean isCyclic = pauses.count() >= FEWEST
                && pauses.sum() >= MOST_OF_TIME * all.sum()
                && pauses.deviation() <= STEADY * pauses.mean();
        if (!isCyclic) {
            return Optional.of(new Rhythm(Pattern.EVENT, nanos(all.mean()), nanos(all.deviation()), all.count()));
        }
        // What is shorter lies within a cycle; what is longer is an interruption.
        double cycles = Band.of(gaps, gaps.lowest(), longest + 2).sum();
        return Optional.of(
                new Rhythm(Pattern.CYCLIC, nanos(cycles / pauses.count()), nanos(pauses.deviation()), pauses.count()));
    }

    private static Duration nanos(double nanos) {
        return Duration.ofNanos(Math.round(nanos));
    }
}
