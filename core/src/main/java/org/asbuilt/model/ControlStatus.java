package org.asbuilt.model;

/** How far a control is. Source: data dictionary 2.5, control. */
public enum ControlStatus {
    /** It is to come. */
    PLANNED,
    /** It is there and works. */
    IMPLEMENTED,
    /** Part of it is there. */
    PARTIALLY,
    /** It is there and does not work. */
    NOT_EFFECTIVE,
    /** It was taken away. */
    RETIRED
}
