package org.asbuilt.category;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** Shares of time in per cent, as an availability is written. */
public final class Percentage {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final MathContext FOUR = new MathContext(4, RoundingMode.UP);

    private Percentage() {}

    /** Reads "99.99", "99,99 %"; empty unless it is more than 0 and at most 100. */
    public static Optional<BigDecimal> parse(String text) {
        String number = text.replace("%", "").replace(',', '.').strip();
        try {
            BigDecimal read = new BigDecimal(number);
            return read.signum() > 0 && read.compareTo(ALL) <= 0 ? Optional.of(read) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * What each of some members has to give so that a group gives what it needs, if they fail independently of each other: the group is
     * gone when one more fails than it can spare, which happens in as many ways as there are sets of so many.
     *
     * @param group what the group needs, in per cent
     * @param members how many members there are
     * @param spared how many may fail, 1 or more
     */
    static BigDecimal ofMember(BigDecimal group, int members, int spared) {
        double gone = ALL.subtract(group).doubleValue() / 100;
        double share = StrictMath.pow(gone / ways(members, spared + 1), 1.0 / (spared + 1));
        BigDecimal lost = BigDecimal.valueOf(Math.min(1, share) * 100).round(FOUR);
        return ALL.subtract(lost).max(BigDecimal.ZERO).stripTrailingZeros();
    }

    private static double ways(int members, int failing) {
        double ways = 1;
        for (int i = 0; i < failing; i++) {
            ways = ways * (members - i) / (i + 1);
        }
        return ways;
    }
}
