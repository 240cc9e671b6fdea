package org.asbuilt.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;

/**
 * On what footing somebody of a third party works at the plant, and by which accounts and access paths. Who employs the person and when
 * the person leaves stands in the profile. Source: requirements P5-13; NERC CIP-004; IEC 62443-2-4 SP.01.
 *
 * @param starts the first day on which the person may work here
 * @param vettedOn when the person was vetted
 * @param vetting how, and by whom
 * @param accounts the names of the accounts that the person uses, as logs write them
 * @param accessPaths the access paths that the person may use
 */
@Label("Engagement")
@Of(value = Kind.PERSON, group = FieldGroup.PEOPLE)
public record Engagement(
        @Label("First day") Optional<LocalDate> starts,
        @Label("Vetted on") Optional<LocalDate> vettedOn,
        Optional<String> vetting,
        @CompareAs(Comparison.EXACT) SortedSet<String> accounts,
        @Refers(Kind.ACCESS_PATH) SortedSet<Id> accessPaths)
        implements Facet {
    /** Copies the sets. */
    public Engagement {
        accounts = SortedSets.copy(accounts);
        accessPaths = SortedSets.copy(accessPaths);
    }
}
