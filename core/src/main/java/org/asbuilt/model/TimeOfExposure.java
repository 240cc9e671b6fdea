package org.asbuilt.model;

/** How long a subject can be reached from elsewhere. Source: data dictionary 2.3, exposure_assessment. */
public enum TimeOfExposure {
    /** At no time. */
    NEVER,
    /** In an emergency only. */
    BREAK_GLASS_ONLY,
    /** When somebody asks and somebody else agrees. */
    ON_DEMAND_APPROVED,
    /** In windows that are planned. */
    SCHEDULED_WINDOW,
    /** During working hours. */
    BUSINESS_HOURS,
    /** Always. */
    PERMANENT
}
