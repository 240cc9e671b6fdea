package org.asbuilt.server.api;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.asbuilt.access.Permission;
import org.asbuilt.calendar.Outlook;
import org.asbuilt.calendar.Span;
import org.asbuilt.calendar.Windows;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.MaintenanceWindow;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.view.Named;
import org.asbuilt.validation.Circumstances;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** When the plant may be touched. */
@RestController
public class WindowApi {
    private static final int MOST_ANSWERS = 50;
    private static final int MOST_SUBJECTS = 500;
    private static final int MOST_DAYS = 400;

    private final FrontOffice office;

    /**
     * A time when work is possible.
     *
     * @param from the first moment
     * @param until the moment when it ends
     * @param windows the maintenance windows that are open then
     * @param conditions what else must be so
     */
    public record OpeningView(Instant from, Instant until, List<Named> windows, List<String> conditions) {
        static OpeningView of(Windows.Opening opening, Circumstances around) {
            return new OpeningView(
                    opening.span().from(),
                    opening.span().until(),
                    opening.windows().stream().map(id -> Named.of(id, around)).toList(),
                    opening.conditions());
        }
    }

    /**
     * When some subjects may next be touched.
     *
     * @param openings times when all of them may be, earliest first
     * @param without those that no window covers
     * @param unreadable windows that cannot be read, and why
     */
    public record NextView(List<OpeningView> openings, List<Named> without, List<String> unreadable) {}

    /**
     * A time when a window is open.
     *
     * @param from the first moment
     * @param until the moment when it ends
     * @param clockFrom the first moment by the clock of the window, such as 2026-01-10T22:00
     * @param clockUntil the moment when it ends by that clock
     */
    public record StretchView(Instant from, Instant until, String clockFrom, String clockUntil) {
        static StretchView of(Span span, ZoneId zone) {
            return new StretchView(span.from(), span.until(), clock(span.from(), zone), clock(span.until(), zone));
        }

        private static String clock(Instant moment, ZoneId zone) {
            return LocalDateTime.ofInstant(moment, zone)
                    .truncatedTo(ChronoUnit.MINUTES)
                    .toString();
        }
    }

    /**
     * When a window would open that is being entered.
     *
     * @param openings its next openings within three years, earliest first
     * @param never why there is none, if there is none
     */
    public record PlannedView(List<StretchView> openings, Optional<Outlook.Never> never) {}

    /** The windows of that office. */
    public WindowApi(FrontOffice office) {
        this.office = office;
    }

    /**
     * When all of some subjects may next be touched.
     *
     * @param subject their ids
     * @param work how long the work takes, ISO 8601
     */
    @Needs(value = Permission.READ, action = "windows.next")
    @GetMapping("/api/windows/next")
    public NextView next(
            @RequestParam List<String> subject,
            @RequestParam(defaultValue = "PT1H") String work,
            @RequestParam(defaultValue = "5") int limit) {
        if (subject.isEmpty() || subject.size() > MOST_SUBJECTS) {
            throw Refusal.badRequest("malformed", "give 1 to " + MOST_SUBJECTS + " subjects");
        }
        Circumstances around = office.circumstances();
        List<Id> ids = subject.stream().map(Id::new).toList();
        ids.stream().filter(id -> around.subject(id).isEmpty()).findFirst().ifPresent(id -> {
            throw Refusal.notFound("subject " + id);
        });
        Windows.Answer answer = new Windows(around).next(ids, duration(work), Math.clamp(limit, 1, MOST_ANSWERS));
        return new NextView(
                answer.openings().stream()
                        .map(opening -> OpeningView.of(opening, around))
                        .toList(),
                answer.without().stream().map(id -> Named.of(id, around)).toList(),
                answer.unreadable());
    }

    /** All windows that open between two moments, earliest first; from now on if no beginning is given. */
    @Needs(value = Permission.READ, action = "windows.calendar")
    @GetMapping("/api/windows")
    public List<OpeningView> calendar(
            @RequestParam Optional<String> from, @RequestParam(defaultValue = "92") int days) {
        Circumstances around = office.circumstances();
        Instant start = from.map(WindowApi::instant).orElse(around.now());
        Span within = new Span(start, start.plus(Duration.ofDays(Math.clamp(days, 1, MOST_DAYS))));
        return new Windows(around)
                .calendar(within).stream()
                        .map(opening -> OpeningView.of(opening, around))
                        .toList();
    }

    /**
     * When a window would open that is being entered; nothing is recorded.
     *
     * @param starts the first start by the local clock, for example 2026-01-10T22:00
     * @param timeZone the clock, an IANA name
     * @param duration how long it is open, ISO 8601, for example PT6H
     * @param recurrence how it recurs, a rule per RFC 5545; without it, once
     * @param blackout days without it, a date or two with a slash
     */
    @Needs(value = Permission.READ, action = "windows.planned")
    @GetMapping("/api/windows/planned")
    public PlannedView planned(
            @RequestParam String starts,
            @RequestParam String timeZone,
            @RequestParam String duration,
            @RequestParam Optional<String> recurrence,
            @RequestParam(defaultValue = "") List<String> blackout,
            @RequestParam(defaultValue = "3") int limit) {
        MaintenanceWindow window = new MaintenanceWindow(
                Optional.of(starts),
                Optional.of(timeZone),
                recurrence.filter(rule -> !rule.isBlank()),
                Optional.of(duration),
                new TreeSet<>(blackout),
                Optional.empty(),
                Optional.empty(),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>());
        Outlook outlook = Outlook.of(window, office.clock().instant(), Math.clamp(limit, 1, MOST_ANSWERS));
        ZoneId zone = ZoneId.of(timeZone);
        return new PlannedView(
                outlook.openings().stream()
                        .map(span -> StretchView.of(span, zone))
                        .toList(),
                outlook.never());
    }

    private static Duration duration(String text) {
        try {
            Duration duration = Duration.parse(text);
            if (!duration.isNegative()) {
                return duration;
            }
        } catch (DateTimeException e) {
            // Falls through to the same sentence.
        }
        throw InvalidValue.expected("a duration such as PT2H", text);
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw InvalidValue.expected("a time such as 2026-11-23T15:00:00Z", text);
        }
    }
}
