package org.asbuilt.model;

/** Whether a system is new or has grown. Source: data dictionary 2.1, system. */
public enum Ground {
    /** Built new, with the record from the start. */
    GREENFIELD,
    /** There before the record. */
    BROWNFIELD,
    /** Part of it is new. */
    MIXED
}
