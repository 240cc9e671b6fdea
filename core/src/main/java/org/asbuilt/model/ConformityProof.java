package org.asbuilt.model;

/** What conformity stands on. Source: requirements P5-09. */
public enum ConformityProof {
    /** The third party says so. */
    CLAIM,
    /** Somebody else has certified it. */
    CERTIFICATE
}
