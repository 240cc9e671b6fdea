package org.asbuilt.bench.mutants;

import java.util.List;
import java.util.Locale;

/**
 * What a sample of classes says of a module: the share of its mutants that tests kill, and how far that may be off.
 *
 * <p>Classes are drawn, not mutants, and what one class lacks in tests all of its mutants lack together. So the interval is that of a ratio
 * estimated from clusters (Cochran, Sampling Techniques, third edition, chapter 9A), with the quantile of Student's distribution by
 * its first terms (Abramowitz and Stegun, 26.7.5). It is much wider than one that took the mutants for independent.
 *
 * @param share of the mutants that are killed, from 0 to 1; 0 if there are none
 * @param half the interval of 95 % reaches so far to each side; 0 if all classes were taken, 1 if there is but one of several
 */
record Estimate(double share, double half) {
    private static final double NORMAL = 1.959964;

    static Estimate of(int population, List<Tally> classes) {
        int killed = classes.stream().mapToInt(Tally::killed).sum();
        int decided = classes.stream().mapToInt(Tally::decided).sum();
        if (decided == 0) {
            return new Estimate(0, 1);
        }
        double share = killed / (double) decided;
        int drawn = classes.size();
        if (drawn >= population) {
            return new Estimate(share, 0);
        }
        if (drawn == 1) {
            return new Estimate(share, 1);
        }
        double squares = classes.stream()
                .mapToDouble(tally -> Math.pow(tally.killed() - share * tally.decided(), 2))
                .sum();
        double left = 1 - drawn / (double) population;
        double error = Math.sqrt(left * drawn / (drawn - 1) * squares) / decided;
        return new Estimate(share, Math.min(1, quantile(drawn - 1) * error));
    }

    /** That below which 97.5 % lie. */
    static double quantile(int degreesOfFreedom) {
        double square = NORMAL * NORMAL;
        double first = NORMAL * (square + 1) / 4;
        double second = NORMAL * (5 * square * square + 16 * square + 3) / 96;
        double third = NORMAL * (3 * Math.pow(square, 3) + 19 * square * square + 17 * square - 15) / 384;
        double many = degreesOfFreedom;
        return NORMAL + first / many + second / (many * many) + third / (many * many * many);
    }

    /** The estimate in words. */
    String sentence() {
        return String.format(
                Locale.ROOT,
                "Killed: %.1f %% of the mutants; of the whole module with 95 %% certainty %.1f to %.1f %%.",
                100 * share,
                100 * Math.max(0, share - half),
                100 * Math.min(1, share + half));
    }
}
