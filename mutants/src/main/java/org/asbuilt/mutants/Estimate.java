package org.asbuilt.mutants;

import java.util.Locale;

/**
 * What a sample of mutants says of a module: the share that tests kill, and between what it lies with 95 % certainty. Mutants are drawn one by
 * one, so the interval is that of Wilson for a proportion (NIST/SEMATECH e-Handbook of Statistical Methods, 7.2.4.1).
 *
 * @param share of the mutants that are killed, from 0 to 1; 0 if there are none
 * @param least the lower end, from 0 to 1
 * @param most the upper end, from 0 to 1
 */
record Estimate(double share, double least, double most) {
    private static final double NORMAL = 1.959964;

    /** @param whole whether all mutants of the module were tried, so that nothing is estimated */
    static Estimate of(int killed, int decided, boolean whole) {
        if (decided == 0) {
            return new Estimate(0, 0, 1);
        }
        double share = killed / (double) decided;
        if (whole) {
            return new Estimate(share, share, share);
        }
        double square = NORMAL * NORMAL / decided;
        double middle = share + square / 2;
        double half = NORMAL * Math.sqrt(share * (1 - share) / decided + square / (4 * decided));
        return new Estimate(share, (middle - half) / (1 + square), (middle + half) / (1 + square));
    }

    /** The estimate in words. */
    String sentence() {
        return String.format(
                Locale.ROOT,
                "Killed: %.1f %% of the mutants; of the whole module with 95 %% certainty %.1f to %.1f %%.",
                100 * share,
                100 * least,
                100 * most);
    }
}
