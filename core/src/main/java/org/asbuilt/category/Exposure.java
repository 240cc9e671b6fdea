package org.asbuilt.category;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.asbuilt.model.Id;
import org.asbuilt.model.Susceptibility;

/**
 * How exposed an asset is: factor by factor, without and with its controls, and why. Unknown factors widen the ranges; they never make
 * them lower. Source: requirements P3-08 to P3-11; docs/reference/exposure.md.
 *
 * @param asset which
 * @param factors the five factors
 * @param proximity where it stands as the graph has it
 * @param inherent without controls
 * @param residual with the controls
 * @param system what that is in the terms of SSVC, at least
 * @param systemAtMost the same at most
 * @param controls the controls considered
 * @param weaknesses what makes it easier to attack
 * @param discoveries where it was found from outside, not closed yet
 * @param overridden whether a person decided otherwise than the scoring
 * @param notes what else has to be said, such as an override without a reason
 */
public record Exposure(
        Id asset,
        List<OfFactor> factors,
        ProximityFound proximity,
        Range inherent,
        Range residual,
        SystemExposure system,
        SystemExposure systemAtMost,
        List<Control> controls,
        List<Weakness> weaknesses,
        List<Discovery> discoveries,
        boolean overridden,
        List<String> notes) {
    /** Copies the lists. */
    public Exposure {
        factors = List.copyOf(factors);
        controls = List.copyOf(controls);
        weaknesses = List.copyOf(weaknesses);
        discoveries = List.copyOf(discoveries);
        notes = List.copyOf(notes);
    }

    /**
     * One factor.
     *
     * @param factor which
     * @param recorded what is recorded; empty if nothing is
     * @param level what it counts, 0 to 4
     * @param why what the record shows beside it, or why it is not known
     */
    public record OfFactor(Factor factor, Optional<String> recorded, Range level, String why) {}

    /**
     * A control.
     *
     * @param name its name
     * @param lowers by how many steps it lowers the exposure
     * @param rationale why it is effective, if that is recorded
     * @param reviewDue when it has to be looked at again
     * @param overdue whether that day has passed
     */
    public record Control(
            String name, int lowers, Optional<String> rationale, Optional<LocalDate> reviewDue, boolean overdue) {}

    /**
     * Something that makes it easier to attack.
     *
     * @param flag what
     * @param computed whether the record itself shows it; else somebody recorded it
     * @param evidence what shows it
     */
    public record Weakness(Susceptibility flag, boolean computed, String evidence) {}

    /**
     * Found from outside.
     *
     * @param where where it was found
     * @param found when, if that is recorded
     * @param evidence the evidence, if it is recorded
     */
    public record Discovery(String where, Optional<LocalDate> found, Optional<String> evidence) {}

    /** The factors of which the record does not say enough. */
    public List<Factor> unknown() {
        return factors.stream()
                .filter(factor -> !factor.level().isKnown())
                .map(OfFactor::factor)
                .toList();
    }
}
