package org.asbuilt.model;

/** Who gets to where something stands. Source: data dictionary 2.1, location. */
public enum PhysicalAccess {
    /** Anybody. */
    PUBLIC_ACCESSIBLE,
    /** Whoever climbs the fence; nobody is there. */
    FENCED_UNSTAFFED,
    /** Whoever is let onto the site. */
    CONTROLLED_SITE,
    /** Whoever is let into the room. */
    CONTROLLED_ROOM,
    /** Whoever has the key of the cabinet. */
    LOCKED_CABINET
}
