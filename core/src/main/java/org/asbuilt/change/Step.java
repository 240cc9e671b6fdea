package org.asbuilt.change;

/** A step on the way of a change at which requirements are asked. Source: requirements 1.9. */
public enum Step {
    /** Somebody approves. */
    APPROVE,
    /** The approvals suffice. */
    DECIDE,
    /** The time is set. */
    SCHEDULE,
    /** Work in the plant begins. */
    START,
    /** The record is updated. */
    APPLY,
    /** Somebody compares the plant with the record. */
    VERIFY,
    /** It is closed. */
    CLOSE
}
