package org.asbuilt.model;

/** How information helps an attacker. Source: definitive view guidance, principle 2; requirements P2.A-02. */
public enum InformationUse {
    /** It shows how the plant is built, or where one gets in. */
    REVEALS_ARCHITECTURE_OR_ACCESS_POINTS,
    /** It tells what a component is, and so what works against it. */
    ENABLES_TARGETING_OF_COMPONENT,
    /** It tells what to change so that the process does what it should not. */
    SUPPORTS_DISRUPTION_OR_MANIPULATION_OF_PROCESS,
    /** It opens a door: a credential, a key, a guide to a way in. */
    ENABLES_ACCESS
}
