package org.asbuilt.model;

import java.util.SortedSet;

/**
 * What surrounds a system under consideration. Source: IEC 62443-3-2:2020 ZCR 6.5, 6.6, 6.7, 6.9.
 *
 * @param physicalAssumptions what is assumed of the place
 * @param logicalAssumptions what is assumed of networks and services around it
 * @param threatSources who or what may harm it
 * @param threats what they may do
 * @param policies the policies of the organisation that apply
 * @param regulations the laws and rules that apply
 */
@Of(value = Kind.SYSTEM, group = FieldGroup.PROTECTION)
public record SecurityContext(
        SortedSet<String> physicalAssumptions,
        SortedSet<String> logicalAssumptions,
        SortedSet<String> threatSources,
        SortedSet<String> threats,
        SortedSet<String> policies,
        SortedSet<String> regulations)
        implements Facet {
    /** Copies the sets. */
    public SecurityContext {
        physicalAssumptions = SortedSets.copy(physicalAssumptions);
        logicalAssumptions = SortedSets.copy(logicalAssumptions);
        threatSources = SortedSets.copy(threatSources);
        threats = SortedSets.copy(threats);
        policies = SortedSets.copy(policies);
        regulations = SortedSets.copy(regulations);
    }
}
