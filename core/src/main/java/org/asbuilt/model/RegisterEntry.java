package org.asbuilt.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What the register of information says of an item: what it is for, who may have it and for how long. Source: requirements P2.S-01 to
 * P2.S-09; ISO/IEC 27001:2022 A.5.9.
 *
 * @param purpose what it is for
 * @param subType what sort of information it is within its category
 * @param description what is in it
 * @param format the format of the data
 * @param holding whether it is held, shared or both
 * @param captured how it came into the register
 * @param persistence how long it stays true
 * @param personalData whether it tells of persons
 * @param owner who decides who may have it
 * @param permissions who may read it, in words: groups, roles
 * @param authorisedSystems the systems that may read it
 * @param withoutFlows whether it stays where it is, so that no flow is to be named
 * @param retention for how long it is kept, in words
 * @param retainUntil until when it has to be kept
 * @param disposeOn when it is to be disposed of
 * @param legalBasis what requires that it is kept
 * @param related the assets and systems that it is about beside those that it depicts
 */
@Label("Register entry")
@Of(value = Kind.INFORMATION_ITEM, group = FieldGroup.INFORMATION)
public record RegisterEntry(
        Optional<String> purpose,
        @Label("Sub-type") Optional<InformationSubType> subType,
        @CompareAs(Comparison.NOTES) Optional<String> description,
        @Label("Data format") Optional<String> format,
        @Label("Held or shared") Optional<Holding> holding,
        @Label("Captured") Optional<CaptureMode> captured,
        Optional<Persistence> persistence,
        Optional<Boolean> personalData,
        @Refers(Kind.PERSON) @Label("Information owner") Optional<Id> owner,
        @Label("Access permissions") SortedSet<String> permissions,
        @Refers(Kind.ASSET) SortedSet<Id> authorisedSystems,
        @Label("Stays where it is") Optional<Boolean> withoutFlows,
        Optional<String> retention,
        Optional<LocalDate> retainUntil,
        @Label("To be disposed of on") Optional<LocalDate> disposeOn,
        Optional<String> legalBasis,

        @Refers({Kind.ASSET, Kind.SYSTEM, Kind.SITE, Kind.ZONE, Kind.NETWORK, Kind.FUNCTION, Kind.THIRD_PARTY})
        SortedSet<Id> related)
        implements Facet {
    /** Copies the sets. */
    public RegisterEntry {
        permissions = SortedSets.copy(permissions);
        authorisedSystems = SortedSets.copy(authorisedSystems);
        related = SortedSets.copy(related);
    }
}
