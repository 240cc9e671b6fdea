package org.asbuilt.model;

/** From where an external connection is opened. Source: data dictionary 2.4, external_connection. */
public enum InitiatedFrom {
    /** From the plant outwards. */
    OT,
    /** From outside into the plant. */
    EXTERNAL
}
