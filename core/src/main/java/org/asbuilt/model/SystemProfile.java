package org.asbuilt.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A system under consideration: what is documented and assessed as one. Source: IEC 62443-3-2:2020 ZCR 1.1; data dictionary 2.1.
 *
 * @param purpose what it is for
 * @param underControl the equipment or process under control
 * @param perimeter where it ends
 * @param accessPoints where one gets in
 * @param ground whether it is new or has grown
 * @param commissioned when it was commissioned
 * @param accountable the organisation that is accountable
 * @param withoutSources types of source that do not apply to it, so that their absence is no gap
 */
@Label("System")
@Of(Kind.SYSTEM)
public record SystemProfile(
        Optional<String> purpose,
        @Label("Equipment under control") Optional<String> underControl,
        Optional<String> perimeter,
        SortedSet<String> accessPoints,
        @Label("Greenfield or brownfield") Optional<Ground> ground,
        Optional<LocalDate> commissioned,
        @Label("Accountable organisation") Optional<String> accountable,
        @Label("Source types that do not apply") SortedSet<SourceType> withoutSources)
        implements Facet {
    /** Copies the sets. */
    public SystemProfile {
        accessPoints = SortedSets.copy(accessPoints);
        withoutSources = SortedSets.copy(withoutSources);
    }
}
