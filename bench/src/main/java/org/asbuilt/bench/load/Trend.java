package org.asbuilt.bench.load;

import java.util.List;

/**
 * The straight line that fits values over time best (least squares), and how far its slope can be trusted.
 *
 * @param slope by how much a value grows in an hour
 * @param error the standard error of that
 * @param freedom how many more points there are than the line has parameters
 */
record Trend(double slope, double error, int freedom) {
    /** Quantiles of Student's distribution that 95 in 100 lie within on both sides, by degrees of freedom from 1. */
    private static final double[] STUDENT = {
        12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131, 2.120,
        2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042
    };

    /** A value at a time. */
    record Point(double hours, double value) {}

    /** What a trend says of a bound. */
    enum Verdict {
        /** It grows by less, or shrinks. */
        FLAT,
        /** It grows by more. */
        GROWS,
        /** The points lie too far from a line, or are too few. */
        CANNOT_TELL
    }

    /**
     * The trend of points.
     *
     * @throws IllegalArgumentException if there are fewer than three, or all at one time
     */
    static Trend of(List<Point> points) {
        double times = points.stream().mapToDouble(Point::hours).average().orElse(0);
        double values = points.stream().mapToDouble(Point::value).average().orElse(0);
        double spread = 0;
        double together = 0;
        for (Point point : points) {
            spread += (point.hours() - times) * (point.hours() - times);
            together += (point.hours() - times) * (point.value() - values);
        }
        if (points.size() < 3 || spread == 0) {
            throw new IllegalArgumentException(
                    points.size() + " points make no trend: expected three at different times");
        }
        double slope = together / spread;
        double left = 0;
        for (Point point : points) {
            double beside = point.value() - values - slope * (point.hours() - times);
            left += beside * beside;
        }
        int freedom = points.size() - 2;
        return new Trend(slope, Math.sqrt(left / freedom / spread), freedom);
    }

    /** How far the slope is from the true one at most, in 95 of 100 cases. */
    double margin() {
        return error * (freedom <= STUDENT.length ? STUDENT[freedom - 1] : 1.96);
    }

    /** Whether it grows by less than a bound, in the unit of the values and an hour. */
    Verdict against(double bound) {
        if (slope + margin() <= bound) {
            return Verdict.FLAT;
        }
        return slope - margin() > bound ? Verdict.GROWS : Verdict.CANNOT_TELL;
    }
}
