package org.asbuilt.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How an asset comes back after it failed. How it is backed up and where its known good image is says its upkeep. Source: requirements
 * P3-22.
 *
 * @param spareUnits how many spare units there are
 * @param sparePlace where they lie
 * @param leadTime how long a new one takes to come, ISO 8601 duration, for example P90D
 * @param restoreSteps how it is restored, in steps
 * @param restored when restoring was last tried
 * @param restoreResult how that ended
 */
@Label("Spares and recovery")
@Of(
        value = {Kind.ASSET},
        group = FieldGroup.GOVERNANCE)
public record Recovery(
        Optional<Integer> spareUnits,
        @Label("Where the spares lie") Optional<String> sparePlace,

        @Label("Lead time of a new one") @CompareAs(Comparison.EXACT)
        Optional<String> leadTime,

        @Label("Steps to restore") Optional<String> restoreSteps,
        @Label("Restoring last tried") Optional<LocalDate> restored,
        @Label("Result of restoring") Optional<TestResult> restoreResult)
        implements Facet {}
