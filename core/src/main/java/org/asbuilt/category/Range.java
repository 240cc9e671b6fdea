package org.asbuilt.category;

import java.util.function.IntBinaryOperator;
import org.asbuilt.model.Rating;

/**
 * A level, 0 to 4, of which only two bounds are known where the record does not say enough.
 *
 * @param low it is at least so
 * @param high it is at most so
 */
public record Range(int low, int high) {
    /** All that a level can be: nothing is known. */
    public static final Range UNKNOWN = new Range(0, 4);

    /** Checks the bounds. */
    public Range {
        if (low < 0 || high > Ratings.HIGHEST || low > high) {
            throw new IllegalArgumentException("a range lies between 0 and 4: " + low + " to " + high);
        }
    }

    /** A level that is known. */
    public static Range of(int level) {
        return new Range(level, level);
    }

    /** Whether the record says enough to tell. */
    public boolean isKnown() {
        return low == high;
    }

    /** The lower bound as a rating. */
    public Rating lowest() {
        return Ratings.of(low);
    }

    /** The upper bound as a rating. */
    public Rating highest() {
        return Ratings.of(high);
    }

    /** At least so much. */
    Range atLeast(int level) {
        return new Range(Math.max(low, level), Math.max(high, level));
    }

    /** The two put together by something that grows with both. */
    Range with(Range other, IntBinaryOperator rising) {
        return new Range(rising.applyAsInt(low, other.low), rising.applyAsInt(high, other.high));
    }

    /** As people say it: "high", or "low to high". */
    public String words() {
        return isKnown() ? Ratings.words(lowest()) : Ratings.words(lowest()) + " to " + Ratings.words(highest());
    }
}
