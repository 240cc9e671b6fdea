package org.asbuilt.model;

/** How long information stays true. Source: requirements P2.S-09; ACSC principles of OT cyber security, principle 3. */
public enum Persistence {
    /** For years: drawings, logic. */
    ENDURING,
    /** For a moment: a voltage, a pressure. */
    EPHEMERAL
}
