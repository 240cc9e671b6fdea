package org.asbuilt.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Who a third party is and what binds it.
 *
 * @param services what it does for the plant
 * @param contact whom to call, operations and security
 * @param contract the contract
 * @param contractEnd when the contract ends
 * @param importance how much depends on it
 */
@Label("Third party")
@Of(value = Kind.THIRD_PARTY, group = FieldGroup.THIRD_PARTIES)
public record ThirdPartyProfile(
        SortedSet<String> services,
        Optional<String> contact,
        Optional<String> contract,
        Optional<LocalDate> contractEnd,
        Optional<Rating> importance)
        implements Facet {
    /** Copies the sets. */
    public ThirdPartyProfile {
        services = SortedSets.copy(services);
    }
}
