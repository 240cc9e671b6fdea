package org.asbuilt.category;

/** What exposure is judged by. Source: requirements P3-08. */
public enum Factor {
    /** How long it can be reached. */
    TIME_OF_EXPOSURE,
    /** By what it is joined to anything else. */
    TYPE_OF_CONNECTIVITY,
    /** In which direction it exchanges anything with the outside. */
    COMMUNICATIONS_FLOW,
    /** How near to networks outside it stands. */
    PROXIMITY,
    /** Who gets to where it stands. */
    PHYSICAL_ACCESSIBILITY
}
