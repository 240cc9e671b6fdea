package org.asbuilt.model;

/** What a zone holds. */
public enum ZoneType {
    /** Basic control. */
    CONTROL,
    /** Safety instrumented systems. */
    SAFETY,
    /** Supervisory control. */
    SUPERVISORY,
    /** Site operations. */
    OPERATIONS,
    /** Brokers between OT and IT. */
    DMZ,
    /** Business systems. */
    ENTERPRISE,
    /** Wireless devices. */
    WIRELESS,
    /** Devices connected from time to time. */
    TEMPORARY_DEVICES,
    /** Systems outside the organisation. */
    EXTERNAL,
    /** A third party's systems. */
    THIRD_PARTY
}
