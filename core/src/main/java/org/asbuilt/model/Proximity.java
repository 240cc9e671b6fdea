package org.asbuilt.model;

/** How near to networks outside a subject stands, the nearest first. Source: data dictionary 2.3, exposure_assessment. */
public enum Proximity {
    /** The internet reaches it directly. */
    INTERNET_FACING,
    /** It stands at the boundary or in the demilitarised zone: something outside reaches it directly. */
    BOUNDARY_OR_DMZ,
    /** One step behind the boundary. */
    ADJACENT_TO_BOUNDARY,
    /** Further inside, or nothing is recorded that leads to it. */
    INTERIOR,
    /** Isolated, and that was found to be so with evidence. */
    ISOLATED_VERIFIED
}
