package org.asbuilt.risk.register;

import java.util.List;
import org.asbuilt.model.Rating;

/**
 * How likelihood and impact make a risk: the table below, rows by likelihood, columns by impact, 0 to 4. What is never likely and what
 * hurts nobody stay low; the worst impact is at least high from a likelihood of 2 on. Source: ISO/IEC 27005:2022 clause 7.4 asks for such a
 * table and leaves it to the organisation.
 */
public final class RiskLevel {
    private static final List<List<Rating>> TABLE = List.of(
            List.of(Rating.NEGLIGIBLE, Rating.NEGLIGIBLE, Rating.LOW, Rating.LOW, Rating.MEDIUM),
            List.of(Rating.NEGLIGIBLE, Rating.LOW, Rating.LOW, Rating.MEDIUM, Rating.MEDIUM),
            List.of(Rating.NEGLIGIBLE, Rating.LOW, Rating.MEDIUM, Rating.HIGH, Rating.HIGH),
            List.of(Rating.LOW, Rating.MEDIUM, Rating.MEDIUM, Rating.HIGH, Rating.CRITICAL),
            List.of(Rating.LOW, Rating.MEDIUM, Rating.HIGH, Rating.CRITICAL, Rating.CRITICAL));

    private RiskLevel() {}

    /** The risk of that likelihood and impact. */
    public static Rating of(Rating likelihood, Rating impact) {
        return TABLE.get(likelihood.level()).get(impact.level());
    }
}
