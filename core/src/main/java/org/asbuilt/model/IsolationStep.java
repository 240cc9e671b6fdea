package org.asbuilt.model;

import java.util.Optional;
import java.util.SortedSet;

/**
 * A step of an isolation plan: what is cut; the key is its place in the order, from 1. Source: requirements P4-22.
 *
 * @param cuts the connections, access paths or conduits that are cut
 * @param how how
 * @param who who does it
 * @param minutes how long it takes, in minutes
 */
@Of(value = Kind.ISOLATION_PLAN, repeats = true, group = FieldGroup.PROTECTION)
public record IsolationStep(
        @Refers({Kind.CONNECTION, Kind.ACCESS_PATH, Kind.CONDUIT})
        SortedSet<Id> cuts,

        Optional<String> how,
        Optional<String> who,
        @Label("Minutes") Optional<Integer> minutes)
        implements Facet {
    /** Copies the sets. */
    public IsolationStep {
        cuts = SortedSets.copy(cuts);
    }
}
