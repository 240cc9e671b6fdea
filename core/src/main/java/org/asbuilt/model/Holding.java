package org.asbuilt.model;

/** Whether information is held by the plant, shared with others, or both. Source: requirements P2.S-01. */
public enum Holding {
    /** Only the plant has it. */
    HELD,
    /** Others have it, the plant does not. */
    SHARED,
    /** The plant has it, and others too. */
    BOTH
}
