package org.asbuilt.model;

/** What trust in a third party stands on. Source: requirements P5-06. */
public enum TrustBasis {
    /** A contract. */
    CONTRACT,
    /** A certificate. */
    CERTIFICATION,
    /** An audit. */
    AUDIT,
    /** Its people were vetted. */
    VETTING,
    /** It is well known. */
    REPUTATION,
    /** Nothing. */
    NONE
}
