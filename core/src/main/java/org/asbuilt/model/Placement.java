package org.asbuilt.model;

import java.util.Optional;

/**
 * Where a subject stands: place, zone and level.
 *
 * @param site the site
 * @param location building, room, cabinet
 * @param zone the security zone, or the zone around a zone
 * @param system the system under consideration
 * @param level the level in the Purdue model
 * @param physicalAccess who gets to it; if not said, who gets to its site
 */
@Of({Kind.ASSET, Kind.NETWORK, Kind.ZONE, Kind.SYSTEM, Kind.SENSOR, Kind.UNKNOWN})
public record Placement(
        @Refers(Kind.SITE) Optional<Id> site,
        @Label("Physical location") @AnnexA(12) Optional<String> location,
        @Refers(Kind.ZONE) Optional<Id> zone,
        @Refers(Kind.SYSTEM) Optional<Id> system,
        @Label("Purdue level") Optional<PurdueLevel> level,
        Optional<PhysicalAccess> physicalAccess)
        implements Facet {}
