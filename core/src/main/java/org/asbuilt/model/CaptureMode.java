package org.asbuilt.model;

/** How an item came into the register of information. Source: requirements P2.S-04. */
public enum CaptureMode {
    /** From the files that were taken in. */
    AUTOMATIC,
    /** Somebody entered it. */
    MANUAL
}
