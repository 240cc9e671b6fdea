package org.asbuilt.model;

/** A process of keeping the record. Source: requirements P1.M-14. */
public enum RecordProcess {
    /** Collecting. */
    COLLECTION,
    /** Validating. */
    VALIDATION,
    /** Keeping it true under governed change. */
    MAINTENANCE,
    /** Protecting it. */
    INFORMATION_SECURITY,
    /** Dealing with third parties. */
    THIRD_PARTY
}
