package org.asbuilt.network;

/** How much of what is asked about is permitted. */
public enum Extent {
    /** All of it. */
    WHOLLY,
    /** Some of it. */
    PARTLY,
    /** None of it. */
    NOT,
    /** What is known does not decide it. */
    UNKNOWN
}
