package org.asbuilt.model;

/** The five categories of OT information. Source: definitive view guidance, principle 2. */
public enum InformationCategory {
    /** Diagrams, inventories, narratives, configurations, logic. */
    DESIGN,
    /** Contracts, customers, objectives, relations. */
    BUSINESS,
    /** Credentials as metadata, personnel, keys, access logs. */
    IDENTITY_AUTHORISATION,
    /** Real-time values, logs, alerts, analyses. */
    OPERATIONAL,
    /** Vulnerabilities, consequences, HAZOP, tests. */
    RISK_ASSESSMENT
}
