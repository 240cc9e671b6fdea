package org.asbuilt.model;

/** The functional areas of what a service provider does. Source: IEC 62443-2-4; requirements annex C.6. */
public enum ServiceArea {
    /** SP.01: staffing. */
    STAFFING,
    /** SP.02: assurance. */
    ASSURANCE,
    /** SP.03: architecture. */
    ARCHITECTURE,
    /** SP.04: wireless. */
    WIRELESS,
    /** SP.05: safety instrumented systems. */
    SAFETY_SYSTEMS,
    /** SP.06: configuration management. */
    CONFIGURATION_MANAGEMENT,
    /** SP.07: remote access. */
    REMOTE_ACCESS,
    /** SP.08: event management. */
    EVENT_MANAGEMENT,
    /** SP.09: account management. */
    ACCOUNT_MANAGEMENT,
    /** SP.10: malware protection. */
    MALWARE_PROTECTION,
    /** SP.11: patch management. */
    PATCH_MANAGEMENT,
    /** SP.12: backup and restore. */
    BACKUP_AND_RESTORE
}
