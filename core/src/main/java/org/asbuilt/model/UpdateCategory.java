package org.asbuilt.model;

/** What an update is for. Source: definitive view guidance, principle 3; requirements P3-16. */
public enum UpdateCategory {
    /** It mends something that does not work as it should. */
    BUG_FIX,
    /** It mends a vulnerability. */
    SECURITY_PATCH,
    /** It adds something new. */
    FEATURE_ADDITION
}
