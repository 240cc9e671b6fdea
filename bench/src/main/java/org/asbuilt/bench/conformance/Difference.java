package org.asbuilt.bench.conformance;

import java.util.Optional;

/**
 * Something in which we and the truth do not agree.
 *
 * @param category what was compared
 * @param capture path of the capture below the data folder
 * @param protocol the protocol, transport or layer it belongs to
 * @param kind in which way
 * @param subject what it is about
 * @param truth what the truth says; empty for {@link Kind#EXTRA}
 * @param ours what we say; empty for {@link Kind#MISSING}
 * @param place the line of the truth, or for {@link Kind#EXTRA} our packet
 * @param reason why; empty is a fault
 */
public record Difference(
        Category category,
        String capture,
        String protocol,
        Kind kind,
        String subject,
        String truth,
        String ours,
        String place,
        Optional<Reason> reason) {

    /** The way in which two do not agree. */
    public enum Kind {
        /** The truth has it, we do not. */
        MISSING,
        /** We have it, the truth does not. */
        EXTRA,
        /** Both have it, with other numbers or values. */
        DIFFERENT
    }

    /** Whether nobody said why. */
    public boolean isUnexplained() {
        return reason.isEmpty();
    }

    /** One line for a person. */
    @Override
    public String toString() {
        String values = switch (kind) {
            case MISSING -> truth;
            case EXTRA -> ours;
            case DIFFERENT -> truth + " but we say " + ours;
        };
        return capture + ", " + protocol + ": " + kind.name().toLowerCase(java.util.Locale.ROOT) + " " + subject
                + (values.isEmpty() ? "" : ": " + values) + " (" + place + ")";
    }

    Difference because(Optional<Reason> other) {
        return new Difference(category, capture, protocol, kind, subject, truth, ours, place, other);
    }
}
