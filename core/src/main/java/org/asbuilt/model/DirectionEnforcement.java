package org.asbuilt.model;

/** What keeps data from moving the other way. Source: data dictionary 2.4, connection. */
public enum DirectionEnforcement {
    /** Nothing. */
    NONE,
    /** The applications at the ends. */
    APPLICATION,
    /** A firewall, by who may open the connection. */
    FIREWALL,
    /** Hardware that has no way back. */
    HARDWARE_DIODE
}
