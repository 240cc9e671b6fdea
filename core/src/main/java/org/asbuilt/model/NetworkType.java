package org.asbuilt.model;

/** What a network is for. */
public enum NetworkType {
    /** Controllers and field devices. */
    CONTROL,
    /** Operators and servers. */
    SUPERVISORY,
    /** Safety systems. */
    SAFETY,
    /** Demilitarised zone. */
    DMZ,
    /** Business. */
    ENTERPRISE,
    /** Managing devices. */
    MANAGEMENT,
    /** Wireless. */
    WIRELESS,
    /** Outside the organisation. */
    EXTERNAL,
    /** The internet. */
    INTERNET,
    /** A third party's. */
    THIRD_PARTY
}
