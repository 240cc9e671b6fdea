package org.asbuilt.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;

/**
 * That a zone, system or site is isolated ("air-gapped"): who says so, when, and how it was found. Never more than a claim, which the
 * record contradicts by itself. Source: requirements P4-07.
 *
 * @param isolated whether it is said to be isolated
 * @param claimed when it was found to be so
 * @param methods how that was found
 * @param evidence where the evidence is
 * @param claimedBy who says so
 * @param removableMedia how removable media are kept out or checked
 * @param reviewDue when it has to be looked at again
 */
@Of(
        value = {Kind.ZONE, Kind.SYSTEM, Kind.SITE},
        group = FieldGroup.CONNECTIVITY)
public record IsolationClaim(
        Optional<Boolean> isolated,
        Optional<LocalDate> claimed,
        SortedSet<IsolationMethod> methods,
        Optional<String> evidence,
        @Refers(Kind.PERSON) Optional<Id> claimedBy,
        Optional<String> removableMedia,
        Optional<LocalDate> reviewDue)
        implements Facet {
    /** Copies the sets. */
    public IsolationClaim {
        methods = SortedSets.copy(methods);
    }
}
