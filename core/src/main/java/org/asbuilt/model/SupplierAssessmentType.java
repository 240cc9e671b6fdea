package org.asbuilt.model;

/** How a third party was assessed. Source: requirements P5-08. */
public enum SupplierAssessmentType {
    /** It answered questions. */
    QUESTIONNAIRE,
    /** Its certificates were looked at. */
    CERTIFICATE_REVIEW,
    /** It was audited. */
    AUDIT,
    /** What it supplies or runs was tested. */
    PENETRATION_TEST
}
