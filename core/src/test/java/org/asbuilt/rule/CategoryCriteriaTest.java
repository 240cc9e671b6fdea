package org.asbuilt.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.asbuilt.validation.PlantText;
import org.junit.jupiter.api.Test;

/** The criteria of acceptance of principle 3 that rules answer, one a test. Source: requirements P3-03 to P3-28. */
class CategoryCriteriaTest {
    private static final String PLANT = """
            now 2026-11-01T00:00:00Z
            zone cell
              designation.name = Cell
              zoneProfile.zoneType = control
            network wan
              designation.name = Carrier
              networkProfile.networkType = external
            third-party acme
              designation.name = Acme
            asset hmi
              designation.name = HMI-1
              placement.zone = @cell
            asset plc
              designation.name = PLC-1
              assetRole.assetClass = plc
              placement.zone = @cell
            connection inside
              designation.name = Inside
              link.source = @hmi
              link.destination = @plc
            """;

    private static List<String> of(Class<? extends Rule> rule, String plcSays, String more) {
        String plant =
                PLANT.replace("  assetRole.assetClass = plc\n", "  assetRole.assetClass = plc\n" + plcSays.indent(2));
        return Rules.check(PlantText.of(plant + more).circumstances()).stream()
                .filter(finding -> finding.rule().equals(rule.getSimpleName()))
                .map(Finding::sentence)
                .filter(sentence -> sentence.contains("PLC-1") || sentence.contains("Pair"))
                .toList();
    }

    private static List<String> of(Class<? extends Rule> rule, String plcSays) {
        return of(rule, plcSays, "");
    }

    /** P3-03. */
    @Test
    void assetWithoutAllThreeFactorsIsFound() {
        assertThat(of(AssetIsCategorised.class, "criticality.business = high"))
                .containsExactly("PLC-1 is not categorised: no exposure, availability");
        assertThat(of(CategorisationIsReviewedInTime.class, "criticality.reviewDue = 2026-10-01"))
                .hasSize(1);
    }

    /** P3-06. */
    @Test
    void safetyRelatedAssetOutsideASafetyZoneIsFound() {
        assertThat(of(SafetyAssetStandsInSafetyZone.class, "assetRole.safetyRelated = yes"))
                .containsExactly("PLC-1 is related to safety and stands in Cell, which is no safety zone");
        assertThat(of(SafetyAssetStatesItsFunction.class, "assetRole.safetyRelated = yes"))
                .hasSize(1);
        assertThat(of(SafetyAssetStandsInSafetyZone.class, "assetRole.safetyRelated = no"))
                .isEmpty();
    }

    /** P3-09. */
    @Test
    void whatWasFoundFromOutsideStaysAFindingUntilClosed() {
        String found = "discoverabilityObservation[1].where = search engine\n";
        assertThat(of(NothingIsFoundFromOutside.class, found)).hasSize(1);
        assertThat(of(NothingIsFoundFromOutside.class, found + "discoverabilityObservation[1].closed = 2026-10-30"))
                .isEmpty();
    }

    /** P3-10. */
    @Test
    void anExternalConnectionToTheZoneFlagsTheAssessmentsOfItsAssets() {
        String assessed = "exposureAssessment.foundProximity = interior";
        assertThat(of(ProximityIsAsAssessed.class, assessed)).isEmpty();
        assertThat(of(ProximityIsAsAssessed.class, assessed, """
                        connection line
                          designation.name = Line
                          link.source = @wan
                          link.destination = @hmi
                        """))
                .containsExactly(
                        "PLC-1 was assessed as interior and is adjacent to boundary now: Carrier - HMI-1 - PLC-1");
    }

    /** P3-13. */
    @Test
    void windowsRedundancyAndRollingUpdateArePresentOrFlagged() {
        assertThat(of(AvailabilityIsSaid.class, ""))
                .containsExactly("of PLC-1 nothing is said about: maintenance window, redundancy, rolling update");
        assertThat(of(
                        AvailabilityIsSaid.class,
                        "availabilityNeed.redundant = no\navailabilityNeed.rollingUpdate = no",
                        """
                        change-window night
                          designation.name = Night
                          maintenanceWindow.starts = 2026-01-10T22:00
                          maintenanceWindow.timeZone = Europe/Berlin
                          maintenanceWindow.duration = PT6H
                          maintenanceWindow.zones = @cell
                        """))
                .isEmpty();
    }

    /** P3-14. */
    @Test
    void aGroupThatLostAMemberIsFound() {
        String pair = """
                redundancy-group pair
                  designation.name = Pair
                  redundancyGroup.members = @plc; @hmi
                  redundancyGroup.scheme = hot_standby
                  redundancyGroup.failover = automatic
                """;
        assertThat(of(RedundancyIsThere.class, "", pair)).isEmpty();
        assertThat(of(RedundancyIsThere.class, "lifecycle.state = decommissioned", pair))
                .containsExactly("Pair has lost its redundancy: 1 of 2 members in service, 1 needed; out: PLC-1");
    }

    /** P3-20. */
    @Test
    void aCompensatingControlHasReasonOwnerAndReview() {
        assertThat(of(ExposureControlIsBorne.class, "exposureControl[filter].lowers = 1"))
                .containsExactly("the control filter of PLC-1 does not say why it is effective, who answers for it, "
                        + "when it is looked at again");
    }

    /** P3-21. */
    @Test
    void whatLostItsSupportIsTreatedAsUntrusted() {
        assertThat(of(UnsupportedAssetIsTreatedAsUntrusted.class, "lifecycle.endOfSupport = 2025-01-01"))
                .hasSize(1);
        assertThat(of(
                        UnsupportedAssetIsTreatedAsUntrusted.class,
                        "lifecycle.endOfSupport = 2025-01-01\nexposureControl[filter].lowers = 2\n"
                                + "exposureControl[filter].rationale = only the HMI reaches it"))
                .isEmpty();
    }

    /** P3-22. */
    @Test
    void aHighlyCriticalAssetWithoutBackupIsFound() {
        assertThat(of(CriticalAssetStatesItsBackup.class, "criticality.people = critical"))
                .containsExactly("PLC-1 is rated high or critical and does not say how it is backed up");
        assertThat(of(
                        CriticalAssetStatesItsBackup.class,
                        "criticality.people = critical\nupkeep.backup = after each change, two copies"))
                .isEmpty();
    }

    /** P3-27. */
    @Test
    void aVendorAccountWithoutExpiryOrThirdPartyIsFound() {
        assertThat(of(VendorAccountIsBounded.class, "account[acme].type = vendor"))
                .containsExactly("the supplier's account acme on PLC-1 has neither an end nor a third party");
        assertThat(
                        of(
                                VendorAccountIsBounded.class,
                                "account[acme].type = vendor\naccount[acme].thirdParty = @acme\naccount[acme].expires = 2027-01-01"))
                .isEmpty();
    }

    /** P3-28. */
    @Test
    void aHighlyCriticalAssetWithoutALogDestinationIsFound() {
        String log = """
                criticality.overall = high
                logCollection[audit].content = changes of the program
                logCollection[audit].method = syslog
                logCollection[audit].retention = P1Y
                logCollection[audit].timeSource = NTP-1
                """;
        assertThat(of(CriticalAssetStatesItsLogging.class, log)).hasSize(1);
        assertThat(of(CriticalAssetStatesItsLogging.class, log + "logCollection[audit].destination = LOG-1"))
                .isEmpty();
    }
}
