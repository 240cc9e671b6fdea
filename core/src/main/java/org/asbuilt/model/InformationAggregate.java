package org.asbuilt.model;

import java.util.Optional;
import java.util.SortedSet;

/**
 * Information that together allows what no part of it allows alone. Source: requirements P2.A-04; data dictionary 2.5,
 * information_aggregate.
 *
 * @param members the items
 * @param subTypes sorts of information: any item of the sort is that part
 * @param why why it is more than the sum
 * @param rating what the whole is worth to an attacker; it is never less than the most valuable part
 * @param uplift by how many steps the whole is worth more than that, 0 to 4
 */
@Label("Combination of information")
@Of(value = Kind.INFORMATION_AGGREGATE, group = FieldGroup.RISK)
public record InformationAggregate(
        @Refers(Kind.INFORMATION_ITEM) @Label("Items") SortedSet<Id> members,
        @Label("Sub-types") SortedSet<InformationSubType> subTypes,
        @Label("Why it is more than the sum") Optional<String> why,
        Optional<Rating> rating,
        @Label("Uplift (steps)") Optional<Integer> uplift)
        implements Facet {
    /** Copies the sets. */
    public InformationAggregate {
        members = SortedSets.copy(members);
        subTypes = SortedSets.copy(subTypes);
    }
}
