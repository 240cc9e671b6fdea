package org.asbuilt.model;

import java.util.Optional;
import java.util.SortedSet;

/**
 * The characteristics of a conduit. Source: IEC 62443-3-2:2020 ZCR 6.4.
 *
 * @param zones the zones that it joins, two or more
 * @param targetLevel the target security level SL-T, 0 to 4
 * @param enforcedBy the devices that enforce it
 * @param rationale why it exists
 */
@Label("Conduit")
@Of(value = Kind.CONDUIT, group = FieldGroup.CONNECTIVITY)
public record ConduitProfile(
        @Refers(Kind.ZONE) SortedSet<Id> zones,
        @Label("Target security level") Optional<Integer> targetLevel,
        Optional<String> enforcedBy,
        Optional<String> rationale)
        implements Facet {
    /** Copies the sets. */
    public ConduitProfile {
        zones = SortedSets.copy(zones);
    }
}
