package org.asbuilt.model;

import java.util.Optional;
import java.util.SortedSet;

/**
 * What is said of a zone or conduit beside what the record computes. Source: IEC 62443-3-2:2020 ZCR 6.4 b to n.
 *
 * @param accountable the organisations that are accountable
 * @param logicalBoundary where it ends on the network
 * @param physicalBoundary where it ends in the plant
 * @param safetyRelated whether it is designated as related to safety
 * @param logicalAccessPoints where one gets in on the network
 * @param physicalAccessPoints where one gets in on foot
 * @param requirements the security requirements that apply
 * @param policies the security policies that apply
 * @param assumptions what is assumed
 * @param externalDependencies what it depends on outside
 */
@Of(
        value = {Kind.ZONE, Kind.CONDUIT},
        group = FieldGroup.CONNECTIVITY)
public record Characteristics(
        @Label("Accountable organisations") SortedSet<String> accountable,
        Optional<String> logicalBoundary,
        Optional<String> physicalBoundary,
        @Label("Safety-related") Optional<Boolean> safetyRelated,
        SortedSet<String> logicalAccessPoints,
        SortedSet<String> physicalAccessPoints,
        @Label("Applicable security requirements") SortedSet<String> requirements,
        @Label("Applicable security policies") SortedSet<String> policies,
        SortedSet<String> assumptions,
        SortedSet<String> externalDependencies)
        implements Facet {
    /** Copies the sets. */
    public Characteristics {
        accountable = SortedSets.copy(accountable);
        logicalAccessPoints = SortedSets.copy(logicalAccessPoints);
        physicalAccessPoints = SortedSets.copy(physicalAccessPoints);
        requirements = SortedSets.copy(requirements);
        policies = SortedSets.copy(policies);
        assumptions = SortedSets.copy(assumptions);
        externalDependencies = SortedSets.copy(externalDependencies);
    }
}
