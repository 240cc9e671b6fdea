package org.asbuilt.change;

/** What sort of change it is. Source: requirements P1.M-02. */
public enum ChangeType {
    /** Agreed beforehand and done often. */
    STANDARD,
    /** Reviewed one by one. */
    NORMAL,
    /** Done first, reviewed at once after. */
    EMERGENCY,
    /** Found in the plant and entered in the record afterwards. */
    RETROSPECTIVE,
    /** Meant to end. */
    TEMPORARY,
    /** The first acceptance of what sources say. */
    BASELINE
}
