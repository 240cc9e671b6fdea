package org.asbuilt.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;

/**
 * An assessment of a third party. Source: requirements P5-08.
 *
 * @param type how it was assessed
 * @param assessed when
 * @param scope what was looked at
 * @param standard by which standard
 * @param result how it ended
 * @param findings what was found
 * @param openActions what is still to be done
 * @param nextDue by when it is assessed again
 */
@Label("Assessment")
@Of(value = Kind.THIRD_PARTY, repeats = true, group = FieldGroup.THIRD_PARTIES)
public record SupplierAssessment(
        @Label("How") Optional<SupplierAssessmentType> type,
        @Label("On") Optional<LocalDate> assessed,
        Optional<String> scope,
        Optional<AssuranceStandard> standard,
        Optional<TestResult> result,
        SortedSet<String> findings,
        @Label("Open actions") SortedSet<String> openActions,
        @Label("Next due") Optional<LocalDate> nextDue)
        implements Facet {
    /** Copies the sets. */
    public SupplierAssessment {
        findings = SortedSets.copy(findings);
        openActions = SortedSets.copy(openActions);
    }
}
