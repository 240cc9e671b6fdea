package org.asbuilt.model;

/** A part in the keeping of the record. Source: requirements 1.8. */
public enum RecordRole {
    /** Accountable for the record. */
    RECORD_OWNER,
    /** Reviews changes for security. */
    OT_SECURITY_ENGINEER,
    /** Knows the plant: subject matter expert, technical review. */
    CONTROL_ENGINEER,
    /** Reviews what is related to safety. */
    SAFETY_ENGINEER,
    /** Says when the plant may be touched. */
    OPERATIONS_MANAGER,
    /** Network and IT side of joint changes. */
    NETWORK_ENGINEER,
    /** Accepts risks. */
    SENIOR_RISK_OWNER,
    /** Decides on sharing of information. */
    INFORMATION_OWNER,
    /** Answers for suppliers and their access. */
    THIRD_PARTY_MANAGER,
    /** Reads everything about the record and changes nothing. */
    AUDITOR,
    /** Works on incidents. */
    INCIDENT_RESPONDER,
    /** A supplier who contributes. */
    THIRD_PARTY_CONTRIBUTOR,
    /** Runs the software and reads no content. */
    SYSTEM_ADMINISTRATOR
}
