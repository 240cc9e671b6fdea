package org.asbuilt.category;

/** On what criticality is judged. Source: requirements P3-04. */
public enum Axis {
    /** Would failure halt the process or reduce its yield? */
    BUSINESS,
    /** Could failure harm people, equipment or environment? */
    SAFETY,
    /** Would failure expose the system to a risk that cannot be borne? */
    SECURITY,
    /** All together: what the three and the rating in the owner's register come to. */
    OVERALL
}
