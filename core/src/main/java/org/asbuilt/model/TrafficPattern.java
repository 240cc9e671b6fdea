package org.asbuilt.model;

/** When a connection carries data. Source: requirements P4-03. */
public enum TrafficPattern {
    /** Again and again at the same interval. */
    CYCLIC,
    /** When something happens. */
    EVENT,
    /** When somebody asks. */
    ON_DEMAND,
    /** In a run, for example once a night. */
    BATCH
}
