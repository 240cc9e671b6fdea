package org.asbuilt.category;

/** Why something gets criticality from something else. */
public enum Cause {
    /** The other depends on a service of it. */
    DEPENDENCY,
    /** The other depends on a service of it, and something may take its place: one step less. */
    DEPENDENCY_WITH_ALTERNATIVE,
    /** The other runs on it. */
    HOSTS,
    /** It supports a function of the business. */
    SUPPORTS,
    /** It belongs to a system, and the system supports a function or something depends on it. */
    BELONGS_TO,
    /** All cables by which the other talks go through it. */
    ONLY_CABLE,
    /** All recorded connections between the other and the rest of the plant go through it. */
    ONLY_WAY
}
