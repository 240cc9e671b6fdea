package org.asbuilt.model;

/** Whether an attacker can take a step. Source: requirements P3-26. */
public enum StepState {
    /** The attacker can. */
    OPEN,
    /** Something keeps the attacker from it. */
    BLOCKED
}
