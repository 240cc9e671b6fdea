package org.asbuilt.model;

/** Whether a contract settles something. Source: requirements P5-07. */
public enum ClausePresence {
    /** It does. */
    YES,
    /** In part. */
    PARTIAL,
    /** It does not. */
    NO
}
