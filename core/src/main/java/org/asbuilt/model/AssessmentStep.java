package org.asbuilt.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A step of the detailed risk assessment of a zone or conduit; the key is its number, 5.1 to 5.13. Source: IEC 62443-3-2:2020 ZCR 5.
 *
 * @param result what came out
 * @param done when it was done
 * @param participants who took part
 * @param treatment for 5.7 and 5.11: what is done about the risk
 * @param risk for 5.5 and 5.10: the risk that is left
 * @param evidence where the work is kept
 */
@Of(
        value = {Kind.ZONE, Kind.CONDUIT},
        repeats = true,
        group = FieldGroup.PROTECTION)
public record AssessmentStep(
        Optional<String> result,
        Optional<LocalDate> done,
        @Refers(Kind.PERSON) SortedSet<Id> participants,
        @Label("Decision") Optional<RiskTreatment> treatment,
        Optional<Rating> risk,
        Optional<String> evidence)
        implements Facet {
    /** Copies the sets. */
    public AssessmentStep {
        participants = SortedSets.copy(participants);
    }
}
