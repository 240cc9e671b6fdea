package org.asbuilt.model;

/** What happens to a plant from time to time, after which older documents may be wrong. Source: requirements P1.V-05. */
public enum PlantEventType {
    /** An outage. */
    OUTAGE,
    /** A planned standstill. */
    TURNAROUND,
    /** Maintenance. */
    MAINTENANCE,
    /** Firmware was changed. */
    FIRMWARE_CHANGE,
    /** A project changed the plant. */
    PROJECT,
    /** An incident. */
    INCIDENT
}
