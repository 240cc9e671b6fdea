package org.asbuilt.model;

/** In which style an attack tree was made. Source: requirements P3-26; STPA Handbook (2018); consequence-driven engineering. */
public enum TreeMethod {
    /** From the goal of the attacker downwards. */
    ATTACK_TREE,
    /** From the worst consequences backwards. */
    CONSEQUENCE_DRIVEN,
    /** From control actions that are unsafe in some context (STPA). */
    UNSAFE_CONTROL_ACTION
}
