package org.asbuilt.model;

/** Which part a third party has in what stands in the plant. Source: requirements P5-03. */
public enum SupplyPart {
    /** Makes it. */
    MANUFACTURES,
    /** Sells it. */
    DISTRIBUTES,
    /** Builds it into a system. */
    INTEGRATES,
    /** Sets it up. */
    CONFIGURES,
    /** Keeps it in order. */
    MAINTAINS,
    /** Runs it on its own premises. */
    HOSTS,
    /** Works with it on behalf of the plant. */
    OPERATES
}
