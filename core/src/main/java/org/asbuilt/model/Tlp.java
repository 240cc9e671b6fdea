package org.asbuilt.model;

/** A Traffic Light Protocol label, from the widest audience to the narrowest. Source: FIRST TLP 2.0. */
public enum Tlp {
    /** May be shared with the world. */
    CLEAR,
    /** May be shared within the community. */
    GREEN,
    /** May be shared with the organisation and its clients who need to know. */
    AMBER,
    /** May be shared within the organisation only. */
    AMBER_STRICT,
    /** For the named recipients only. */
    RED
}
