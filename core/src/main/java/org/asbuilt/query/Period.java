package org.asbuilt.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.model.InvalidValue;

/**
 * A day, month or year, or a day counted from today. The zone is UTC.
 *
 * @param from the first day, for a day counted from today the day as if today were the first of 1970
 * @param until the day after the last
 * @param relative whether it is counted from today
 */
record Period(LocalDate from, LocalDate until, boolean relative) {
    private static final LocalDate ORIGIN = LocalDate.ofEpochDay(0);
    private static final Pattern RELATIVE = Pattern.compile("(?:today|now)(?:([+-])(\\d{1,5})([dwmy]?))?");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    /**
     * Reads 2026, 2026-11, 2026-11-23, today, today+30d, today-2w, today-6m, today+1y.
     *
     * @throws InvalidValue if it is none of these
     */
    static Period parse(String raw) {
        String text = raw.strip();
        try {
            Matcher counted = RELATIVE.matcher(text);
            if (counted.matches()) {
                LocalDate day = counted.group(1) == null ? ORIGIN : counted(counted);
                return new Period(day, day.plusDays(1), true);
            }
            if (YEAR.matcher(text).matches()) {
                LocalDate first = LocalDate.of(Integer.parseInt(text, 10), 1, 1);
                return new Period(first, first.plusYears(1), false);
            }
            if (MONTH.matcher(text).matches()) {
                YearMonth month = YearMonth.parse(text);
                return new Period(month.atDay(1), month.plusMonths(1).atDay(1), false);
            }
            LocalDate day = LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
            return new Period(day, day.plusDays(1), false);
        } catch (DateTimeException notOne) {
            throw InvalidValue.expected("a date such as 2026-11-23, 2026-11, 2026, today or today+30d", raw);
        }
    }

    private static LocalDate counted(Matcher found) {
        long many = Long.parseLong(found.group(2), 10) * (found.group(1).equals("-") ? -1 : 1);
        return switch (found.group(3)) {
            case "w" -> ORIGIN.plusWeeks(many);
            case "m" -> ORIGIN.plusDays(Math.round(many * 30.4375));
            case "y" -> ORIGIN.plusDays(Math.round(many * 365.25));
            default -> ORIGIN.plusDays(many);
        };
    }

    /** Less than, equal to or greater than zero as a day is before, in or after it. */
    int compare(LocalDate day, LocalDate today) {
        long shift = relative ? today.toEpochDay() : 0;
        LocalDate first = from.plusDays(shift);
        if (day.isBefore(first)) {
            return -1;
        }
        return day.isBefore(until.plusDays(shift)) ? 0 : 1;
    }
}
