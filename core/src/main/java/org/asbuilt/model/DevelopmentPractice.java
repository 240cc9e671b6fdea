package org.asbuilt.model;

/** The practices of secure development by a product maker. Source: IEC 62443-4-1; requirements annex C.7. */
public enum DevelopmentPractice {
    /** SM: security management. */
    SECURITY_MANAGEMENT,
    /** SR: specification of security requirements. */
    SECURITY_REQUIREMENTS,
    /** SD: secure by design. */
    SECURE_BY_DESIGN,
    /** SI: secure implementation. */
    SECURE_IMPLEMENTATION,
    /** SVV: verification and validation testing. */
    VERIFICATION_AND_VALIDATION,
    /** DM: management of security-related issues. */
    ISSUE_MANAGEMENT,
    /** SUM: security update management. */
    UPDATE_MANAGEMENT,
    /** SG: security guidelines. */
    SECURITY_GUIDELINES
}
