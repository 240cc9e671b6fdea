package org.asbuilt.model;

/** What sort of third party somebody is to the plant. Source: requirements P5-01. */
public enum ThirdPartyKind {
    /** Makes what stands in the plant. */
    MANUFACTURER,
    /** Builds systems from it. */
    INTEGRATOR,
    /** Runs something for the plant. */
    MANAGED_SERVICE_PROVIDER,
    /** Keeps it in order. */
    MAINTENANCE_CONTRACTOR,
    /** Carries data. */
    TELECOM_PROVIDER,
    /** Runs services in its own data centres. */
    CLOUD_PROVIDER,
    /** Gives advice. */
    CONSULTANT,
    /** Another operator, such as the grid operator or a sister company. */
    UTILITY_OR_PARTNER,
    /** Supervises the plant. */
    REGULATOR
}
