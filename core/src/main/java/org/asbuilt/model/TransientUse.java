package org.asbuilt.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Where a device that is connected from time to time may be used. Source: requirements P4-24; IEC 62443-3-2:2020 ZCR 3.4; NERC CIP-010.
 *
 * @param permittedZones the zones in which it may be connected
 * @param usedIn the zones in which it has been connected
 * @param owner who answers for it
 * @param lastCheck when it was last checked for malware and updates
 * @param check what was checked
 */
@Label("Transient use")
@Of(value = Kind.ASSET, group = FieldGroup.CONNECTIVITY)
public record TransientUse(
        @Refers(Kind.ZONE) SortedSet<Id> permittedZones,
        @Refers(Kind.ZONE) SortedSet<Id> usedIn,
        @Refers(Kind.PERSON) Optional<Id> owner,
        Optional<LocalDate> lastCheck,
        Optional<String> check)
        implements Facet {
    /** Copies the sets. */
    public TransientUse {
        permittedZones = SortedSets.copy(permittedZones);
        usedIn = SortedSets.copy(usedIn);
    }
}
