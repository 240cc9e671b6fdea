package org.asbuilt.model;

import java.util.Optional;

/**
 * What a site is.
 *
 * @param siteType the type of site
 * @param address where it is
 * @param timeZone its local time zone, an IANA name
 * @param sector what it does; which template of criticality is suggested follows
 * @param physicalAccess who gets to it
 */
@Label("Site")
@Of(Kind.SITE)
public record SiteProfile(
        @Label("Type") Optional<SiteType> siteType,
        Optional<String> address,
        @CompareAs(Comparison.EXACT) Optional<String> timeZone,
        Optional<Sector> sector,
        Optional<PhysicalAccess> physicalAccess)
        implements Facet {}
