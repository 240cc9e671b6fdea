package org.asbuilt.model;

/** What of a device's doing a line of its configuration may change. */
public enum Touched {
    /** What its rules let pass. */
    FILTERING,
    /** Where it sends packets on. */
    ROUTING,
    /** How it translates addresses. */
    TRANSLATION,
    /** Its tunnels. */
    TUNNELS,
    /** Its interfaces, their addresses and VLANs. */
    INTERFACES,
    /** Nothing that packets on their way through it meet: management, logging, accounts, names. */
    MANAGEMENT
}
