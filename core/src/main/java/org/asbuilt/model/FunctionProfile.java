package org.asbuilt.model;

import java.util.Optional;

/**
 * What the business does with the plant, and what its loss would mean. Source: requirements G-07; data dictionary 2.1, function.
 *
 * @param essential whether it is an essential service
 * @param regulation the regulation that makes it so
 * @param safetyImpact harm to people if it is lost
 * @param environmentImpact harm to the environment if it is lost
 * @param operationImpact effect on operation if it is lost
 * @param financialImpact cost if it is lost
 * @param toleratedOutage the longest outage that can be borne, ISO 8601 duration, for example PT4H
 * @param manualFallback whether it can be done by hand
 */
@Label("Function")
@Of(Kind.FUNCTION)
public record FunctionProfile(
        @Label("Essential service") Optional<Boolean> essential,
        Optional<String> regulation,
        Optional<Rating> safetyImpact,
        Optional<Rating> environmentImpact,
        Optional<Rating> operationImpact,
        Optional<Rating> financialImpact,
        @Label("Longest tolerable outage") Optional<String> toleratedOutage,
        Optional<ManualFallback> manualFallback)
        implements Facet {}
