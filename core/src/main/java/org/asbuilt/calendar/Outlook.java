package org.asbuilt.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.MaintenanceWindow;

/**
 * When one maintenance window opens from a moment on, whether or not it stands in the record. Looked at is {@link Windows#HORIZON} ahead.
 *
 * @param openings its next openings, earliest first; one that is open at the moment counts
 * @param never why there is none; empty where there is one
 */
public record Outlook(List<Span> openings, Optional<Never> never) {
    /** Why a window does not open. */
    public enum Never {
        /** Its last opening is past. */
        PAST,
        /** Its first opening is farther away than is looked. */
        LATER,
        /** Each of its openings lies in its blackouts. */
        BLACKED_OUT
    }

    /** Copies the list. */
    public Outlook {
        openings = List.copyOf(openings);
    }

    /**
     * The outlook of a window.
     *
     * @param most how many openings at most
     * @throws InvalidValue if its start, time zone or duration is missing, one of its parts cannot be read, or its rule never happens
     */
    public static Outlook of(MaintenanceWindow window, Instant now, int most) {
        Span ahead = new Span(now, now.plus(Windows.HORIZON));
        List<Span> openings = Recurrence.of(window).openings(ahead, most);
        return new Outlook(openings, openings.isEmpty() ? Optional.of(never(window, now, ahead)) : Optional.empty());
    }

    private static Never never(MaintenanceWindow window, Instant now, Span ahead) {
        Recurrence always = Recurrence.of(without(window));
        if (!always.openings(ahead, 1).isEmpty()) {
            return Never.BLACKED_OUT;
        }
        return always.openings(new Span(now, Instant.MAX), 1).isEmpty() ? Never.PAST : Never.LATER;
    }

    private static MaintenanceWindow without(MaintenanceWindow window) {
        return new MaintenanceWindow(
                window.starts(),
                window.timeZone(),
                window.recurrence(),
                window.duration(),
                new TreeSet<>(),
                window.conditions(),
                window.approver(),
                window.sites(),
                window.systems(),
                window.zones(),
                window.assets());
    }
}
