package org.asbuilt.model;

/** What was decided on a business case. Source: data dictionary 2.4, external_connection. */
public enum CaseDecision {
    /** It may be. */
    APPROVED,
    /** It may be under conditions. */
    APPROVED_WITH_CONDITIONS,
    /** It may not be. */
    REJECTED,
    /** The decision no longer holds. */
    EXPIRED
}
