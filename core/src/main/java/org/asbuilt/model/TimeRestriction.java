package org.asbuilt.model;

/** When an access path may be used. Source: requirements P5-04. */
public enum TimeRestriction {
    /** Always. */
    PERMANENT,
    /** In times that are set. */
    SCHEDULED,
    /** When it was asked for. */
    ON_REQUEST
}
