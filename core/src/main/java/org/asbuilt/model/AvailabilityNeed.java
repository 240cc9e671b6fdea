package org.asbuilt.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How timely and reliable access to a subject has to be, and what it means when it is not there. Of a redundancy group it is what the
 * group as a whole has to give. Source: data dictionary 2.3, availability_requirement; requirements P3-12, P3-13.
 *
 * @param level how much access is needed, 0 to 4
 * @param percentage the share of time in which it has to be there, in per cent, for example 99.99
 * @param recoveryTime the recovery time objective, ISO 8601 duration, for example PT4H
 * @param recoveryPoint the recovery point objective, ISO 8601 duration
 * @param toleratedOutage the longest outage that can be borne, ISO 8601 duration
 * @param impact what its unavailability means for business and operation
 * @param dataOrService which data or service is needed
 * @param users who needs it
 * @param redundant whether it is deployed so that something stands in for it; which group says how
 * @param rollingUpdate whether it can be updated one member after the other
 * @param rationale why
 * @param assessor who assessed it
 * @param assessed when
 * @param evidence where the evidence is
 * @param reviewDue when it has to be looked at again
 */
@Label("Availability requirement")
@Of({Kind.ASSET, Kind.SYSTEM, Kind.REDUNDANCY_GROUP})
public record AvailabilityNeed(
        @Label("Availability level") Optional<Rating> level,

        @Label("Availability (%)") @CompareAs(Comparison.EXACT)
        Optional<String> percentage,

        @Label("Recovery time objective (RTO)") @CompareAs(Comparison.EXACT)
        Optional<String> recoveryTime,

        @Label("Recovery point objective (RPO)") @CompareAs(Comparison.EXACT)
        Optional<String> recoveryPoint,

        @Label("Longest tolerable outage") @CompareAs(Comparison.EXACT)
        Optional<String> toleratedOutage,

        @Label("Impact of unavailability") Optional<String> impact,
        @Label("Data or service") Optional<String> dataOrService,
        @Label("Who needs it") Optional<String> users,
        @Label("High-availability deployment") Optional<Boolean> redundant,
        Optional<RollingUpdate> rollingUpdate,
        Optional<String> rationale,
        Optional<String> assessor,
        Optional<LocalDate> assessed,
        Optional<String> evidence,
        Optional<LocalDate> reviewDue)
        implements Facet {}
