package org.asbuilt.validation;

/** How far a subject is validated; always computed from the four criteria. Source: requirements P1.V-06. */
public enum ValidationState {
    /** Nobody who knows the plant has confirmed anything of it. */
    UNVALIDATED,
    /** Part of it is confirmed. */
    PARTIALLY_VALIDATED,
    /** All four criteria pass. */
    VALIDATED,
    /** Some of it rests on nothing younger than the last time that the plant was worked on. */
    STALE,
    /** Something about it waits for a decision between sources. */
    DISPUTED
}
