package org.asbuilt.network;

import java.util.Optional;

/**
 * In which way two of the three, documented, permitted and observed, disagree. A connection can have several. Source: requirements P4-02.
 */
public enum Discrepancy {
    /** It was seen, and the design does not ask for it. */
    OBSERVED_NOT_REQUIRED("seen, and not asked for"),
    /** The rules let it pass, and the design does not ask for it: they are wider than they must be. */
    PERMITTED_NOT_REQUIRED("permitted, and not asked for"),
    /** The design asks for it, and the rules refuse it: it will break, or goes around the rules. */
    REQUIRED_NOT_PERMITTED("asked for, and refused by the rules"),
    /** The design asks for it, and it was not seen. */
    REQUIRED_NOT_OBSERVED("asked for, and not seen");

    private final String words;

    Discrepancy(String words) {
        this.words = words;
    }

    /** It in words. */
    public String words() {
        return words;
    }

    /** Whether a connection disagrees so; empty if what is there is known and what is missing is not: then it may. */
    public Optional<Boolean> in(ThreeWay.Row row) {
        Optional<Boolean> documented = row.documented().state();
        Optional<Boolean> permitted = row.permitted().state();
        Optional<Boolean> observed = row.observed().state();
        return switch (this) {
            case OBSERVED_NOT_REQUIRED -> lacks(observed, documented);
            case PERMITTED_NOT_REQUIRED -> lacks(permitted, documented);
            case REQUIRED_NOT_PERMITTED -> lacks(documented, permitted);
            case REQUIRED_NOT_OBSERVED -> lacks(documented, observed);
        };
    }

    private static Optional<Boolean> lacks(Optional<Boolean> there, Optional<Boolean> missing) {
        return there.orElse(false) ? missing.map(known -> !known) : Optional.of(false);
    }
}
