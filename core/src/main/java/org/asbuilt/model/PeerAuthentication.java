package org.asbuilt.model;

/** How the ends of a connection know each other. Source: data dictionary 2.4, connection. */
public enum PeerAuthentication {
    /** Not at all. */
    NONE,
    /** By a secret that several share. */
    SHARED,
    /** Each proves itself to the other. */
    MUTUAL,
    /** Each person proves who they are. */
    PER_USER
}
