package org.asbuilt.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.MaintenanceWindow;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * A maintenance window as a recurring stretch of time by a local clock: when the clock is put back or forward, the window still
 * starts at its hour. Source: RFC 5545 sections 3.3.10 (recurrence rule) and 3.8.5.
 */
public final class Recurrence {
    /** So many starts are looked at before a search is given up: a window that recurs every minute for ten days. */
    private static final int MOST_STARTS = 15_000;

    /** Between these years a rule is counted through from its first start in no time. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 9999;

    private static final Duration LONGEST = Duration.ofDays(366);

    private final LocalDateTime starts;
    private final ZoneId zone;
    private final Optional<String> rule;
    private final Duration duration;
    private final TreeSet<Span> blackouts = new TreeSet<>();

    private Recurrence(LocalDateTime starts, ZoneId zone, Optional<String> rule, Duration duration) {
        this.starts = starts;
        this.zone = zone;
        this.rule = rule;
        this.duration = duration;
    }

    /**
     * Reads a window.
     *
     * @throws InvalidValue if its start, time zone or duration is missing, or one of its parts cannot be read; the message says
     *     which and what is expected
     */
    public static Recurrence of(MaintenanceWindow window) {
        Recurrence recurrence = new Recurrence(
                start(needed(window.starts(), "its first start")),
                zone(needed(window.timeZone(), "its time zone")),
                window.recurrence(),
                duration(needed(window.duration(), "its duration")));
        window.recurrence().ifPresent(recurrence::checkThatItHappens);
        window.blackouts().forEach(text -> recurrence.blackouts.add(recurrence.blackout(text)));
        return recurrence;
    }

    /**
     * The times when it is open.
     *
     * @param within only those that overlap this
     * @param most how many at most
     */
    public List<Span> openings(Span within, int most) {
        List<Span> openings = new ArrayList<>();
        if (rule.isEmpty()) {
            add(starts, within, openings);
            return openings;
        }
        try {
            recurring(rule.get(), within, most, openings);
        } catch (IllegalArgumentException givenUp) {
            // The library gives up after a thousand turns without a start; there is none that anybody could wait for.
            return openings;
        }
        return openings;
    }

    /** Whether it is open at all times of a span. */
    public boolean isOpen(Span span) {
        return openings(span, Integer.MAX_VALUE).stream().anyMatch(opening -> opening.holds(span));
    }

    private void recurring(String text, Span within, int most, List<Span> openings) {
        RecurrenceRuleIterator each = localised(rule(text)).iterator(local(starts));
        LocalDateTime earliest = LocalDateTime.ofInstant(within.from().minus(duration), zone);
        if (earliest.isAfter(starts)) {
            each.fastForward(local(earliest));
        }
        for (int looked = 0; looked < MOST_STARTS && each.hasNext() && openings.size() < most; looked++) {
            LocalDateTime next = local(each.nextDateTime());
            if (!next.atZone(zone).toInstant().isBefore(within.until())) {
                break;
            }
            add(next, within, openings);
        }
    }

    private void checkThatItHappens(String text) {
        RecurrenceRule read = localised(rule(text));
        try {
            if (read.iterator(local(starts)).hasNext()) {
                return;
            }
        } catch (IllegalArgumentException givenUp) {
            // Said below.
        }
        throw InvalidValue.expected("a recurrence rule that happens at all, such as FREQ=MONTHLY;BYDAY=2SA", text);
    }

    /** The standard gives the end of a rule in UTC or as a day; starts are counted by the local clock here. */
    private RecurrenceRule localised(RecurrenceRule read) {
        DateTime until = read.getUntil();
        if (until == null || (until.isFloating() && !until.isAllDay())) {
            return read;
        }
        LocalDateTime last = until.isAllDay()
                ? LocalDate.of(until.getYear(), until.getMonth() + 1, until.getDayOfMonth())
                        .atTime(23, 59, 59)
                : LocalDateTime.ofInstant(Instant.ofEpochMilli(until.getTimestamp()), zone);
        read.setUntil(local(last));
        return read;
    }

    private void add(LocalDateTime start, Span within, List<Span> openings) {
        Instant from = start.atZone(zone).toInstant();
        Span opening = new Span(from, from.plus(duration));
        if (opening.and(within).isPresent()
                && blackouts.stream().noneMatch(black -> black.and(opening).isPresent())) {
            openings.add(opening);
        }
    }

    private Span blackout(String text) {
        String[] days = text.split("/", -1);
        try {
            LocalDate first = LocalDate.parse(days[0].strip());
            LocalDate last = days.length > 1 ? LocalDate.parse(days[1].strip()) : first;
            if (days.length > 2 || last.isBefore(first)) {
                throw new DateTimeException(text);
            }
            return new Span(
                    first.atStartOfDay(zone).toInstant(),
                    last.plusDays(1).atStartOfDay(zone).toInstant());
        } catch (DateTimeException e) {
            throw InvalidValue.expected("a day or two with a slash, such as 2026-12-20/2027-01-06", text);
        }
    }

    private static String needed(Optional<String> part, String what) {
        return part.orElseThrow(() -> new InvalidValue("a maintenance window must say " + what));
    }

    private static LocalDateTime start(String text) {
        try {
            LocalDateTime start = LocalDateTime.parse(text);
            if (start.getYear() >= FIRST_YEAR && start.getYear() <= LAST_YEAR) {
                return start;
            }
        } catch (DateTimeParseException e) {
            // Falls through to the same sentence.
        }
        throw InvalidValue.expected("a start such as 2026-01-10T22:00, of the years 1900 to 9999", text);
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw InvalidValue.expected("a time zone such as Europe/Berlin", text);
        }
    }

    private static Duration duration(String text) {
        try {
            Duration duration = Duration.parse(text);
            if (duration.isPositive() && duration.compareTo(LONGEST) <= 0) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            // Falls through to the same sentence.
        }
        throw InvalidValue.expected("a duration of up to a year, such as PT6H", text);
    }

    private static RecurrenceRule rule(String text) {
        try {
            RecurrenceRule rule = new RecurrenceRule(text, RecurrenceRule.RfcMode.RFC5545_STRICT);
            if (rule.getFreq() != Freq.SECONDLY) {
                return rule;
            }
        } catch (InvalidRecurrenceRuleException e) {
            throw InvalidValue.expected("a recurrence rule such as FREQ=MONTHLY;BYDAY=2SA", text);
        }
        throw InvalidValue.expected("a recurrence by minutes or longer, such as FREQ=MONTHLY;BYDAY=2SA", text);
    }

    private static DateTime local(LocalDateTime time) {
        return new DateTime(
                time.getYear(),
                time.getMonthValue() - 1,
                time.getDayOfMonth(),
                time.getHour(),
                time.getMinute(),
                time.getSecond());
    }

    private static LocalDateTime local(DateTime time) {
        return LocalDateTime.of(
                time.getYear(),
                time.getMonth() + 1,
                time.getDayOfMonth(),
                time.getHours(),
                time.getMinutes(),
                time.getSeconds());
    }
}
