package org.asbuilt.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The reports about the example plant, made on the command line, and what their tables say. */
final class WaterworksReports {
    private static final Path PLANT = Path.of("..", "examples", "waterworks");

    private final Path home;
    private final Map<String, JsonNode> reports = new HashMap<>();

    /** Takes the files of the plant in, into a home in that folder. */
    WaterworksReports(Path folder) {
        home = folder.resolve("home");
        Console.run("import", "--home", home(), "--by", "erin", "--accept-baseline-as", "arthur", PLANT.toString());
    }

    String home() {
        return home.toString();
    }

    /** Runs {@code asbuilt report} with those arguments. */
    Console.Ran report(String... arguments) {
        List<String> all = new ArrayList<>(List.of("report", "--home", home()));
        all.addAll(List.of(arguments));
        return Console.run(all.toArray(String[]::new));
    }

    /** Keeps a report that was written as JSON. */
    void keep(Path file) {
        JsonNode report = Browser.JSON.readTree(file);
        reports.put(report.path("report").asString(), report);
    }

    /** All that were kept, by their numbers. */
    Map<String, JsonNode> all() {
        return reports;
    }

    JsonNode said(String report) {
        return Optional.ofNullable(reports.get(report)).orElseThrow(() -> new AssertionError("no report " + report));
    }

    /** The rows of a table, each as its texts by heading; what is not known is missing. */
    List<Map<String, String>> rows(String report, String section) {
        JsonNode found = section(said(report), section);
        List<Map<String, String>> rows = new ArrayList<>();
        for (JsonNode row : found.path("rows")) {
            Map<String, String> texts = new HashMap<>();
            for (int column = 0; column < row.size(); column++) {
                JsonNode cell = row.get(column);
                if (!cell.path("unknown").asBoolean(false)) {
                    texts.put(
                            found.path("columns").get(column).asString(),
                            cell.has("number")
                                    ? cell.path("number").asString()
                                    : cell.path("text").asString());
                }
            }
            rows.add(texts);
        }
        return rows;
    }

    /** The first row of a table that has that text in that column. */
    Map<String, String> row(String report, String section, String column, String value) {
        return rows(report, section).stream()
                .filter(row -> value.equals(row.get(column)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + value + " in " + section + " of " + report));
    }

    /** The table of a report whose title begins so. */
    static JsonNode section(JsonNode report, String title) {
        for (JsonNode section : report.path("sections")) {
            if (section.path("title").asString().startsWith(title)) {
                return section;
            }
        }
        throw new AssertionError("no table " + title + " in " + report.path("title"));
    }
}
