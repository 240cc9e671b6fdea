package org.asbuilt.evidence;

/** How a source came to know. Source: requirements, data dictionary 2.6, fact. */
public enum Method {
    /** Taken over from a list. */
    IMPORTED,
    /** Listened to on the wire. */
    OBSERVED_PASSIVE,
    /** Asked for on the wire with permission. */
    OBSERVED_ACTIVE,
    /** Read from a configuration. */
    PARSED_CONFIG,
    /** Declared by the maker. */
    DECLARED_BY_VENDOR,
    /** Said by a person. */
    STATED_BY_PERSON,
    /** Read on site. */
    READ_ON_SITE,
    /** Computed from other facts. */
    COMPUTED
}
