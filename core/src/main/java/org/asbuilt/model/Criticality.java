package org.asbuilt.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How much depends on a subject, own value per axis. What it gets from what depends on it is computed, see docs/reference/criticality.md.
 * Source: definitive view guidance, principle 3; data dictionary 2.3, criticality_assessment; requirements P3-04.
 *
 * @param overall the rating in the owner's register
 * @param business would its failure halt or reduce the process
 * @param safety could its failure harm people, equipment or environment
 * @param security would its failure expose the system
 * @param rationale why
 * @param haltsProcess whether its failure halts the process
 * @param reducesYield by how much its failure reduces the yield, in per cent, 0 to 100
 * @param people harm to people
 * @param equipment harm to equipment
 * @param environment harm to the environment
 * @param securityReason why its failure would expose the system
 * @param assessor who assessed it
 * @param assessed when
 * @param evidence where the evidence is
 * @param reviewDue when it has to be looked at again
 */
@Of({Kind.ASSET, Kind.CONNECTION, Kind.ZONE, Kind.SYSTEM})
public record Criticality(
        @AnnexA(2) Optional<Rating> overall,
        Optional<Rating> business,
        Optional<Rating> safety,
        Optional<Rating> security,
        Optional<String> rationale,
        @Label("Halts the process") Optional<Boolean> haltsProcess,
        @Label("Reduces the yield by (%)") Optional<Integer> reducesYield,
        @Label("Harm to people") Optional<Rating> people,
        @Label("Harm to equipment") Optional<Rating> equipment,
        @Label("Harm to the environment") Optional<Rating> environment,
        @Label("Why it would expose the system") Optional<String> securityReason,
        Optional<String> assessor,
        Optional<LocalDate> assessed,
        Optional<String> evidence,
        Optional<LocalDate> reviewDue)
        implements Facet {
    /** The rating for safety: the highest of the axis itself and its three parts. */
    public Optional<Rating> safetyAxis() {
        return higher(higher(safety, people), higher(equipment, environment));
    }

    /** The highest rating on any of the three axes. */
    public Optional<Rating> highestAxis() {
        return higher(higher(business, safetyAxis()), security);
    }

    /** The highest rating of all, the overall one included: what matters when nobody may be left out. */
    public Optional<Rating> highest() {
        return higher(overall, highestAxis());
    }

    private static Optional<Rating> higher(Optional<Rating> one, Optional<Rating> other) {
        boolean isOther = one.isEmpty() || (other.isPresent() && other.get().compareTo(one.get()) > 0);
        return isOther ? other : one;
    }
}
