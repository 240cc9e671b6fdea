package org.asbuilt.information.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.asbuilt.model.Rating;
import org.asbuilt.model.ThreatScenario;

/**
 * How severe a scenario is, by its likelihood and its impact. What nobody has rated is taken as medium, and told: unknown is never low.
 * Source: requirements P2.A-03.
 *
 * @param rating how severe it is
 * @param words likelihood and impact in words
 */
public record Severity(Rating rating, String words) {
    /** Rows are the impact, columns the likelihood, both from negligible to critical. */
    private static final List<List<Rating>> TABLE = List.of(
            List.of(Rating.NEGLIGIBLE, Rating.NEGLIGIBLE, Rating.NEGLIGIBLE, Rating.LOW, Rating.LOW),
            List.of(Rating.NEGLIGIBLE, Rating.LOW, Rating.LOW, Rating.LOW, Rating.MEDIUM),
            List.of(Rating.LOW, Rating.LOW, Rating.MEDIUM, Rating.MEDIUM, Rating.HIGH),
            List.of(Rating.LOW, Rating.MEDIUM, Rating.HIGH, Rating.HIGH, Rating.CRITICAL),
            List.of(Rating.MEDIUM, Rating.HIGH, Rating.HIGH, Rating.CRITICAL, Rating.CRITICAL));

    /** That of a scenario. */
    public static Severity of(Optional<ThreatScenario> scenario) {
        Optional<Rating> likelihood = scenario.flatMap(ThreatScenario::likelihood);
        Optional<Rating> impact = scenario.flatMap(ThreatScenario::impact);
        List<String> words = new ArrayList<>();
        words.add("likelihood " + words(likelihood));
        words.add("impact " + words(impact));
        return new Severity(
                of(likelihood.orElse(Rating.MEDIUM), impact.orElse(Rating.MEDIUM)), String.join(", ", words));
    }

    /** What the table says of a likelihood and an impact. */
    public static Rating of(Rating likelihood, Rating impact) {
        return TABLE.get(impact.level()).get(likelihood.level());
    }

    private static String words(Optional<Rating> rating) {
        return rating.map(Severity::word).orElse("not rated, taken as medium");
    }

    static String word(Rating rating) {
        return rating.name().toLowerCase(Locale.ROOT);
    }
}
