package org.asbuilt.ledger;

import java.util.List;
import java.util.Optional;

/**
 * What is said of one part: a value or several, or outright that there is none, or nothing more at all.
 *
 * @param values the canonical texts; empty if there are none
 * @param absence why there are no values, if that is known: unknown is not the same as none
 * @param basis why this is said
 */
public record Said(List<String> values, Optional<Absence> absence, Basis basis) {

    /** Copies the values and checks that they and an absence do not stand together. */
    public Said {
        values = List.copyOf(values);
        if (absence.isPresent() && !values.isEmpty()) {
            throw new IllegalArgumentException("a part has values or an absence, not both: " + values);
        }
    }

    /** A value. */
    public static Said value(String value, Basis basis) {
        return new Said(List.of(value), Optional.empty(), basis);
    }

    /** Several values of a part that holds many. */
    public static Said values(List<String> values, Basis basis) {
        return new Said(values, Optional.empty(), basis);
    }

    /** There is none, or it does not apply. */
    public static Said absent(Absence absence, Basis basis) {
        return new Said(List.of(), Optional.of(absence), basis);
    }

    /** The same on another basis. */
    public Said on(Basis other) {
        return new Said(values, absence, other);
    }

    /** Nothing is known any more: what was said before is taken back. */
    public static Said unknown(Basis basis) {
        return new Said(List.of(), Optional.empty(), basis);
    }

    /**
     * Why a part has no value although somebody looked.
     *
     * @param kind in which way
     * @param reason why, in words
     */
    public record Absence(AbsenceKind kind, String reason) {}

    /** In which way a value is absent. Source: requirements G-04. */
    public enum AbsenceKind {
        /** There is none. */
        NONE,
        /** The question does not apply. */
        NOT_APPLICABLE
    }
}
