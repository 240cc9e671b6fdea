package org.asbuilt.model;

import java.util.Optional;
import java.util.SortedSet;

/**
 * Who has which part in the keeping of the record, for which scope; without a scope, for all of it. Source: requirements P1.M-04, 1.8.
 *
 * @param role which part
 * @param holder who has it
 * @param deputy who stands in
 * @param sites the sites that it is about
 * @param systems the systems that it is about
 * @param zones the zones that it is about
 */
@Of(value = Kind.RESPONSIBILITY, group = FieldGroup.GOVERNANCE)
public record Responsibility(
        Optional<RecordRole> role,
        @Refers(Kind.PERSON) Optional<Id> holder,
        @Refers(Kind.PERSON) Optional<Id> deputy,
        @Refers(Kind.SITE) SortedSet<Id> sites,
        @Refers(Kind.SYSTEM) SortedSet<Id> systems,
        @Refers(Kind.ZONE) SortedSet<Id> zones)
        implements Facet {
    /** Copies the sets. */
    public Responsibility {
        sites = SortedSets.copy(sites);
        systems = SortedSets.copy(systems);
        zones = SortedSets.copy(zones);
    }
}
