package org.asbuilt.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A contract with a third party. Source: requirements P5-07; data dictionary 2.7.
 *
 * @param thirdParty with whom
 * @param number its number
 * @param scope what it is about
 * @param starts its first day
 * @param ends its last day
 * @param renewal how it is renewed
 * @param noticeDays how many days before its end notice is to be given
 * @param mandates the connections and access paths that it obliges the plant to keep
 * @param why for example the warranty of a machine
 * @param serviceLevel what service is agreed
 * @param penalties where penalties stand
 * @param document the document itself
 */
@Label("Contract")
@Of(value = Kind.CONTRACT, group = FieldGroup.THIRD_PARTIES)
public record ContractProfile(
        @Refers(Kind.THIRD_PARTY) Optional<Id> thirdParty,
        @CompareAs(Comparison.EXACT) Optional<String> number,
        Optional<String> scope,
        Optional<LocalDate> starts,
        Optional<LocalDate> ends,
        Optional<String> renewal,
        @Label("Notice (days)") Optional<Integer> noticeDays,

        @Refers({Kind.CONNECTION, Kind.ACCESS_PATH}) @Label("Connections it requires")
        SortedSet<Id> mandates,

        @Label("Why it requires them") Optional<String> why,
        Optional<String> serviceLevel,
        Optional<String> penalties,
        @Refers(Kind.INFORMATION_ITEM) @Label("Document") Optional<Id> document)
        implements Facet {
    /** Copies the sets. */
    public ContractProfile {
        mandates = SortedSets.copy(mandates);
    }
}
