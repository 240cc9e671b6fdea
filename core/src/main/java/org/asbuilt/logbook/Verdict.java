package org.asbuilt.logbook;

/** What an expert says of values that the record holds: the three buttons of an attestation card. */
public enum Verdict {
    /** They are so in the plant. */
    RIGHT,
    /** At least one is not; what would be right goes into a change. */
    WRONG,
    /** The expert cannot say. */
    DO_NOT_KNOW
}
