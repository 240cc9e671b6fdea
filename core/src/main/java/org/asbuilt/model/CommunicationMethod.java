package org.asbuilt.model;

/** How an asset mainly communicates. Source: asset inventory guidance 2025, table 1, attribute 30. */
public enum CommunicationMethod {
    /** By copper or fibre. */
    WIRED,
    /** By a local wireless network. */
    WIRELESS,
    /** By a public or private mobile network. */
    CELLULAR,
    /** By licensed or other radio. */
    RADIO,
    /** By satellite. */
    SATELLITE,
    /** By a serial line or field bus. */
    SERIAL,
    /** It does not communicate. */
    NONE
}
