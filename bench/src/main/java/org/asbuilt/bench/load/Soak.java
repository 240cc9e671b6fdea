package org.asbuilt.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.bench.Row;

/**
 * Whether the memory of the product stays as it is while people and programs work for hours. It is read some forty times; the first
 * fifth, in which code is compiled and what is kept fills up, does not count.
 *
 * <p>The record grows meanwhile, for nothing is ever deleted from it, and a part of it lies in the heap. What that takes is measured, not
 * guessed: a product just started is looked at by those who look, before anybody alters anything and again, started anew, when all is
 * over. By what the second holds more, of several readings the least, the heap may grow beyond its bound. All of the heap is there from
 * the beginning, so that what the process takes more later lies outside of it.
 */
public final class Soak {
    private static final int READINGS = 40;
    private static final double LEFT_OUT = 0.2;
    /** How long a product just started is looked at. */
    private static final Duration LOOKED_AT = Duration.ofMinutes(3);

    private static final int TIMES = 4;
    private static final Duration BETWEEN = Duration.ofSeconds(10);

    private final Stage stage;
    private final Choices choices;
    private final Map<Gauge, List<Trend.Point>> points = new EnumMap<>(Gauge.class);

    private Soak(Stage stage, Choices choices) {
        this.stage = stage;
        this.choices = choices;
    }

    /**
     * Runs and prints.
     *
     * @return 0 if nothing grows beyond its bound, 1 if something does or it cannot be told, 2 if the command line is wrong
     */
    public static int run(String... arguments) throws IOException {
        Choices choices;
        try {
            choices = Choices.parse(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return 2;
        }
        try (Stage stage = Stage.setWhole(choices)) {
            return new Soak(stage, choices).worked() ? 0 : 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while people worked", e);
        }
    }

    private boolean worked() throws IOException, InterruptedException {
        Staff staff = stage.staff(choices);
        List<Worker> workers = staff.people(choices.people());
        Optional<DoubleSummaryStatistics> before = fresh(staff, "before all");
        Tally tally = new Tally();
        Duration all = Duration.ofMinutes(choices.minutes());
        long began = System.nanoTime();
        Thread shift = Thread.ofVirtual().start(() -> work(workers, tally, all));
        System.out.println("\n| minute | " + String.join(" | ", words()) + " | load |");
        System.out.println("| ---: |" + " ---: |".repeat(Gauge.values().length + 1));
        Duration apart = all.dividedBy(READINGS);
        while (shift.isAlive()) {
            shift.join(apart);
            read((System.nanoTime() - began) / 3.6e12);
        }
        System.out.println();
        tally.table().forEach(System.out::println);
        System.out.println("\n| what | measured | |\n| --- | ---: | --- |");
        Row.count("requests in " + choices.minutes() + " minutes", requests(tally), failures(tally) + " not as meant");
        stage.tellLog();
        stage.startAgain();
        Optional<DoubleSummaryStatistics> after = fresh(staff, "after all");
        stage.tellLog();
        double more = before.isEmpty() || after.isEmpty()
                ? 0
                : Math.max(0, after.get().getMin() - before.get().getMax());
        return judged(more * 60 / choices.minutes());
    }

    /**
     * The heap in use of a product just started, in MiB, read several times; empty if not all was answered as meant, for what was not
     * looked at takes no heap.
     */
    private Optional<DoubleSummaryStatistics> fresh(Staff staff, String when) throws IOException, InterruptedException {
        Tally tally = new Tally();
        Shift.work(stage.looking(staff), tally, Duration.ZERO, LOOKED_AT);
        if (failures(tally) > 0) {
            Row.count("answers of a product just started that were not as meant", failures(tally), when);
            System.out.println();
            tally.table().forEach(System.out::println);
            System.out.println("\n| what | measured | |\n| --- | ---: | --- |");
            return Optional.empty();
        }
        DoubleSummaryStatistics held = new DoubleSummaryStatistics();
        for (int time = 0; time < TIMES; time++) {
            Thread.sleep(BETWEEN);
            held.accept(stage.inside().read().getOrDefault(Gauge.HEAP, Double.NaN));
        }
        Row.print(
                "heap of a product just started, looked at, " + when,
                held.getAverage(),
                "MiB",
                String.format(
                        Locale.ROOT, "%.2f to %.2f; after %d requests", held.getMin(), held.getMax(), requests(tally)));
        return Optional.of(held);
    }

    private static List<String> words() {
        List<String> words = new ArrayList<>();
        for (Gauge gauge : Gauge.values()) {
            words.add(gauge.words());
        }
        return words;
    }

    private static void work(List<Worker> workers, Tally tally, Duration time) {
        try {
            Shift.work(workers, tally, Duration.ZERO, time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long requests(Tally tally) {
        long all = 0;
        for (Kind.Who who : Kind.Who.values()) {
            all += tally.requests(who);
        }
        return all;
    }

    private static long failures(Tally tally) {
        long all = 0;
        for (Kind.Who who : Kind.Who.values()) {
            all += tally.failures(who);
        }
        return all;
    }

    private void read(double hours) throws IOException {
        Map<Gauge, Double> read = stage.inside().read();
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "| %.0f |", hours * 60));
        read.forEach((gauge, value) -> {
            points.computeIfAbsent(gauge, key -> new ArrayList<>()).add(new Trend.Point(hours, value));
            line.append(String.format(Locale.ROOT, gauge.unit().equals("count") ? " %.0f |" : " %.1f |", value));
        });
        System.out.println(line.append(' ').append(Stage.load()).append(" |"));
        System.out.flush();
    }

    private boolean judged(double taken) {
        boolean flat = true;
        Row.print("heap that the record itself takes more", taken, "MiB an hour", "by what was just started");
        for (Gauge gauge : Gauge.values()) {
            List<Trend.Point> all = points.getOrDefault(gauge, List.of());
            Trend trend = Trend.of(all.subList((int) (all.size() * LEFT_OUT), all.size()));
            double bound = gauge.bound(choices.heap(), taken);
            Trend.Verdict verdict = trend.against(bound);
            flat &= verdict == Trend.Verdict.FLAT;
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %+.2f ± %.2f %s an hour | %s%n",
                    gauge.words(),
                    trend.slope(),
                    trend.margin(),
                    gauge.unit(),
                    Double.isInfinite(bound) ? "grows with the record |" : words(verdict, bound));
        }
        return flat;
    }

    private static String words(Trend.Verdict verdict, double bound) {
        String than = String.format(Locale.ROOT, " %.1f |", bound);
        return switch (verdict) {
            case FLAT -> "flat: below" + than;
            case GROWS -> "grows by more than" + than;
            case CANNOT_TELL -> "cannot be told from" + than;
        };
    }
}
