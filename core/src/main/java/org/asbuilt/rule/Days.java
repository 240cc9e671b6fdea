package org.asbuilt.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.asbuilt.validation.Circumstances;

/** Days of the calendar, in UTC. */
final class Days {
    private Days() {}

    /** The day of a moment. */
    static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    /** The day of the moment that is looked at. */
    static LocalDate today(Circumstances around) {
        return of(around.now());
    }
}
