package org.asbuilt.network;

/** Whether a rule is meant for traffic between two interfaces. */
enum Applies {
    YES,
    /** It names a zone of which is not known what belongs to it. */
    PERHAPS,
    NO
}
