package org.asbuilt.dissect;

/**
 * Thrown by a dissector on bytes that contradict the protocol; caught at the one place that writes the {@link
 * Malformed} note. Without stack trace: hostile captures may cause millions.
 */
public final class MalformedBytes extends RuntimeException {
    private final int offset;

    private MalformedBytes(String reason, int offset) {
        super(reason, null, false, false);
        this.offset = offset;
    }

    /** Bytes that contradict the protocol at an offset from the start of the message. */
    public static MalformedBytes at(String reason, int offset) {
        return new MalformedBytes(reason, offset);
    }

    /** Throws unless the condition holds. */
    public static void unless(boolean condition, String reason, int offset) {
        if (!condition) {
            throw at(reason, offset);
        }
    }

    /** Where, from the start of the message. */
    public int offset() {
        return offset;
    }

    /** What was wrong. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
