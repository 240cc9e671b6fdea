package org.asbuilt.model;

/** How the steps below one make it. Source: data dictionary 2.5, attack_tree. */
public enum TreeGate {
    /** All of them are needed. */
    AND,
    /** One of them is enough. */
    OR,
    /** There is none below: it is a step. */
    LEAF
}
