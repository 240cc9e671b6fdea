package org.asbuilt.validation;

/** What came of asking one of the four questions. Source: requirements P1.V-01. */
public enum Result {
    /** Yes. */
    PASS,
    /** In part, or no longer for certain. */
    PARTIAL,
    /** No. */
    FAIL,
    /** There is nothing to judge it by, or nobody has. */
    NOT_ASSESSED
}
