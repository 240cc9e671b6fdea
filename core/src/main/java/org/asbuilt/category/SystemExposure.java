package org.asbuilt.category;

/** The exposure of a system as the tree of decisions asks for it. Source: CERT/CC SSVC, system exposure 1.0.1. */
public enum SystemExposure {
    /** Local, or in a network that is tightly held. */
    SMALL,
    /** In a network, with limits to who gets there. */
    CONTROLLED,
    /** At the internet or another network where nobody can hold back who gets there. */
    OPEN
}
