package org.asbuilt.bench.report;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.asbuilt.bench.Row;

/**
 * What a figure ought to stay below. Source: design, section 9.
 *
 * @param sentence what is asked, as people say it
 * @param measurement by which command it is measured
 * @param what which of its rows tell it, the whole of what they say they measured
 * @param unit that of the rows and of the bound
 * @param bound what each of the rows has to stay below
 */
public record Goal(String sentence, String measurement, Pattern what, String unit, double bound) {
    /** All of design section 9 but the captures, which stand beside their peers. Pages and people at work are measured by commands of their own. */
    public static final List<Goal> ALL = List.of(
            new Goal("load the record", "record", Pattern.compile("load .* from the image"), "s", 15),
            new Goal(
                    "one commit visible",
                    "record",
                    Pattern.compile("one commit, durable and visible, 95th percentile"),
                    "ms",
                    100),
            new Goal("the record as of any commit", "record", Pattern.compile("as of commit .*"), "s", 2),
            new Goal("heap with the record", "record", Pattern.compile("heap in use .*"), "MiB", 4096),
            new Goal("all rules", "assess", Pattern.compile("all rules, round \\d+"), "s", 10),
            new Goal("heap with claims and assessment", "assess", Pattern.compile("heap in use .*"), "MiB", 4096),
            new Goal(
                    "every asset against every advisory",
                    "match",
                    Pattern.compile("all assets against all advisories"),
                    "s",
                    10),
            new Goal("one advisory more", "match", Pattern.compile("one advisory more"), "s", 1),
            new Goal(
                    "every entry to every critical asset",
                    "attack",
                    Pattern.compile("every foothold to every critical asset, with its cost"),
                    "s",
                    5),
            new Goal("ways from outside", "paths", Pattern.compile("every entry to every critical asset, .*"), "s", 5),
            new Goal("rules of firewalls reviewed", "rules", Pattern.compile("rules of firewalls reviewed"), "s", 30),
            new Goal(
                    "start of the server to its first page",
                    "start",
                    Pattern.compile("start of the server to its first page, time \\d+"),
                    "s",
                    5),
            new Goal(
                    "lists and filters",
                    "lists",
                    Pattern.compile("(?:assets|connections|query)\\b.*, 95th percentile"),
                    "ms",
                    100));

    /** Whether a row tells it. */
    public boolean isToldBy(Row row) {
        return row.unit().equals(unit) && what.matcher(row.what()).matches();
    }

    /** The largest figure that tells it; empty if none does. */
    public Optional<Row> worst(List<Row> rows) {
        return rows.stream().filter(this::isToldBy).reduce((one, other) -> other.value() > one.value() ? other : one);
    }

    /** Whether a row that tells it stays below the bound. */
    public boolean isReached(Row row) {
        return row.value() < bound;
    }
}
