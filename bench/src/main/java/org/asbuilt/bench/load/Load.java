package org.asbuilt.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.asbuilt.bench.Row;

/**
 * How many people and programs the product carries: some work at once, then twice as many, until the 95th percentile of what people
 * wait for is no longer below the goal. Each number works for 20 seconds that do not count, the first for 120 more, and then as long as
 * was chosen.
 */
public final class Load {
    /** The code of the product is compiled while the first of them work. */
    private static final Duration FIRST = Duration.ofMinutes(2);

    private static final Duration BEFORE = Duration.ofSeconds(20);
    private static final double GOAL_SHARE = 95;
    /** More requests than these, in a hundred, that are not answered as meant are no carrying. */
    private static final double FAILED_AT_MOST = 1;

    private Load() {}

    /**
     * Runs and prints.
     *
     * @return 0, 1 if the first number of people was not carried, 2 if the command line is wrong
     */
    public static int run(String... arguments) throws IOException {
        Choices choices;
        try {
            choices = Choices.parse(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return 2;
        }
        try (Stage stage = Stage.set(choices)) {
            int carried = carried(stage, choices);
            Row.count(
                    "people carried",
                    carried,
                    programs(carried) + " below " + choices.goal() + " ms at the 95th percentile, with "
                            + choices.assets() + " assets and " + choices.connections() + " connections");
            stage.tellLog();
            return carried == 0 ? 1 : 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while people worked", e);
        }
    }

    private static String programs(int people) {
        return "and " + people / 10 + " programs";
    }

    private static int carried(Stage stage, Choices choices) throws IOException, InterruptedException {
        Staff staff = stage.staff(choices);
        print("before", stage.inside().read());
        int carried = 0;
        for (int people = choices.people(); people <= choices.most(); people *= 2) {
            List<Worker> workers = staff.people(people);
            Tally tally = new Tally();
            if (carried == 0) {
                Shift.work(workers, new Tally(), Duration.ZERO, FIRST);
            }
            double busy = stage.inside().processorSeconds();
            Shift.work(workers, tally, BEFORE, Duration.ofSeconds(choices.seconds()));
            busy = stage.inside().processorSeconds() - busy;
            tell(people, tally, busy, choices);
            print("after " + people + " people", stage.inside().read());
            if (!isCarried(tally, choices.goal())) {
                return carried;
            }
            carried = people;
        }
        return carried;
    }

    private static boolean isCarried(Tally tally, int goal) {
        return tally.percentile(Kind.Who.PEOPLE, GOAL_SHARE) < goal
                && tally.failures(Kind.Who.PEOPLE) * 100.0 <= tally.requests(Kind.Who.PEOPLE) * FAILED_AT_MOST;
    }

    private static void tell(int people, Tally tally, double busy, Choices choices) {
        String who = people + " people wait for";
        long requests = tally.requests(Kind.Who.PEOPLE);
        Row.count("requests of " + people + " people", requests, Stage.load());
        Row.print(
                "what " + who + ", median", tally.percentile(Kind.Who.PEOPLE, 50), "ms", programs(people) + " at work");
        Row.print(told(people), tally.percentile(Kind.Who.PEOPLE, GOAL_SHARE), "ms", slower(tally, choices.goal()));
        Row.print("what " + who + ", 99th percentile", tally.percentile(Kind.Who.PEOPLE, 99), "ms", "");
        double seconds = BEFORE.toSeconds() + choices.seconds();
        Row.print(
                "processor time with " + people + " people",
                busy,
                "s",
                String.format(
                        Locale.ROOT,
                        "%.2f processors, %.0f ms for each request of theirs",
                        busy / seconds,
                        busy * 1000 / Math.max(1, requests) * choices.seconds() / seconds));
        Row.count(
                "answers to " + people + " people that were not as meant",
                tally.failures(Kind.Who.PEOPLE),
                tally.failures(Kind.Who.REPORTS) + " reports, " + tally.failures(Kind.Who.PROGRAMS) + " of programs");
        System.out.println();
        tally.table().forEach(System.out::println);
        System.out.println("\n| what | measured | |\n| --- | ---: | --- |");
    }

    /** The row that {@code bench report} holds against the goal. */
    static String told(int people) {
        return "what " + people + " people wait for, 95th percentile";
    }

    private static String slower(Tally tally, int goal) {
        Map<Kind, Double> slower = tally.slower(Kind.Who.PEOPLE, GOAL_SHARE, goal);
        return slower.isEmpty()
                ? "no kind above " + goal + " ms"
                : "above " + goal + " ms: "
                        + slower.entrySet().stream()
                                .map(entry -> entry.getKey().what()
                                        + String.format(Locale.ROOT, " (%.0f ms)", entry.getValue()))
                                .collect(Collectors.joining(", "));
    }

    private static void print(String when, Map<Gauge, Double> read) {
        read.forEach((gauge, value) -> Row.print(gauge.words() + " " + when, value, gauge.unit(), ""));
    }
}
