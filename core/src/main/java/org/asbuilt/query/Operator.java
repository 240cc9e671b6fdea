package org.asbuilt.query;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** How a field is compared with a value. */
public enum Operator {
    /** Texts hold it, references have it in their name, all else is it. */
    HAS(":"),
    /** It is that. */
    IS("="),
    /** It is something else. */
    IS_NOT("!="),
    /** It comes before that. */
    BEFORE("<"),
    /** It comes before that or is it. */
    UP_TO("<="),
    /** It comes after that. */
    AFTER(">"),
    /** It is that or comes after it. */
    FROM(">=");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    /** How it is written. */
    public String sign() {
        return sign;
    }

    /** Whether it asks for an order. */
    public boolean ordered() {
        return switch (this) {
            case HAS, IS, IS_NOT -> false;
            case BEFORE, UP_TO, AFTER, FROM -> true;
        };
    }

    /** The operator that stands at a place of a text, the longest that fits. */
    static Optional<Operator> at(String text, int place) {
        return Arrays.stream(values())
                .filter(one -> text.startsWith(one.sign, place))
                .max(Comparator.comparingInt(one -> one.sign.length()));
    }

    /** Whether an order of two fits: less than, equal to or greater than zero as the first comes before, with or after the second. */
    boolean fits(int order) {
        return switch (this) {
            case HAS, IS -> order == 0;
            case IS_NOT -> order != 0;
            case BEFORE -> order < 0;
            case UP_TO -> order <= 0;
            case AFTER -> order > 0;
            case FROM -> order >= 0;
        };
    }
}
