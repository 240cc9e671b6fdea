package org.asbuilt.information;

/** How something stands to what a policy demands of it, the worst last. Source: requirements P2.C-01, G-04. */
public enum Standing {
    /** It is as demanded. */
    MET,
    /** It is not as demanded, and a reason is recorded that has not run out. */
    EXCEPTION,
    /** The record does not say whether it is. */
    NOT_KNOWN,
    /** It is not as demanded. */
    NOT_MET;

    /** The worse of two. */
    public Standing worse(Standing other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
