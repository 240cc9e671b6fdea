package org.asbuilt.bench.report;

import java.util.List;

/**
 * How a cost grows with the work.
 *
 * @param name of what costs
 * @param points in ascending order of the work
 */
record Series(String name, List<Point> points) {
    /**
     * One measurement.
     *
     * @param times how many times the smallest work it was
     * @param cost what it took
     */
    record Point(int times, double cost) {}

    /** Copies the list. */
    Series {
        points = List.copyOf(points);
    }

    /** What a point costs, the first being one. */
    double relative(Point point) {
        return point.cost() / points.getFirst().cost();
    }

    /**
     * The exponent with which the cost grows: 1 where twice the work costs twice as much, 2 where it costs four times as much. The slope of
     * the least squares through the logarithms.
     */
    double exponent() {
        double meanTimes = points.stream()
                .mapToDouble(point -> Math.log(point.times()))
                .average()
                .orElseThrow();
        double meanCost = points.stream()
                .mapToDouble(point -> Math.log(point.cost()))
                .average()
                .orElseThrow();
        double both = 0;
        double squares = 0;
        for (Point point : points) {
            double away = Math.log(point.times()) - meanTimes;
            both += away * (Math.log(point.cost()) - meanCost);
            squares += away * away;
        }
        return both / squares;
    }
}
