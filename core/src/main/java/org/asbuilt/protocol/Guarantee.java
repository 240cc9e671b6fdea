package org.asbuilt.protocol;

/** Whether a protocol gives a guarantee, for example that the other end is who it says. Source: requirements P4-09. */
public enum Guarantee {
    /** Never. */
    NONE,
    /** So poorly that it counts for little. */
    WEAK,
    /** If it is switched on. */
    OPTIONAL,
    /** Always. */
    ALWAYS
}
