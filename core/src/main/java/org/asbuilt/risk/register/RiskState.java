package org.asbuilt.risk.register;

/** How a risk stands. Source: requirements P3-25. */
public enum RiskState {
    /** Likelihood, impact or what is tolerable is not recorded. */
    NOT_ASSESSED,
    /** It is above what is tolerable, and nothing was decided, or nothing that counts. */
    UNTREATED,
    /** What was decided has ended. */
    EXPIRED,
    /** It is above what is tolerable and borne for a time. */
    ACCEPTED,
    /** It is above what is tolerable, and it is being made smaller, passed on or avoided. */
    IN_TREATMENT,
    /** It is tolerable. */
    TOLERABLE
}
