package org.asbuilt.model;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A state of the record that was approved to compare with. Source: requirements P1.M-10; NERC CIP-010 R1.
 *
 * @param commit the number of the newest commit in it
 * @param taken the moment of the plant that it shows
 * @param mode the mode of operation that it shows
 * @param sites the sites that it is about
 * @param systems the systems that it is about
 * @param zones the zones that it is about
 * @param assets the assets that it is about
 */
@Of(value = Kind.BASELINE, group = FieldGroup.GOVERNANCE)
public record Baseline(
        Optional<Integer> commit,
        Optional<Instant> taken,
        @Label("Operating mode") Optional<OperatingMode> mode,
        @Refers(Kind.SITE) SortedSet<Id> sites,
        @Refers(Kind.SYSTEM) SortedSet<Id> systems,
        @Refers(Kind.ZONE) SortedSet<Id> zones,
        @Refers(Kind.ASSET) SortedSet<Id> assets)
        implements Facet {
    /** Copies the sets. */
    public Baseline {
        sites = SortedSets.copy(sites);
        systems = SortedSets.copy(systems);
        zones = SortedSets.copy(zones);
        assets = SortedSets.copy(assets);
    }
}
