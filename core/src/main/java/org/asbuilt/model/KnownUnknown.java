package org.asbuilt.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Something that is known not to be known. Source: requirements G-04, G-12.
 *
 * @param question what is not known
 * @param why why it is not known
 * @param external whether it may lead outside of the plant
 * @param plan how it will be found out
 * @param reviewDue when to look at it again
 * @param assets the assets next to it
 * @param networks the networks next to it
 */
@Label("Known unknown")
@Of(value = Kind.UNKNOWN, group = FieldGroup.CONNECTIVITY)
public record KnownUnknown(
        Optional<String> question,
        Optional<String> why,
        @Label("May lead outside") Optional<Boolean> external,
        Optional<String> plan,
        @Label("Review due") Optional<LocalDate> reviewDue,
        @Refers(Kind.ASSET) SortedSet<Id> assets,
        @Refers(Kind.NETWORK) SortedSet<Id> networks)
        implements Facet {
    /** Copies the sets. */
    public KnownUnknown {
        assets = SortedSets.copy(assets);
        networks = SortedSets.copy(networks);
    }
}
