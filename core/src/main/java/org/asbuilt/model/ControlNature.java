package org.asbuilt.model;

/** What a control is made of. Source: data dictionary 2.5, control. */
public enum ControlNature {
    /** Hardware or software. */
    TECHNICAL,
    /** What people do. */
    PROCEDURAL,
    /** Walls, locks, guards. */
    PHYSICAL
}
