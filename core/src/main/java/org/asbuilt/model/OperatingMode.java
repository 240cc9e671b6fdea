package org.asbuilt.model;

/** A way in which the plant is run; traffic that is usual in one is strange in another. Source: issue of principle 1, baselines. */
public enum OperatingMode {
    /** As on a working day. */
    PRODUCTION,
    /** Reduced, without office hours. */
    WEEKEND,
    /** Planned standstill with work on the plant. */
    TURNAROUND,
    /** Part of the plant is out of order. */
    DEGRADED
}
