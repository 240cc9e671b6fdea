package org.asbuilt.model;

import java.util.Optional;

/**
 * Whether a place is within what the record is about. Source: requirements G-09; IEC 62443-3-2:2020 ZCR 1.1.
 *
 * @param inScope whether it is
 * @param reference the decision that says so
 * @param rationale why
 */
@Of({Kind.SITE, Kind.SYSTEM, Kind.ZONE, Kind.NETWORK})
public record Scope(Optional<Boolean> inScope, Optional<String> reference, Optional<String> rationale)
        implements Facet {}
