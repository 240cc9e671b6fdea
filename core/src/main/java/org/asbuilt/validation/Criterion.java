package org.asbuilt.validation;

/** The four questions that validation asks. Source: definitive view guidance, principle 1; requirements P1.V-01. */
public enum Criterion {
    /** Does it capture enough detail? */
    COMPLETENESS,
    /** Has somebody who knows the plant confirmed it? */
    ACCURACY,
    /** Does it agree with everything else that is known? */
    CONSISTENCY,
    /** Is it younger than the last time that the plant was worked on? */
    TIMELINESS
}
