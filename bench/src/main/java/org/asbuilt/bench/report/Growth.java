package org.asbuilt.bench.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.asbuilt.bench.Row;

/**
 * What once, twice, four and eight times the work costs.
 *
 * @param title what there is more of
 * @param measurement the measurement of so many times the work
 * @param costs which of its rows are costs; of several that have the same name the last counts, when all is warm
 */
record Growth(String title, IntFunction<Measurement> measurement, List<String> costs) {
    static final List<Integer> TIMES = List.of(1, 2, 4, 8);
    private static final int SITES_LIKE_THE_PLANT = 20;

    /** Copies the list. */
    Growth {
        costs = List.copyOf(costs);
    }

    /** Those of a plant of so many assets and connections at eight times the work. */
    static List<Growth> all(int assets, int connections) {
        return List.of(
                new Growth(
                        "Captures: conversations",
                        times -> Measurement.of(2, "capture", "made", Integer.toString(times * 25_000)),
                        List.of("reading a capture")),
                new Growth(
                        "Assets, with ten connections each",
                        times -> Measurement.of(
                                8,
                                "assess",
                                Integer.toString(assets * times / TIMES.getLast()),
                                Integer.toString(connections * times / TIMES.getLast())),
                        List.of(
                                "fold of the baseline",
                                "all rules, round 3",
                                "rules, criteria, scores, round 2",
                                "heap in use with the record and its claims")),
                new Growth(
                        "Sites",
                        times -> Measurement.of(
                                4,
                                "sites",
                                Integer.toString(times),
                                Integer.toString(Math.ceilDiv(assets, SITES_LIKE_THE_PLANT))),
                        List.of("bundles packed", "bundles taken in", "records of all sites folded")));
    }

    /**
     * Measures all.
     *
     * @throws IOException if a measurement cannot be run, or says nothing of a cost
     */
    List<Series> measured() throws IOException {
        Map<String, List<Series.Point>> points = new LinkedHashMap<>();
        for (int times : TIMES) {
            Measurement one = measurement.apply(times);
            Measurement.Printed printed = one.run();
            for (String cost : costs) {
                Row row = last(printed.rows(), cost)
                        .orElseThrow(() -> new IOException(String.join(" ", one.arguments()) + " ended with exit code "
                                + printed.exit() + " and did not say what \"" + cost + "\" took"));
                points.computeIfAbsent(cost, key -> new ArrayList<>()).add(new Series.Point(times, row.value()));
            }
        }
        return points.entrySet().stream()
                .map(entry -> new Series(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Optional<Row> last(List<Row> rows, String cost) {
        return rows.stream().filter(row -> row.what().equals(cost)).reduce((one, other) -> other);
    }
}
