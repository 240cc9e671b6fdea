package org.asbuilt.server.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asbuilt.report.Page;

/**
 * A report with what has to stand on every copy of it.
 *
 * @param page what it says
 * @param label the Traffic Light Protocol label, as it is written
 * @param plant the moment of the plant (UTC)
 * @param commit the newest commit in it
 * @param hash that commit's hash in hexadecimal digits; empty before the first
 * @param person who asked for it
 * @param at when
 * @param filter what it is about, in words
 * @param since from when on it tells of what happened, if it is about a time
 */
public record Printed(
        Page page,
        String label,
        Instant plant,
        long commit,
        String hash,
        String person,
        Instant at,
        String filter,
        Optional<Instant> since) {

    /** Number and title. */
    public String title() {
        return page.report().number() + " " + page.report().title();
    }

    /** The stamp, a sentence a line. */
    public List<String> stamp() {
        List<String> lines = new ArrayList<>();
        lines.add(label + ". Made for " + person + " at " + at + ".");
        lines.add("The plant as of " + plant + ", as the record held it after commit " + commit
                + (hash.isEmpty() ? "." : " (" + hash + ")."));
        lines.add("About: " + filter + since.map(from -> ", since " + from).orElse("") + ".");
        return lines;
    }

    /** What it is about and of when: a sheet that lies alone can be told from those of another place and day by it. */
    public String foot() {
        return "About: " + filter + ". As of " + plant.truncatedTo(ChronoUnit.SECONDS) + ", commit " + commit + ".";
    }

    /** A name for a file, without its ending. */
    public String fileName() {
        return page.report().number() + "-"
                + page.report()
                        .title()
                        .toLowerCase(java.util.Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
    }
}
