package org.asbuilt.model;

/** Who might attack. Source: data dictionary 2.5, threat_scenario. */
public enum ThreatActor {
    /** Whoever finds it. */
    OPPORTUNISTIC,
    /** Criminals who want a ransom. */
    CRIMINAL_RANSOMWARE,
    /** Somebody of the plant or of a supplier. */
    INSIDER,
    /** A competitor. */
    COMPETITOR,
    /** Somebody with a cause. */
    HACKTIVIST,
    /** A state, or somebody in its pay. */
    STATE
}
