package org.asbuilt.server.view;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.asbuilt.vulnerability.match.Matchability;
import org.asbuilt.vulnerability.match.MissingFact;

/**
 * How well an asset can be compared with what is published.
 *
 * @param known what is known of it
 * @param missing how many of its cases each missing fact would settle
 * @param next the fact that would settle most
 * @param cannotTell how many cases cannot be told
 */
public record MatchabilityView(
        List<String> known, Map<String, Integer> missing, Optional<String> next, int cannotTell) {
    /** What is shown of it. */
    public static MatchabilityView of(Matchability found) {
        Map<String, Integer> missing = new TreeMap<>();
        found.counts().forEach((fact, count) -> missing.put(fact.words(), count));
        return new MatchabilityView(
                found.known().stream()
                        .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .toList(),
                missing,
                found.next().map(MissingFact::words),
                found.cannotTell());
    }
}
