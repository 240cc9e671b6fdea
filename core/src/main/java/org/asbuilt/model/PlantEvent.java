package org.asbuilt.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Something that happened to part of the plant; whatever is older is stale there. Source: requirements P1.V-05.
 *
 * @param eventType what
 * @param began the first day
 * @param ended the last day
 * @param sites the sites that it is about
 * @param systems the systems that it is about
 * @param zones the zones that it is about
 * @param assets the assets that it is about
 */
@Label("Plant event")
@Of(Kind.PLANT_EVENT)
public record PlantEvent(
        @Label("Type") Optional<PlantEventType> eventType,
        Optional<LocalDate> began,
        Optional<LocalDate> ended,
        @Refers(Kind.SITE) SortedSet<Id> sites,
        @Refers(Kind.SYSTEM) SortedSet<Id> systems,
        @Refers(Kind.ZONE) SortedSet<Id> zones,
        @Refers(Kind.ASSET) SortedSet<Id> assets)
        implements Facet {
    /** Copies the sets. */
    public PlantEvent {
        sites = SortedSets.copy(sites);
        systems = SortedSets.copy(systems);
        zones = SortedSets.copy(zones);
        assets = SortedSets.copy(assets);
    }
}
