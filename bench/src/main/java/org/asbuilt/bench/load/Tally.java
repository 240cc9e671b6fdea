package org.asbuilt.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * How long answers took, by kind of request, with three digits. An answer that was not meant to be one is counted by its code, and its
 * time is not, for a refusal is quick.
 */
final class Tally {
    private static final int DIGITS = 3;
    private static final double MICROS = 1000;

    private final Map<Kind, Histogram> times = new ConcurrentHashMap<>();
    private final Map<Kind, Map<String, Long>> failures = new ConcurrentHashMap<>();

    /** Counts an answer as it was meant, by the nanoseconds from when its request was due. */
    void answered(Kind kind, long nanos) {
        times.computeIfAbsent(kind, key -> new ConcurrentHistogram(DIGITS)).recordValue(Math.max(0, nanos / 1000));
    }

    /** Counts one that was not, by what it was instead. */
    void failed(Kind kind, String outcome) {
        failures.computeIfAbsent(kind, key -> new ConcurrentSkipListMap<>()).merge(outcome, 1L, Long::sum);
    }

    /** How many requests somebody made, answered as meant or not. */
    long requests(Kind.Who who) {
        return of(who).getTotalCount() + failures(who);
    }

    /** How many of them were not answered as meant. */
    long failures(Kind.Who who) {
        return failures.entrySet().stream()
                .filter(entry -> entry.getKey().who() == who)
                .flatMap(entry -> entry.getValue().values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Below which time a share of the answers came that somebody waited for, in milliseconds; 0 if there were none. */
    double percentile(Kind.Who who, double percent) {
        return of(who).getValueAtPercentile(percent) / MICROS;
    }

    /** The kinds of which a share took longer than that many milliseconds, with how long. */
    SortedMap<Kind, Double> slower(Kind.Who who, double percent, double millis) {
        SortedMap<Kind, Double> slower = new TreeMap<>();
        times.forEach((kind, histogram) -> {
            double time = histogram.getValueAtPercentile(percent) / MICROS;
            if (kind.who() == who && time >= millis) {
                slower.put(kind, time);
            }
        });
        return slower;
    }

    private Histogram of(Kind.Who who) {
        Histogram all = new Histogram(DIGITS);
        times.forEach((kind, histogram) -> {
            if (kind.who() == who) {
                all.add(histogram);
            }
        });
        return all;
    }

    /** A table in Markdown: a row for each kind. */
    List<String> table() {
        List<String> lines = new ArrayList<>();
        lines.add("| who | asks | answers | median ms | 95th | 99th | worst | not as meant |");
        lines.add("| --- | --- | ---: | ---: | ---: | ---: | ---: | --- |");
        SortedMap<Kind, Histogram> all = new TreeMap<>(times);
        failures.keySet().forEach(kind -> all.putIfAbsent(kind, new Histogram(DIGITS)));
        all.forEach((kind, histogram) -> lines.add(String.format(
                Locale.ROOT,
                "| %s | %s | %d | %.0f | %.0f | %.0f | %.0f | %s |",
                kind.who().name().toLowerCase(Locale.ROOT),
                kind.what(),
                histogram.getTotalCount(),
                histogram.getValueAtPercentile(50) / MICROS,
                histogram.getValueAtPercentile(95) / MICROS,
                histogram.getValueAtPercentile(99) / MICROS,
                histogram.getMaxValue() / MICROS,
                failures.getOrDefault(kind, Map.of()).entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey())
                        .collect(Collectors.joining("; ")))));
        return lines;
    }
}
