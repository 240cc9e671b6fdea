package org.asbuilt.evidence;

/** How sure a source is of a claim, from surest to least. Source: requirements, data dictionary 2.6, fact. */
public enum Confidence {
    /** Said outright by the thing itself or by somebody who checked. */
    CONFIRMED,
    /** Follows from what was said. */
    PROBABLE,
    /** A hint, such as a port number or a vendor's prefix. */
    POSSIBLE,
    /** A guess. */
    DOUBTFUL
}
