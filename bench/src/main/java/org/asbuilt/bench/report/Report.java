package org.asbuilt.bench.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.asbuilt.bench.Row;

/**
 * Runs all measurements one after the other and writes {@code report.md} and its drawings into a folder. What was measured stands there
 * as soon as it is: who ends it has the part until then.
 */
public final class Report {
    private final Path folder;
    private final Path text;

    private Report(Path folder) {
        this.folder = folder;
        text = folder.resolve("report.md");
    }

    /**
     * Measures everything.
     *
     * @param arguments the folder to write; how many assets and connections the plant has, one hundred thousand and ten times as many if not
     *     said; a folder of captures and advisories, without which these two are left out
     * @return 0, or 1 if a measurement failed
     */
    public static int run(String... arguments) throws IOException {
        if (arguments.length == 0) {
            System.err.println("usage: bench report FOLDER [assets [connections [DATA-FOLDER]]]");
            return 2;
        }
        int assets = arguments.length > 1 ? Integer.parseInt(arguments[1], 10) : 100_000;
        int connections = arguments.length > 2 ? Integer.parseInt(arguments[2], 10) : 10 * assets;
        Optional<Path> data = arguments.length > 3 ? Optional.of(Path.of(arguments[3])) : Optional.empty();
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        return new Report(folder).all(assets, connections, data) ? 0 : 1;
    }

    private boolean all(int assets, int connections, Optional<Path> data) throws IOException {
        Files.writeString(text, head(assets, connections));
        boolean good = true;
        List<String> verdicts = new ArrayList<>();
        for (Measurement measurement : measurements(assets, connections, data)) {
            Measurement.Printed printed = measurement.run();
            good &= printed.exit() == 0;
            verdicts.addAll(verdicts(measurement.name(), printed.rows()));
            write(section(measurement, printed));
        }
        write("\n## Goals\n\n| goal | below | measured, at worst | |\n| --- | ---: | ---: | --- |\n"
                + String.join("\n", verdicts) + "\n");
        for (Growth growth : Growth.all(assets, connections)) {
            write(grown(growth));
        }
        System.out.println("written: " + text);
        return good;
    }

    private static List<Measurement> measurements(int assets, int connections, Optional<Path> data) {
        String plant = Integer.toString(assets);
        String links = Integer.toString(connections);
        List<Measurement> all = new ArrayList<>(List.of(
                Measurement.of(5, "record", plant, links),
                Measurement.of(8, "assess", plant, links),
                Measurement.of(5, "review", plant, links),
                Measurement.of(5, "paths", plant, links),
                Measurement.of(5, "attack", plant, links),
                Measurement.of(4, "reconcile", Integer.toString(assets / 5), Integer.toString(assets / 5)),
                Measurement.of(4, "rules"),
                Measurement.of(2, "start"),
                Measurement.ofTheScript("lists", plant, links)));
        data.ifPresent(given -> {
            all.add(Measurement.of(4, "match", plant, "2000", given.toString()));
            all.add(Measurement.of(2, "capture", given.resolve("pcap").toString(), "300", "1000000"));
        });
        return all;
    }

    private static String head(int assets, int connections) {
        Runtime machine = Runtime.getRuntime();
        return "# Measured " + Instant.now().truncatedTo(ChronoUnit.MINUTES) + "\n\n" + assets + " assets, "
                + connections + " connections; " + machine.availableProcessors() + " processors, Java "
                + Runtime.version() + ", " + System.getProperty("os.name") + " " + System.getProperty("os.version")
                + " on " + System.getProperty("os.arch") + load() + ".\n";
    }

    /** What else the machine does: figures taken beside other work are upper bounds. */
    private static String load() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return load < 0 ? "" : String.format(Locale.ROOT, ", load average %.1f", load);
    }

    private static String section(Measurement measurement, Measurement.Printed printed) {
        String told = printed.lines().stream().collect(Collectors.joining("\n"));
        boolean begins = told.startsWith("| ");
        return "\n## " + String.join(" ", measurement.arguments()) + load() + "\n\n"
                + (begins ? "| what | measured | |\n| --- | ---: | --- |\n" : "") + told + "\n"
                + (printed.exit() == 0 ? "" : "\nIt ended with exit code " + printed.exit() + ".\n");
    }

    private static List<String> verdicts(String name, List<Row> rows) {
        return Goal.ALL.stream()
                .filter(goal -> goal.measurement().equals(name))
                .map(goal -> goal.worst(rows)
                        .map(row -> String.format(
                                Locale.ROOT,
                                "| %s | %.0f %s | %.2f %s | %s |",
                                goal.sentence(),
                                goal.bound(),
                                goal.unit(),
                                row.value(),
                                row.unit(),
                                goal.isReached(row) ? "reached" : "missed: " + row.what()))
                        .orElseGet(() -> "| " + goal.sentence() + " | " + goal.bound() + " " + goal.unit()
                                + " | | not measured |"))
                .toList();
    }

    private String grown(Growth growth) throws IOException {
        List<Series> all = growth.measured();
        String file = growth.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-") + ".svg";
        Files.writeString(folder.resolve(file), Plot.of(growth.title(), all));
        StringBuilder table =
                new StringBuilder("\n## " + growth.title() + load() + "\n\n![](" + file + ")\n\n| cost |");
        Growth.TIMES.forEach(times -> table.append(' ').append(times).append("\u00d7 |"));
        table.append(" exponent |\n| --- |")
                .append(" ---: |".repeat(Growth.TIMES.size() + 1))
                .append('\n');
        for (Series series : all) {
            table.append("| ").append(series.name()).append(" |");
            series.points().forEach(point -> table.append(String.format(Locale.ROOT, " %.2f |", point.cost())));
            table.append(String.format(Locale.ROOT, " %.2f |%n", series.exponent()));
        }
        return table.toString();
    }

    private void write(String more) throws IOException {
        Files.writeString(text, more, StandardOpenOption.APPEND);
    }
}
