package org.asbuilt.model;

/** What guards a way through the network. Source: requirements P4-17. */
public enum PathControlKind {
    /** A firewall with a rule set. */
    FIREWALL,
    /** A data diode or unidirectional gateway. */
    DATA_DIODE,
    /** A broker in the demilitarised zone. */
    DMZ_BROKER,
    /** A jump host. */
    JUMP_HOST,
    /** A proxy or another break of the protocol. */
    PROXY,
    /** Control of who may be attached. */
    NETWORK_ACCESS_CONTROL,
    /** A sensor that looks for attacks. */
    INTRUSION_SENSOR,
    /** A tunnel. */
    VPN,
    /** Inspection of the application protocol. */
    DEEP_PACKET_INSPECTION,
    /** A list of what may pass. */
    ALLOW_LIST
}
