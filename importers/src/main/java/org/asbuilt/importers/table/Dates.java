package org.asbuilt.importers.table;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates as people write them. What could be two dates is no date, unless the column says what comes first. */
final class Dates {
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ].*)?");
    private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})[./-](\\d{4}|\\d{2})(?:[ T].*)?");
    private static final Pattern WORDS =
            Pattern.compile("(\\d{1,2})(?:\\.|st|nd|rd|th)?[\\s-]+([\\p{L}]{3,10})\\.?[\\s,-]+(\\d{4})");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("([\\p{L}]{3,10})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[./-](\\d{4})");
    private static final Pattern NAMED_MONTH = Pattern.compile("(\\p{L}{3,10})\\.?\\s+(\\d{4})");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> MONATE =
            List.of("jän", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez");

    private Dates() {}

    static String expected(String found) {
        String shown = found.length() > 60 ? found.substring(0, 60) + "…" : found;
        return "expected a date that can be read in one way only, such as 2026-11-23, found \"" + shown + "\"";
    }

    /**
     * Reads a date.
     *
     * @param unit {@code dmy} or {@code mdy} where the column says it
     */
    static Optional<LocalDate> read(String text, Optional<String> unit) {
        String stripped = text.strip();
        Matcher iso = ISO.matcher(stripped);
        if (iso.matches()) {
            return of(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher compact = COMPACT.matcher(stripped);
        if (compact.matches()) {
            return of(compact.group(1), compact.group(2), compact.group(3));
        }
        Matcher numbers = NUMBERS.matcher(stripped);
        if (numbers.matches()) {
            return numbers(numbers, unit);
        }
        Matcher words = WORDS.matcher(stripped);
        if (words.matches()) {
            return month(words.group(2)).flatMap(month -> of(words.group(3), month, words.group(1)));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(stripped);
        if (monthFirst.matches()) {
            return month(monthFirst.group(1)).flatMap(month -> of(monthFirst.group(3), month, monthFirst.group(2)));
        }
        return Optional.empty();
    }

    /** A date, a month or a year in its ISO form where the text is plainly one; else the text as it is. */
    static String partial(String text, Optional<String> unit) {
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            int number = Integer.parseInt(month.group(1), 10);
            return number >= 1 && number <= 12 ? "%s-%02d".formatted(month.group(2), number) : text;
        }
        Matcher named = NAMED_MONTH.matcher(text);
        if (named.matches()) {
            return month(named.group(1))
                    .map(number -> "%s-%02d".formatted(named.group(2), Integer.parseInt(number, 10)))
                    .orElse(text);
        }
        return read(text, unit).map(LocalDate::toString).orElse(text);
    }

    /** The first moment of a date, in UTC. */
    static Optional<Instant> moment(String text, Optional<String> unit) {
        return read(text, unit).map(date -> date.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static Optional<LocalDate> numbers(Matcher numbers, Optional<String> unit) {
        String first = numbers.group(1);
        String second = numbers.group(3);
        String year = numbers.group(4).length() == 2 ? "20" + numbers.group(4) : numbers.group(4);
        int one = Integer.parseInt(first, 10);
        int two = Integer.parseInt(second, 10);
        boolean dots = numbers.group(2).equals(".");
        if (dots || one > 12 || one == two || unit.filter("dmy"::equals).isPresent()) {
            return of(year, second, first);
        }
        if (two > 12 || unit.filter("mdy"::equals).isPresent()) {
            return of(year, first, second);
        }
        return Optional.empty();
    }

    private static Optional<String> month(String name) {
        String start = name.toLowerCase(Locale.ROOT).substring(0, 3);
        int month = Math.max(MONTHS.indexOf(start), MONATE.indexOf(start)) + 1;
        return month == 0 ? Optional.empty() : Optional.of(Integer.toString(month));
    }

    private static Optional<LocalDate> of(String year, String month, String day) {
        try {
            return Optional.of(
                    LocalDate.of(Integer.parseInt(year, 10), Integer.parseInt(month, 10), Integer.parseInt(day, 10)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
