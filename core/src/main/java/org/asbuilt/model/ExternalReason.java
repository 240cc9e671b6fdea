package org.asbuilt.model;

/** Why the plant is connected to somebody outside. Source: requirements P4-06. */
public enum ExternalReason {
    /** The business needs it. */
    BUSINESS_FUNCTION,
    /** Maintenance from afar. */
    MAINTENANCE,
    /** A security control needs it, for example monitoring or updates. */
    SECURITY_CONTROL,
    /** An authority asks for it. */
    REGULATORY,
    /** A third party's service. */
    THIRD_PARTY_SERVICE,
    /** Safety or emergencies. */
    SAFETY_OR_EMERGENCY
}
