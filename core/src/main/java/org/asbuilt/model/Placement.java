package org.asbuilt.model;

import java.util.Optional;

/**
 * Where a subject stands: place, zone and level.
 *
 * @param site the site
 * @param location building, room, cabinet
 * @param zone the security zone, or the zone around a zone
 * @param level the level in the Purdue model
 */
@Of({Kind.ASSET, Kind.NETWORK, Kind.ZONE})
public record Placement(
        @Refers(Kind.SITE) Optional<Id> site,
        @Label("Physical location") @AnnexA(12) Optional<String> location,
        @Refers(Kind.ZONE) Optional<Id> zone,
        @Label("Purdue level") Optional<PurdueLevel> level)
        implements Facet {}
