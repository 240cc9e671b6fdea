package org.asbuilt.importers.netflow;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The times of printed flow records: a date with a time, or seconds since 1970 with their fraction. */
final class PrintedTime {
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})[-/](\\d\\d)[-/](\\d\\d)[ T](\\d\\d:\\d\\d:\\d\\d)([.,]\\d{1,9})?Z?");
    private static final Pattern SECONDS = Pattern.compile("(\\d{9,10})(?:\\.(\\d{1,9}))?");

    private PrintedTime() {}

    static Optional<Instant> of(String text) {
        Matcher date = DATE.matcher(text);
        Matcher seconds = SECONDS.matcher(text);
        try {
            if (date.matches()) {
                String fraction =
                        date.group(5) == null ? "" : "." + date.group(5).substring(1);
                return Optional.of(LocalDateTime.parse(date.group(1) + "-" + date.group(2) + "-" + date.group(3) + "T"
                                + date.group(4) + fraction)
                        .toInstant(ZoneOffset.UTC));
            }
            if (seconds.matches()) {
                String fraction = seconds.group(2) == null ? "0" : (seconds.group(2) + "000000000").substring(0, 9);
                return Optional.of(
                        Instant.ofEpochSecond(Long.parseLong(seconds.group(1), 10), Long.parseLong(fraction, 10)));
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
