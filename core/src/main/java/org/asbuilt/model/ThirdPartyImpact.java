package org.asbuilt.model;

import java.util.Optional;

/**
 * What a third party could do to a system if it failed or was misused, in words and as a rating. Source: requirements P5-11; data dictionary 2.7.
 *
 * @param system the system
 * @param confidentiality what it could disclose, and how
 * @param confidentialityImpact how bad that would be
 * @param integrity what it could alter, and how
 * @param integrityImpact how bad that would be
 * @param availability what it could stop, and how
 * @param availabilityImpact how bad that would be
 * @param safety how it could harm security or safety
 * @param safetyImpact how bad that would be
 */
@Label("Impact on a system")
@Of(value = Kind.THIRD_PARTY, repeats = true, group = FieldGroup.THIRD_PARTIES)
public record ThirdPartyImpact(
        @Refers(Kind.SYSTEM) Optional<Id> system,
        Optional<String> confidentiality,
        Optional<Rating> confidentialityImpact,
        Optional<String> integrity,
        Optional<Rating> integrityImpact,
        Optional<String> availability,
        Optional<Rating> availabilityImpact,
        @Label("Security and safety") Optional<String> safety,
        @Label("Security and safety impact") Optional<Rating> safetyImpact)
        implements Facet {}
