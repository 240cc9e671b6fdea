package org.asbuilt.logbook;

import java.time.Instant;
import java.util.Optional;

/**
 * What becomes of something that sources say and the record does not. The third way to close it, a retrospective change, needs
 * no entry: the change itself makes the matter go away. Source: requirements P1.C-08.
 */
public enum Disposition {
    /** It was there for a short time and is gone; needs a reason. */
    TRANSIENT(true),
    /** The source is wrong; needs a reason. */
    MEASUREMENT_ERROR(true),
    /** It may be an attack; needs the reference of the incident. */
    SUSPECTED_INCIDENT(true),
    /** It waits for a later day; it is not closed and comes back. Needs a day. */
    SET_ASIDE(false);

    private final boolean closes;

    Disposition(boolean closes) {
        this.closes = closes;
    }

    /**
     * What is missing to dispose of a matter so; empty if nothing is.
     *
     * @param reason why, which may be empty where a reference is enough
     * @param reference the number of the incident
     * @param until the day when it comes back
     * @param now the moment of the disposition
     */
    public Optional<String> missing(String reason, Optional<String> reference, Optional<Instant> until, Instant now) {
        boolean unfounded = reason.isBlank();
        boolean unreferenced = reference.filter(text -> !text.isBlank()).isEmpty();
        if (until.filter(day -> !day.isAfter(now)).isPresent()) {
            return Optional.of("the day when it comes back must lie ahead");
        }
        return switch (this) {
            case TRANSIENT, MEASUREMENT_ERROR ->
                unfounded ? Optional.of("say why: without a reason nobody can judge it later") : Optional.empty();
            case SUSPECTED_INCIDENT ->
                unreferenced ? Optional.of("give the reference of the incident that deals with it") : Optional.empty();
            case SET_ASIDE -> until.isEmpty() ? Optional.of("give the day when it comes back") : Optional.empty();
        };
    }

    /** Whether the matter is closed by it. */
    public boolean closes() {
        return closes;
    }
}
