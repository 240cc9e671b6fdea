package org.asbuilt.model;

/** What kind of thing a source is. Source: requirements P1.C-01. */
public enum SourceType {
    /** A list of assets. */
    ASSET_INVENTORY(Standing.DOCUMENT),
    /** A design document: drawing, list, specification. */
    DESIGN_DOCUMENT(Standing.DOCUMENT),
    /** A document of the process. */
    PROCESS_DOCUMENT(Standing.DOCUMENT),
    /** A document of a safety function or study. */
    SAFETY_DOCUMENT(Standing.DOCUMENT),
    /** What a member of staff says. */
    STAFF_KNOWLEDGE(Standing.DOCUMENT),
    /** Traffic that was listened to. */
    PASSIVE_MONITORING(Standing.OBSERVATION),
    /** The project or configuration of a PLC. */
    CONFIG_FILE_PLC(Standing.CONFIGURATION),
    /** The configuration of an RTU or IED. */
    CONFIG_FILE_RTU(Standing.CONFIGURATION),
    /** The configuration of a switch, router or firewall. */
    CONFIG_FILE_NETWORK_DEVICE(Standing.CONFIGURATION),
    /** A software bill of materials. */
    SBOM(Standing.DOCUMENT),
    /** A hardware bill of materials. */
    HBOM(Standing.DOCUMENT),
    /** The result of a permitted active scan. */
    ACTIVE_SCAN(Standing.OBSERVATION),
    /** A manual of the maker. */
    VENDOR_MANUAL(Standing.DOCUMENT),
    /** What was read on site. */
    PHYSICAL_WALKDOWN(Standing.OBSERVATION),
    /** Logs of systems. */
    LOG_DATA(Standing.OBSERVATION),
    /** A contract. */
    CONTRACT(Standing.DOCUMENT),
    /** A risk assessment. */
    RISK_ASSESSMENT(Standing.DOCUMENT),
    /** Something else. */
    OTHER(Standing.DOCUMENT);

    /** On what footing a source speaks of the plant. */
    public enum Standing {
        /** It says what ought to be or what somebody believes. */
        DOCUMENT,
        /** It is what a device was told to do. */
        CONFIGURATION,
        /** It saw the plant itself. */
        OBSERVATION
    }

    private final Standing standing;

    SourceType(Standing standing) {
        this.standing = standing;
    }

    /** On what footing it speaks. */
    public Standing standing() {
        return standing;
    }
}
