package org.asbuilt.query;

/** Whether something is so: what is not known is neither yes nor no. */
public enum Truth {
    /** It is so. */
    YES,
    /** It is not so. */
    NO,
    /** It cannot be told from what is recorded. */
    UNKNOWN;

    /** The truth of a condition that is either way. */
    public static Truth of(boolean yes) {
        return yes ? YES : NO;
    }

    /** The truth of the opposite. */
    public Truth opposite() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
