package org.asbuilt.dissect;

/** How much a statement drawn from traffic may be trusted; the weakest comes first. */
public enum Confidence {
    /** A guess by port number, or a heuristic with common exceptions. */
    LOW,
    /** Two independent weak signs agree, or one that seldom misleads. */
    MEDIUM,
    /** The protocol's own bytes say so; a sender could still lie. */
    HIGH,
    /** It follows from the packet itself, such as who sent the opening segment of a connection. */
    CERTAIN
}
