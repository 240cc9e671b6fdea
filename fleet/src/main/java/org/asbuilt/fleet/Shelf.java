package org.asbuilt.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where the files of one sensor (or of all of a site) of one window of time belong together.
 *
 * @param site the first folder below the root of the archive
 * @param sensor the second; empty where all sensors of a site are summed up
 * @param from the first moment of the window; empty for files in which nothing has a time
 */
record Shelf(String site, String sensor, Optional<Instant> from) {
    /** Nothing that may stand in the name of a folder. */
    private static final String BETWEEN = "/";

    /** The text by which tasks find each other. */
    String text() {
        return site + BETWEEN + sensor + BETWEEN + from.map(Instant::toString).orElse("");
    }

    /** Reads what {@link #text} wrote. */
    static Shelf parse(String text) {
        List<String> parts = List.of(text.split(BETWEEN, -1));
        if (parts.size() != 3) {
            throw new IllegalArgumentException("this is no site, sensor and window: " + text);
        }
        Optional<Instant> from =
                Optional.of(parts.getLast()).filter(moment -> !moment.isEmpty()).map(Instant::parse);
        return new Shelf(parts.getFirst(), parts.get(1), from);
    }

    /** The same of the window in which a moment lies. */
    Shelf at(Optional<Instant> moment, Duration window) {
        long length = window.toSeconds();
        return new Shelf(
                site,
                sensor,
                moment.map(time -> Instant.ofEpochSecond(Math.floorDiv(time.getEpochSecond(), length) * length)));
    }
}
