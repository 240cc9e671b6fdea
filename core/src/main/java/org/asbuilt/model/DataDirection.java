package org.asbuilt.model;

/** Which way data move, whoever opens the connection. Source: requirements P4-03. */
public enum DataDirection {
    /** From the source to the destination. */
    TO_DESTINATION,
    /** From the destination to the source. */
    TO_SOURCE,
    /** Both ways. */
    BOTH
}
