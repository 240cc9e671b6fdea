package org.asbuilt.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A source of information that is registered, whether or not it has been taken in. Source: requirements P1.C-01.
 *
 * @param sourceType what kind of source it is
 * @param format its format
 * @param storedAt where it is kept
 * @param produced when it was produced
 * @param label how confidential it is
 * @param reliability how far it is to be believed
 * @param refreshDays after how many days it is to be taken in anew
 * @param mode the mode of operation that it shows, for sources that observe
 * @param digest SHA-256 of the file in lower-case hex, once taken in
 * @param sites the sites that it is about
 * @param systems the systems that it is about
 * @param zones the zones that it is about
 */
@Label("Source")
@Of(value = Kind.SOURCE, group = FieldGroup.GOVERNANCE)
public record SourceProfile(
        @Label("Type") Optional<SourceType> sourceType,
        Optional<String> format,
        Optional<String> storedAt,
        Optional<LocalDate> produced,
        @Label("TLP label") Optional<Tlp> label,
        Optional<Reliability> reliability,
        @Label("Refresh interval in days") Optional<Integer> refreshDays,
        @Label("Operating mode") Optional<OperatingMode> mode,

        @Label("SHA-256 of the file") @CompareAs(Comparison.EXACT)
        Optional<String> digest,

        @Refers(Kind.SITE) SortedSet<Id> sites,
        @Refers(Kind.SYSTEM) SortedSet<Id> systems,
        @Refers(Kind.ZONE) SortedSet<Id> zones)
        implements Facet {
    /** Copies the sets. */
    public SourceProfile {
        sites = SortedSets.copy(sites);
        systems = SortedSets.copy(systems);
        zones = SortedSets.copy(zones);
    }
}
