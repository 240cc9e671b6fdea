package org.asbuilt.network;

/**
 * The eight combinations of documented, permitted and observed. Source: requirements P4-02; design section 1, point 11.
 */
public enum Combination {
    /** Documented, permitted, observed. */
    AS_DESIGNED(true, true, true, "as designed"),
    /** Documented and permitted, not observed: not needed, needed seldom, or not looked for. */
    UNUSED(true, true, false, "documented and permitted, never seen"),
    /** Documented and observed, not permitted: there is a way around the rules. */
    BYPASSING(true, false, true, "documented and seen, though no rule permits it"),
    /** Documented, neither permitted nor observed: it does not work, or will not when it is needed. */
    BLOCKED(true, false, false, "documented, and the rules refuse it"),
    /** Permitted and observed, not documented. */
    UNDOCUMENTED(false, true, true, "permitted and seen, and not documented"),
    /** Permitted only: the rules are wider than the design. */
    OVER_PERMITTED(false, true, false, "permitted, and neither documented nor seen"),
    /** Observed only. */
    UNEXPLAINED(false, false, true, "seen, and neither documented nor permitted"),
    /** None of the three. */
    ABSENT(false, false, false, "neither documented nor permitted nor seen");

    private final boolean documented;
    private final boolean permitted;
    private final boolean observed;
    private final String words;

    Combination(boolean documented, boolean permitted, boolean observed, String words) {
        this.documented = documented;
        this.permitted = permitted;
        this.observed = observed;
        this.words = words;
    }

    /** Whether the design asks for it. */
    public boolean documented() {
        return documented;
    }

    /** Whether the rules let it pass. */
    public boolean permitted() {
        return permitted;
    }

    /** Whether it was seen on the wire. */
    public boolean observed() {
        return observed;
    }

    /** It in words. */
    public String words() {
        return words;
    }
}
