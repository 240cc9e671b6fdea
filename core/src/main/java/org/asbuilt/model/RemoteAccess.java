package org.asbuilt.model;

import java.util.Optional;
import java.util.SortedSet;

/**
 * A way by which a third party reaches the plant. Source: definitive view guidance, principle 5.
 *
 * @param thirdParty who uses it
 * @param destinations the assets that it reaches
 * @param method how
 * @param enabled whether it is switched on as a rule
 * @param multiFactor whether a second factor is required
 * @param switchOff who can cut it and how
 */
@Of(value = Kind.ACCESS_PATH, group = FieldGroup.THIRD_PARTIES)
public record RemoteAccess(
        @Refers(Kind.THIRD_PARTY) Optional<Id> thirdParty,
        @Refers(Kind.ASSET) SortedSet<Id> destinations,
        Optional<AccessMethod> method,
        @Label("Enabled by default") Optional<Boolean> enabled,
        @Label("Multi-factor authentication") Optional<Boolean> multiFactor,
        Optional<String> switchOff)
        implements Facet {
    /** Copies the sets. */
    public RemoteAccess {
        destinations = SortedSets.copy(destinations);
    }
}
