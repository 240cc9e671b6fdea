package org.asbuilt.model;

/** What was decided about the protocol of a connection. Source: requirements P4-09. */
public enum ProtocolDecision {
    /** It is used in a secure form. */
    SECURE,
    /** It is not secure, and there are reasons and compensating controls. */
    INSECURE_JUSTIFIED,
    /** It is not secure, and nothing justifies it. */
    INSECURE_UNJUSTIFIED,
    /** It will be replaced by a secure one. */
    MIGRATION_PLANNED
}
