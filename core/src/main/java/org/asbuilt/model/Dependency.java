package org.asbuilt.model;

import java.util.Optional;

/**
 * A service without which a subject cannot do its work for long; the key is its name. Source: requirements P4-23; CAF A3.a.
 *
 * @param service what it depends on
 * @param provider who or what provides it
 * @param connection the connection or access path by which it comes
 * @param effectOfLoss what happens when it is lost
 * @param toleratedOutage how long that can be borne, ISO 8601 duration, for example PT4H
 * @param alternative what takes its place
 */
@Of(
        value = {Kind.ASSET, Kind.FUNCTION, Kind.SYSTEM},
        repeats = true,
        group = FieldGroup.CONNECTIVITY)
public record Dependency(
        Optional<ServiceKind> service,
        @Refers({Kind.ASSET, Kind.THIRD_PARTY, Kind.SYSTEM}) Optional<Id> provider,
        @Refers({Kind.CONNECTION, Kind.ACCESS_PATH}) Optional<Id> connection,
        Optional<String> effectOfLoss,
        @Label("Longest tolerable outage") Optional<String> toleratedOutage,
        Optional<String> alternative)
        implements Facet {}
