package org.asbuilt.model;

import java.util.Optional;

/**
 * What a site is.
 *
 * @param siteType the type of site
 * @param address where it is
 * @param timeZone its local time zone, an IANA name
 */
@Label("Site")
@Of(Kind.SITE)
public record SiteProfile(
        @Label("Type") Optional<SiteType> siteType,
        Optional<String> address,
        @CompareAs(Comparison.EXACT) Optional<String> timeZone)
        implements Facet {}
