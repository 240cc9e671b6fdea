package org.asbuilt.importers.csaf;

import java.util.function.Consumer;
import org.asbuilt.vulnerability.advisory.Advisory;
import org.asbuilt.vulnerability.advisory.ExploitPrediction;
import org.asbuilt.vulnerability.advisory.KnownExploited;

/**
 * Take what is published.
 *
 * @param advisories takes each advisory
 * @param exploited takes each known exploited vulnerability
 * @param predictions takes each prediction
 */
public record Takers(
        Consumer<Advisory> advisories, Consumer<KnownExploited> exploited, Consumer<ExploitPrediction> predictions) {
    /** Take nothing. */
    public static Takers none() {
        return new Takers(advisory -> {}, known -> {}, prediction -> {});
    }
}
