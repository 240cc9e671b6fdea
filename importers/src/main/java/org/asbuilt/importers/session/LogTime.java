package org.asbuilt.importers.session;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time as a log writes it.
 *
 * @param local the time by the clock of whoever wrote it; in the year 2000 where the year is not written
 * @param offset how far that clock is from UTC, where that is written
 * @param hasYear whether the year is written
 */
record LogTime(LocalDateTime local, Optional<ZoneOffset> offset, boolean hasYear) {
    /** It has a 29 February, so that no day of a log without years is lost. */
    static final int NO_YEAR = 2000;

    private static final Pattern PRIORITY = Pattern.compile("<[0-9]{1,3}>(?:1 )?");
    private static final Pattern ISO =
            Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})[T ]([0-9]{2}):([0-9]{2}):([0-9]{2})"
                    + "(?:[.,][0-9]{1,9})?(Z|[+-][0-9]{2}:?[0-9]{2})?");
    private static final Pattern SYSLOG = Pattern.compile(
            "([A-Z][a-z]{2}) {1,2}([0-9]{1,2})(?: ([0-9]{4}))? ([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\\.[0-9]{1,9})?( UTC| GMT)?");
    private static final Pattern CTIME = Pattern.compile(
            "[A-Z][a-z]{2} ([A-Z][a-z]{2}) {1,2}([0-9]{1,2}) ([0-9]{2}):([0-9]{2}):([0-9]{2}) ([0-9]{4})");
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("Jan", 1),
            Map.entry("Feb", 2),
            Map.entry("Mar", 3),
            Map.entry("Apr", 4),
            Map.entry("May", 5),
            Map.entry("Jun", 6),
            Map.entry("Jul", 7),
            Map.entry("Aug", 8),
            Map.entry("Sep", 9),
            Map.entry("Oct", 10),
            Map.entry("Nov", 11),
            Map.entry("Dec", 12));

    /** Forms of tables in which day and month cannot be mistaken for each other. */
    private static final List<DateTimeFormatter> FORMS = List.of(
            form("d.M.yyyy H:mm[:ss]"),
            form("M/d/yyyy h:mm[:ss] a"),
            form("yyyy/M/d H:mm[:ss]"),
            form("yyyy-M-d H:mm"));

    /**
     * A time at the beginning of a text.
     *
     * @param time the time
     * @param rest what comes after it, without spaces before
     */
    record Leading(LogTime time, String rest) {}

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    /** The time at the beginning of a line, behind a priority if there is one. */
    static Optional<Leading> leading(String line) {
        Matcher priority = PRIORITY.matcher(line);
        String text = priority.lookingAt() ? line.substring(priority.end()) : line;
        try {
            Matcher iso = ISO.matcher(text);
            if (iso.lookingAt()) {
                return Optional.of(new Leading(
                        new LogTime(
                                time(
                                        iso.group(1),
                                        iso.group(2),
                                        iso.group(3),
                                        iso.group(4),
                                        iso.group(5),
                                        iso.group(6)),
                                offset(iso.group(7)),
                                true),
                        text.substring(iso.end()).strip()));
            }
            Matcher syslog = SYSLOG.matcher(text);
            if (syslog.lookingAt() && MONTHS.containsKey(syslog.group(1))) {
                boolean hasYear = syslog.group(3) != null;
                return Optional.of(new Leading(
                        new LogTime(
                                time(
                                        hasYear ? syslog.group(3) : Integer.toString(NO_YEAR),
                                        month(syslog.group(1)),
                                        syslog.group(2),
                                        syslog.group(4),
                                        syslog.group(5),
                                        syslog.group(6)),
                                syslog.group(7) == null ? Optional.empty() : Optional.of(ZoneOffset.UTC),
                                hasYear),
                        text.substring(syslog.end()).strip()));
            }
            Matcher ctime = CTIME.matcher(text);
            if (ctime.lookingAt() && MONTHS.containsKey(ctime.group(1))) {
                return Optional.of(new Leading(
                        new LogTime(
                                time(
                                        ctime.group(6),
                                        month(ctime.group(1)),
                                        ctime.group(2),
                                        ctime.group(3),
                                        ctime.group(4),
                                        ctime.group(5)),
                                Optional.empty(),
                                true),
                        text.substring(ctime.end()).strip()));
            }
        } catch (DateTimeException notOfTheCalendar) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** A cell of a table that is a time and nothing else. */
    static Optional<LogTime> cell(String text) {
        String stripped = text.strip();
        Optional<Leading> leading = leading(stripped);
        if (leading.isPresent()) {
            return leading.filter(one -> one.rest().isEmpty()).map(Leading::time);
        }
        if (stripped.length() > 40) {
            return Optional.empty();
        }
        for (DateTimeFormatter form : FORMS) {
            try {
                return Optional.of(new LogTime(LocalDateTime.parse(stripped, form), Optional.empty(), true));
            } catch (DateTimeException another) {
                // The next form may fit.
            }
        }
        return Optional.empty();
    }

    private static String month(String name) {
        return Integer.toString(MONTHS.getOrDefault(name, 1));
    }

    private static LocalDateTime time(
            String year, String month, String day, String hour, String minute, String second) {
        // A leap second is the last second of its minute.
        return LocalDateTime.of(
                number(year), number(month), number(day), number(hour), number(minute), Math.min(59, number(second)));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits, 10);
    }

    private static Optional<ZoneOffset> offset(String text) {
        return text == null ? Optional.empty() : Optional.of(ZoneOffset.of(text));
    }
}
