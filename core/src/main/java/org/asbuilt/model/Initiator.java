package org.asbuilt.model;

/** Which end opens a connection. Source: requirements P4-03. */
public enum Initiator {
    /** The end that is recorded as the source. */
    SOURCE,
    /** The end that is recorded as the destination. */
    DESTINATION,
    /** Both do. */
    EITHER
}
