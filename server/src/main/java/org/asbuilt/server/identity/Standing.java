package org.asbuilt.server.identity;

import java.util.Locale;

/** How far a session has come; what suffices for an endpoint stands in {@link Needs#at}. */
public enum Standing {
    /** The person has a second factor and has not shown it yet. */
    MUST_PROVE,
    /** The installation demands a second factor, and the person has none yet. */
    MUST_ENROL,
    /** Nothing is missing. */
    COMPLETE;

    /** The name in JSON: lower case with hyphens. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
