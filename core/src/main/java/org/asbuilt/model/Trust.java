package org.asbuilt.model;

import java.util.Optional;
import java.util.SortedSet;

/**
 * How far somebody from outside is trusted, and why. Source: requirements P5-06.
 *
 * @param level how much it may do harm without anybody else noticing: the trust that is granted
 * @param basis what the trust stands on
 * @param ourAssumptions what the plant takes for granted
 * @param theirAssumptions what the third party takes for granted
 * @param sharedResponsibility who does what for security
 */
@Label("Trust")
@Of(
        value = {Kind.THIRD_PARTY, Kind.ACCESS_PATH},
        group = FieldGroup.THIRD_PARTIES)
public record Trust(
        @Label("Granted") Optional<Rating> level,
        @Label("Basis") SortedSet<TrustBasis> basis,
        Optional<String> ourAssumptions,
        Optional<String> theirAssumptions,
        Optional<String> sharedResponsibility)
        implements Facet {
    /** Copies the sets. */
    public Trust {
        basis = SortedSets.copy(basis);
    }
}
