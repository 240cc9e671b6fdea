package org.asbuilt.logbook;

/** What is done at an access path once it may be used for a time. Source: requirements 1.9 (access path session). */
public enum AccessStep {
    /** The path was switched on. */
    ENABLED,
    /** The third party said that it is done, or was seen to leave. */
    ENDED,
    /** The path was switched off. */
    DISABLED,
    /** Somebody looked at what was done in that time. */
    REVIEWED
}
