package org.asbuilt.importers.csaf;

import java.util.function.Consumer;
import org.asbuilt.vulnerability.advisory.Advisory;
import org.asbuilt.vulnerability.advisory.ExploitPrediction;
import org.asbuilt.vulnerability.advisory.KnownExploited;
import org.asbuilt.vulnerability.advisory.Technique;

/**
 * Take what is published.
 *
 * @param advisories takes each advisory
 * @param exploited takes each known exploited vulnerability
 * @param predictions takes each prediction
 * @param techniques takes each technique of attackers
 */
public record Takers(
        Consumer<Advisory> advisories,
        Consumer<KnownExploited> exploited,
        Consumer<ExploitPrediction> predictions,
        Consumer<Technique> techniques) {
    /** Take nothing. */
    public static Takers none() {
        return new Takers(advisory -> {}, known -> {}, prediction -> {}, technique -> {});
    }
}
