package org.asbuilt.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Assets that stand in for each other. What the group has to give is its availability requirement; what each member has to give follows,
 * see docs/reference/availability.md. Source: data dictionary 2.2, redundancy_group; requirements P3-13, P3-14.
 *
 * @param members the assets
 * @param scheme how they stand in for each other
 * @param failover who makes another take over
 * @param needed how many have to work; if not said 1, of the scheme 2oo3 2
 * @param lastFailoverTest when taking over was last tested
 * @param testResult how that test ended
 * @param commonCause what would take all members away at once: power, room, network, software
 */
@Label("Redundancy group")
@Of(Kind.REDUNDANCY_GROUP)
public record RedundancyGroup(
        @Refers(Kind.ASSET) SortedSet<Id> members,
        Optional<RedundancyScheme> scheme,
        Optional<Failover> failover,
        @Label("Members that have to work") Optional<Integer> needed,
        Optional<LocalDate> lastFailoverTest,
        Optional<TestResult> testResult,
        @Label("Common causes of failure") Optional<String> commonCause)
        implements Facet {
    /** Copies the sets. */
    public RedundancyGroup {
        members = SortedSets.copy(members);
    }
}
