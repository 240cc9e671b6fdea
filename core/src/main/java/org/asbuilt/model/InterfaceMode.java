package org.asbuilt.model;

/** How an interface takes part in switching or routing. */
public enum InterfaceMode {
    /** It has an address and routes. */
    ROUTED,
    /** It switches the untagged frames of one VLAN. */
    ACCESS,
    /** It switches frames of several VLANs. */
    TRUNK,
    /** It exists in software only: VLAN interface, loopback, tunnel. */
    VIRTUAL
}
