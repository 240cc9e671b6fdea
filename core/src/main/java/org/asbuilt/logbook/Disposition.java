package org.asbuilt.logbook;

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

    /** Whether the matter is closed by it. */
    public boolean closes() {
        return closes;
    }
}
