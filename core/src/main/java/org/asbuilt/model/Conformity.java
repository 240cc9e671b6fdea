package org.asbuilt.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A standard that a third party conforms to, as it claims or as was certified. Source: requirements P5-09, annexes C.6, C.7.
 *
 * @param standard the standard
 * @param proof whether it is claimed or certified
 * @param scope for which services, products or sites
 * @param version of which edition of the standard
 * @param certificate the number of the certificate
 * @param issuer who issued it
 * @param validUntil the last day on which it holds
 * @param evidence where the proof is kept
 * @param areas the functional areas that it covers
 * @param practices the practices that it covers
 */
@Label("Conformity")
@Of(value = Kind.THIRD_PARTY, repeats = true, group = FieldGroup.THIRD_PARTIES)
public record Conformity(
        Optional<AssuranceStandard> standard,
        Optional<ConformityProof> proof,
        Optional<String> scope,
        @Label("Edition") Optional<String> version,

        @Label("Certificate number") @CompareAs(Comparison.EXACT)
        Optional<String> certificate,

        Optional<String> issuer,
        @Label("Valid until") Optional<LocalDate> validUntil,
        Optional<String> evidence,
        @Label("Functional areas (62443-2-4)") SortedSet<ServiceArea> areas,
        @Label("Practices (62443-4-1)") SortedSet<DevelopmentPractice> practices)
        implements Facet {
    /** Copies the sets. */
    public Conformity {
        areas = SortedSets.copy(areas);
        practices = SortedSets.copy(practices);
    }
}
