package org.asbuilt.change;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.asbuilt.model.MaintenanceWindow;

/** When a maintenance window is open. */
public interface Openings {
    /** Of a window that opens once; when a recurring one is open, it cannot tell. */
    Openings SINGLE = Openings::once;

    /** Whether a period lies within one opening of a window. */
    Answer contains(MaintenanceWindow window, Plan.Period period);

    /** The answer. */
    sealed interface Answer {}

    /** It does. */
    record Within() implements Answer {}

    /**
     * It does not, or nobody can tell.
     *
     * @param why why, in a few words
     */
    record Outside(String why) implements Answer {}

    private static Answer once(MaintenanceWindow window, Plan.Period period) {
        if (window.recurrence().isPresent()) {
            return new Outside("it recurs, " + window.recurrence().get() + ", and only single openings are computed");
        }
        if (window.starts().isEmpty() || window.duration().isEmpty()) {
            return new Outside("the record does not say when it starts and how long it is open");
        }
        try {
            ZoneId zone = ZoneId.of(window.timeZone().orElse("UTC"));
            Instant from =
                    LocalDateTime.parse(window.starts().get()).atZone(zone).toInstant();
            Instant until = from.plus(Duration.parse(window.duration().get()));
            Optional<String> blackout = window.blackouts().stream()
                    .filter(days -> touches(days, zone, period))
                    .findFirst();
            if (blackout.isPresent()) {
                return new Outside("the plant must not be touched on " + blackout.get());
            }
            boolean within = !period.from().isBefore(from) && !period.until().isAfter(until);
            return within ? new Within() : new Outside("it is open from " + from + " to " + until);
        } catch (DateTimeException unreadable) {
            return new Outside("its times cannot be read: " + unreadable.getMessage());
        }
    }

    private static boolean touches(String days, ZoneId zone, Plan.Period period) {
        String[] ends = days.split("/", 2);
        Instant from = LocalDate.parse(ends[0]).atStartOfDay(zone).toInstant();
        Instant until = LocalDate.parse(ends[ends.length - 1])
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
        return period.from().isBefore(until) && from.isBefore(period.until());
    }
}
