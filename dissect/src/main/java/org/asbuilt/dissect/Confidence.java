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
    CERTAIN;

    private static final Confidence[] ALL = values();

    /** A number from 0 that grows with the confidence. */
    int rank() {
        return switch (this) {
            case LOW -> 0;
            case MEDIUM -> 1;
            case HIGH -> 2;
            case CERTAIN -> 3;
        };
    }

    static Confidence ofRank(int rank) {
        return ALL[rank];
    }
}
