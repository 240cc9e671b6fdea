package org.asbuilt.model;

import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * What a document shows, so that a change there shows which documents to update. Source: requirements P1.C-04, P1.M-15.
 *
 * @param assets the assets
 * @param networks the networks
 * @param zones the zones
 * @param systems the systems
 * @param sites the sites
 */
@Label("Shows")
@Of(value = Kind.INFORMATION_ITEM, group = FieldGroup.INFORMATION)
public record Depiction(
        @Refers(Kind.ASSET) SortedSet<Id> assets,
        @Refers(Kind.NETWORK) SortedSet<Id> networks,
        @Refers(Kind.ZONE) SortedSet<Id> zones,
        @Refers(Kind.SYSTEM) SortedSet<Id> systems,
        @Refers(Kind.SITE) SortedSet<Id> sites)
        implements Facet {
    /** Copies the sets. */
    public Depiction {
        assets = SortedSets.copy(assets);
        networks = SortedSets.copy(networks);
        zones = SortedSets.copy(zones);
        systems = SortedSets.copy(systems);
        sites = SortedSets.copy(sites);
    }

    /** Whether it shows that subject itself. */
    public boolean shows(Id subject) {
        return Stream.of(assets, networks, zones, systems, sites).anyMatch(shown -> shown.contains(subject));
    }
}
