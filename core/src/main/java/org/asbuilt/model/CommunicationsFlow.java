package org.asbuilt.model;

/** In which direction a subject exchanges anything with the outside, and who begins. Source: data dictionary 2.3, exposure_assessment. */
public enum CommunicationsFlow {
    /** Nothing passes. */
    NONE,
    /** Only outwards, and hardware such as a diode sees to it. */
    OUTBOUND_ONLY_HARDWARE_ENFORCED,
    /** Only outwards, and rules see to it. */
    OUTBOUND_ONLY_LOGICAL,
    /** Both ways; the plant begins. */
    BIDIRECTIONAL_OT_INITIATED,
    /** Both ways; the outside begins. */
    BIDIRECTIONAL_EXTERNALLY_INITIATED
}
