package org.asbuilt.risk.attack;

/** How well something is known that steps rest on beside the connections. */
public enum Knowing {
    /** It is known. */
    KNOWN,
    /** What is known is of the record before, and is being worked out anew. */
    FORMER,
    /** It is being worked out for the first time. */
    AWAITED,
    /** The reader does not see it, or not all of it. */
    NOT_SHOWN,
    /** The plant is too large for it. */
    TOO_MUCH,
    /** It is known only as of now, and another moment was asked for. */
    PAST;

    /** Whether the answer will be another one soon, though the record stays as it is. */
    public boolean isPreliminary() {
        return this == FORMER || this == AWAITED;
    }
}
