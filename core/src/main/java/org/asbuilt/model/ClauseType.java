package org.asbuilt.model;

/** What a contract with a third party ought to settle. Source: requirements P5-07. */
public enum ClauseType {
    /** Evidence of secure development. */
    SECURE_DEVELOPMENT_EVIDENCE,
    /** How fast it tells of vulnerabilities. */
    VULNERABILITY_NOTIFICATION,
    /** How fast it tells of incidents. */
    INCIDENT_NOTIFICATION,
    /** How it may reach the plant. */
    ACCESS_RULES,
    /** That its people are vetted. */
    STAFF_VETTING,
    /** That subcontractors are approved. */
    SUBCONTRACTOR_APPROVAL,
    /** That it may be audited. */
    RIGHT_TO_AUDIT,
    /** That it delivers parts lists of software and advisories. */
    SBOM_AND_ADVISORY_DELIVERY,
    /** For how long it mends vulnerabilities. */
    PATCH_SUPPORT_PERIOD,
    /** How it handles, labels and returns data. */
    DATA_HANDLING,
    /** That it tells of changes beforehand. */
    CHANGE_NOTIFICATION,
    /** What happens at the end. */
    EXIT
}
