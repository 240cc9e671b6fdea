package org.asbuilt.model;

/** How far a source is to be believed. Source: requirements P1.C-01. */
public enum Reliability {
    /** Checked against the plant. */
    HIGH,
    /** As a rule right. */
    MEDIUM,
    /** Often wrong or old. */
    LOW
}
