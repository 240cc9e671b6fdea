package org.asbuilt.category;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AvailabilityNeed;
import org.asbuilt.model.Criticality;
import org.asbuilt.model.ExposureAssessment;
import org.asbuilt.model.Facet;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Slot;
import org.asbuilt.validation.Circumstances;

/**
 * An asset of which not all three factors were judged. Source: requirements P3-03.
 *
 * @param asset which
 * @param missing the factors of which there is no value
 * @param incomplete the factors that have one, and what else is asked for and not there
 */
public record Uncategorised(Id asset, List<Which> missing, List<Incomplete> incomplete) {
    private static final List<String> JUDGED = List.of("rationale", "assessor", "assessed", "evidence", "reviewDue");

    /** Copies the lists. */
    public Uncategorised {
        missing = List.copyOf(missing);
        incomplete = List.copyOf(incomplete);
    }

    /** The three factors. */
    public enum Which {
        /** How much depends on it. */
        CRITICALITY(
                Criticality.class, "overall", "business", "safety", "security", "people", "equipment", "environment"),
        /** How exposed it is. */
        EXPOSURE(
                ExposureAssessment.class,
                "timeOfExposure",
                "connectivityType",
                "communicationsFlow",
                "inherentOverride",
                "residualOverride"),
        /** How much access to it is needed. */
        AVAILABILITY(AvailabilityNeed.class, "level", "percentage", "recoveryTime", "toleratedOutage");

        private final Class<? extends Facet> facet;

        @SuppressWarnings("ImmutableEnumChecker") // unmodifiable, which the checker does not see
        private final List<String> values;

        Which(Class<? extends Facet> facet, String... values) {
            this.facet = facet;
            this.values = List.of(values);
        }
    }

    /**
     * A factor that has a value and lacks something else.
     *
     * @param factor which
     * @param lacks the names of the parts that are not said
     */
    public record Incomplete(Which factor, List<String> lacks) {
        /** Copies the list. */
        public Incomplete {
            lacks = List.copyOf(lacks);
        }
    }

    /** All assets at work of which one of the three has no value, by id. */
    public static List<Uncategorised> of(Circumstances around) {
        return all(around).stream().filter(one -> !one.missing().isEmpty()).toList();
    }

    /** All assets at work of which something is missing or incomplete, by id. */
    public static List<Uncategorised> all(Circumstances around) {
        return around.subjects(Kind.ASSET).parallelStream()
                .filter(around::isAtWork)
                .flatMap(asset -> of(asset).stream())
                .sorted(Comparator.comparing(Uncategorised::asset))
                .toList();
    }

    /** What is missing of an asset; empty if nothing is. */
    public static Optional<Uncategorised> of(Subject asset) {
        List<Which> missing = new ArrayList<>();
        List<Incomplete> incomplete = new ArrayList<>();
        for (Which factor : Which.values()) {
            if (factor.values.stream().noneMatch(part -> isSaid(asset, factor, part))) {
                missing.add(factor);
                continue;
            }
            List<String> lacks =
                    JUDGED.stream().filter(part -> !isSaid(asset, factor, part)).toList();
            if (!lacks.isEmpty()) {
                incomplete.add(new Incomplete(factor, lacks));
            }
        }
        return missing.isEmpty() && incomplete.isEmpty()
                ? Optional.empty()
                : Optional.of(new Uncategorised(asset.id(), missing, incomplete));
    }

    private static boolean isSaid(Subject asset, Which factor, String part) {
        Optional<Fact> fact = asset.fact(Slot.of(factor.facet));
        Optional<Said> said = fact.flatMap(one -> one.said(part));
        return said.filter(one -> !one.values().isEmpty() || one.absence().isPresent())
                .isPresent();
    }

    /** The factors in the order in which they are judged. */
    public static List<Which> factors() {
        return Arrays.asList(Which.values());
    }
}
