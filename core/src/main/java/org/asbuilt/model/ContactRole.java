package org.asbuilt.model;

/** For what a contact at a third party is there. Source: requirements P5-01, P5-02. */
public enum ContactRole {
    /** Daily operation, faults, visits. */
    OPERATIONAL,
    /** Security incidents and vulnerabilities. */
    SECURITY,
    /** Proof: questionnaires, audits, certificates. */
    ASSURANCE
}
