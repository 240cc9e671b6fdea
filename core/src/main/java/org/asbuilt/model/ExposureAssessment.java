package org.asbuilt.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How exposed a subject is: the factors that people judge. What follows from them, inherent and residual exposure, is computed, see
 * docs/reference/exposure.md; who gets to it is recorded of its place. Source: data dictionary 2.3, exposure_assessment; requirements P3-08.
 *
 * @param timeOfExposure how long it can be reached
 * @param connectivityType by what it is joined to anything else
 * @param communicationsFlow in which direction it exchanges anything with the outside
 * @param proximity how near to networks outside it stands, where the assessor knows better than the graph; else it is computed
 * @param proximityReason why the assessor knows better than the graph
 * @param foundProximity what the graph said when it was assessed, so that a change is noticed
 * @param foundHops by how many steps an asset outside reached it when it was assessed; not given if none did
 * @param inherentOverride the inherent exposure, where the assessor decides otherwise than the scoring
 * @param residualOverride the residual exposure, where the assessor decides otherwise than the scoring
 * @param overrideReason why; without it an override does not count
 * @param rationale why
 * @param assessor who assessed it
 * @param assessed when
 * @param evidence where the evidence is
 * @param reviewDue when it has to be looked at again
 */
@Label("Exposure assessment")
@Of(
        value = {Kind.ASSET},
        group = FieldGroup.VULNERABILITY)
public record ExposureAssessment(
        @Label("Time of exposure") Optional<TimeOfExposure> timeOfExposure,
        @Label("Type of connectivity") Optional<ConnectivityType> connectivityType,
        @Label("Communications flow") Optional<CommunicationsFlow> communicationsFlow,
        @Label("Proximity to external networks (override)") Optional<Proximity> proximity,
        Optional<String> proximityReason,
        @Label("Proximity found when assessed") Optional<Proximity> foundProximity,
        @Label("Steps found when assessed") Optional<Integer> foundHops,
        Optional<Rating> inherentOverride,
        Optional<Rating> residualOverride,
        Optional<String> overrideReason,
        Optional<String> rationale,
        Optional<String> assessor,
        Optional<LocalDate> assessed,
        Optional<String> evidence,
        Optional<LocalDate> reviewDue)
        implements Facet {}
