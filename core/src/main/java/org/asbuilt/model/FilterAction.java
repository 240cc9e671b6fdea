package org.asbuilt.model;

/** What a rule does with what it matches. */
public enum FilterAction {
    /** Lets it pass. */
    PERMIT,
    /** Drops it without a word. */
    DENY,
    /** Drops it and says so. */
    REJECT,
    /** Something else: marks, counts, limits, jumps to another list. */
    OTHER
}
