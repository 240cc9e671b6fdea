package org.asbuilt.model;

/** How it was found that something is isolated. Source: requirements P4-07. */
public enum IsolationMethod {
    /** Somebody went and looked. */
    WALKDOWN,
    /** Every cable was followed. */
    CABLE_TRACE,
    /** Configurations were read. */
    CONFIGURATION_REVIEW,
    /** Traffic was watched. */
    TRAFFIC_CAPTURE,
    /** Radio was measured. */
    RADIO_SURVEY,
    /** Somebody tried to get in. */
    PENETRATION_TEST,
    /** A drawing was read. */
    DRAWING,
    /** Somebody said so. */
    STATEMENT
}
