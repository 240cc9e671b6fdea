package org.asbuilt.model;

/** When a control works. Source: data dictionary 2.5, control. */
public enum ControlType {
    /** It keeps something from happening. */
    PREVENTIVE,
    /** It shows that something happens. */
    DETECTIVE,
    /** It limits or undoes what happened. */
    CORRECTIVE,
    /** It stands in for a control that cannot be had. */
    COMPENSATING
}
