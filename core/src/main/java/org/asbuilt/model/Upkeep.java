package org.asbuilt.model;

import java.util.Optional;

/**
 * How an asset is watched, backed up and kept on time.
 *
 * @param logging which logs it writes and where they go
 * @param backup how often and in which way it is backed up
 * @param baselineImage where its known good image is kept
 * @param endpointProtection antivirus or other endpoint protection
 * @param networkMonitoring how its traffic is monitored
 * @param timeZone the local time zone
 * @param timeSource where it takes the time from
 */
@Of(value = Kind.ASSET, group = FieldGroup.GOVERNANCE)
public record Upkeep(
        @AnnexA(7) Optional<String> logging,
        @Label("Backup frequency and type") @AnnexA(15) Optional<String> backup,
        @AnnexA(16) Optional<String> baselineImage,

        @Label("Antivirus or endpoint protection") @AnnexA(23)
        Optional<String> endpointProtection,

        @AnnexA(28) Optional<String> networkMonitoring,
        @AnnexA(26) Optional<String> timeZone,
        @AnnexA(32) Optional<String> timeSource)
        implements Facet {}
