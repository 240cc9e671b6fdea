package org.asbuilt.model;

/** Where a connection from outside ends. Source: data dictionary 2.4, external_connection. */
public enum TerminationPoint {
    /** At a broker in the demilitarised zone. */
    DMZ,
    /** At a jump host. */
    JUMP_HOST,
    /** At the asset in the plant itself. */
    DIRECT_TO_OT
}
