package org.asbuilt.path;

/** What somebody may do at the other end, by the function of what joins the two; each includes those before it. */
public enum Effect {
    /** Nothing that they send arrives, or only as the answer to a question that was asked of them. */
    NONE,
    /** They ask or inform: values, events, history. By its function it alters nothing at the other end. */
    READ,
    /** They alter something: commands, configuration, programs, firmware, files, a screen, or what the other end goes by. */
    WRITE;

    Effect atLeast(Effect other) {
        return compareTo(other) >= 0 ? this : other;
    }

    Effect atMost(Effect other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
