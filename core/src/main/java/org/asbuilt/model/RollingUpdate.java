package org.asbuilt.model;

/** Whether something can be updated one member after the other. Source: data dictionary 2.3, availability_requirement. */
public enum RollingUpdate {
    /** Yes, and nobody notices. */
    YES_ZERO_DOWNTIME,
    /** Yes, with a short interruption. */
    YES_SHORT_INTERRUPTION,
    /** No. */
    NO
}
