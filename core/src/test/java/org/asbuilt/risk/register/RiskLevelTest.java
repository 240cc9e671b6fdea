package org.asbuilt.risk.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.asbuilt.model.Rating;
import org.junit.jupiter.api.Test;

/** The table of likelihood and impact. */
class RiskLevelTest {
    @Test
    void moreLikelyOrWorseIsNeverLess() {
        for (Rating likelihood : Rating.values()) {
            for (Rating impact : Rating.values()) {
                Rating level = RiskLevel.of(likelihood, impact);
                for (Rating more : Rating.values()) {
                    if (more.level() > likelihood.level()) {
                        assertThat(RiskLevel.of(more, impact)).isGreaterThanOrEqualTo(level);
                    }
                    if (more.level() > impact.level()) {
                        assertThat(RiskLevel.of(likelihood, more)).isGreaterThanOrEqualTo(level);
                    }
                }
            }
        }
        assertThat(RiskLevel.of(Rating.NEGLIGIBLE, Rating.NEGLIGIBLE)).isEqualTo(Rating.NEGLIGIBLE);
        assertThat(RiskLevel.of(Rating.CRITICAL, Rating.CRITICAL)).isEqualTo(Rating.CRITICAL);
        assertThat(RiskLevel.of(Rating.MEDIUM, Rating.CRITICAL)).isEqualTo(Rating.HIGH);
    }
}
