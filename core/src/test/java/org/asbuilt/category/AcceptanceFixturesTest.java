package org.asbuilt.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.asbuilt.logbook.PlantDecision;
import org.asbuilt.model.AvailabilityNeed;
import org.asbuilt.model.Platform;
import org.asbuilt.model.Proximity;
import org.asbuilt.model.Rating;
import org.asbuilt.model.RollingUpdate;
import org.asbuilt.rule.Finding;
import org.asbuilt.rule.Rules;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.PlantText;
import org.asbuilt.vulnerability.decision.Answer;
import org.asbuilt.vulnerability.decision.Automatable;
import org.asbuilt.vulnerability.decision.Consequence;
import org.asbuilt.vulnerability.decision.Exploitation;
import org.asbuilt.vulnerability.decision.Outcome;
import org.asbuilt.vulnerability.decision.Priority;
import org.junit.jupiter.api.Test;

/** The three worked examples of the guidance come out as it describes them. Source: requirements P3-24, annex K, fixtures K1 to K3. */
class AcceptanceFixturesTest {
    private static final Duration WORK = Duration.ofHours(2);

    private static final String SAFETY = """
            now 2026-11-01T00:00:00Z
            zone sis
              designation.name = SIS
              zoneProfile.zoneType = safety
              isolationClaim.isolated = yes
              isolationClaim.evidence = walk-down 2026-05
              isolationClaim.claimed = 2026-05-04
            zone office
              designation.name = Office
              zoneProfile.zoneType = enterprise
            asset pc
              designation.name = PC-7
              placement.zone = @office
            asset sis1
              designation.name = SIS-1
              assetRole.assetClass = safety_controller
              assetRole.safetyRelated = yes
              safetyRelation.safetyFunction = closes the inlet at high pressure
              safetyRelation.integrityLevel = 3
              safetyRelation.independent = yes
              placement.zone = @sis
              placement.physicalAccess = locked_cabinet
              criticality.people = critical
              criticality.business = high
              criticality.security = high
              exposureAssessment.timeOfExposure = permanent
              exposureAssessment.connectivityType = local_wired_ip
              exposureAssessment.communicationsFlow = none
              exposureAssessment.foundProximity = isolated_verified
            asset sis2
              designation.name = SIS-2
              placement.zone = @sis
            asset sis3
              designation.name = SIS-3
              placement.zone = @sis
            connection voting
              designation.name = Voting
              link.source = @sis1
              link.destination = @sis2
            redundancy-group voters
              designation.name = Voters
              redundancyGroup.members = @sis1; @sis2; @sis3
              redundancyGroup.scheme = 2oo3
              redundancyGroup.failover = automatic
              redundancyGroup.lastFailoverTest = 2026-05-04
              availabilityNeed.percentage = 99.99
              availabilityNeed.rollingUpdate = no
            change-window turnaround
              designation.name = Turnaround 2027
              maintenanceWindow.starts = 2027-05-03T06:00
              maintenanceWindow.timeZone = Europe/Berlin
              maintenanceWindow.duration = P14D
              maintenanceWindow.conditions = plant drained
              maintenanceWindow.zones = @sis
            """;

    /** What the tree says of a vulnerability of an asset that is so exposed and so critical. */
    private static Priority priority(DecisionRow row, Exploitation exploitation, Automatable automatable) {
        return Priority.of(
                Answer.known(exploitation, "test"),
                Answer.between(row.exposure().system(), row.exposure().systemAtMost(), "residual exposure"),
                Answer.known(automatable, "test"),
                Consequence.of(
                        row.criticality().rating(Axis.SAFETY),
                        row.criticality().rating(Axis.BUSINESS),
                        row.criticality().rating(Axis.SECURITY)));
    }

    private static DecisionRow row(PlantText plant, String name) {
        return Priorities.of(plant.circumstances())
                .decide(List.of(plant.id(name)), WORK)
                .getFirst();
    }

    /** K1. */
    @Test
    void aSafetyControllerIsCriticalForSafetyAndLittleExposed() {
        PlantText plant = PlantText.of(SAFETY);
        DecisionRow row = row(plant, "sis1");
        assertThat(row.criticality().rating(Axis.SAFETY)).contains(Rating.CRITICAL);
        assertThat(row.criticality().rating(Axis.BUSINESS)).contains(Rating.HIGH);
        assertThat(row.exposure().proximity().label()).isEqualTo(Proximity.ISOLATED_VERIFIED);
        assertThat(row.exposure().inherent()).isEqualTo(Range.of(1));
        assertThat(row.exposure().residual()).isEqualTo(Range.of(1));
        assertThat(row.exposure().systemAtMost()).isEqualTo(SystemExposure.SMALL);
        assertThat(row.availability().reduced()).isTrue();
        assertThat(row.next().orElseThrow().span().from()).hasToString("2027-05-03T04:00:00Z");
        assertThat(row.next().orElseThrow().conditions()).containsExactly("plant drained");
        Priority scheduled = priority(row, Exploitation.NONE, Automatable.YES);
        assertThat(scheduled.worst()).isEqualTo(Outcome.SCHEDULED);
        assertThat(scheduled.decision()).isEqualTo(PlantDecision.NEXT_WINDOW);
        assertThat(scheduled.isSettled()).isTrue();
    }

    /** K1, second half: somebody adds a connection from the business. */
    @Test
    void aConnectionFromTheBusinessToTheSafetyControllerIsFoundAndItsExposureComputedAnew() {
        PlantText plant = PlantText.of(SAFETY + """
                connection shortcut
                  designation.name = Shortcut
                  link.source = @pc
                  link.destination = @sis1
                """);
        Exposure exposure = row(plant, "sis1").exposure();
        assertThat(exposure.proximity().label()).isEqualTo(Proximity.ADJACENT_TO_BOUNDARY);
        assertThat(exposure.inherent()).isEqualTo(Range.of(3));
        assertThat(exposure.factors().get(2).why())
                .isEqualTo(
                        "the connection Shortcut shows bidirectional externally initiated, more than what was assessed");
        List<String> found =
                Rules.check(plant.circumstances()).stream().map(Finding::rule).toList();
        assertThat(found)
                .contains("SafetyZoneIsOnlyListenedTo", "ConnectionBetweenZonesHasConduit", "ProximityIsAsAssessed");
    }

    /** K2. */
    @Test
    void anEdgeFirewallMattersLittleEveryDayAndIsOpenToTheOutside() {
        PlantText plant = PlantText.of("""
                now 2026-11-01T00:00:00Z
                network net
                  designation.name = Internet
                  networkProfile.networkType = internet
                zone edge
                  designation.name = Edge
                  zoneProfile.zoneType = dmz
                asset fw1
                  designation.name = FW-1
                  assetRole.assetClass = firewall
                  placement.zone = @edge
                  placement.physicalAccess = controlled_room
                  criticality.business = low
                  criticality.safety = negligible
                  criticality.security = high
                  exposureAssessment.timeOfExposure = permanent
                  exposureAssessment.connectivityType = external_internet
                  exposureAssessment.communicationsFlow = bidirectional_externally_initiated
                  exposureControl[mfa].lowers = 1
                asset fw2
                  designation.name = FW-2
                  assetRole.assetClass = firewall
                  placement.zone = @edge
                connection vpn
                  designation.name = VPN
                  link.source = @net
                  link.destination = @fw1
                redundancy-group pair
                  designation.name = Firewall pair
                  redundancyGroup.members = @fw1; @fw2
                  redundancyGroup.scheme = hot_standby
                  redundancyGroup.failover = automatic
                  redundancyGroup.lastFailoverTest = 2026-06-01
                  availabilityNeed.percentage = 99.9
                  availabilityNeed.level = high
                """);
        DecisionRow row = row(plant, "fw1");
        assertThat(row.criticality().rating(Axis.BUSINESS)).contains(Rating.LOW);
        assertThat(row.criticality().rating(Axis.SECURITY)).contains(Rating.HIGH);
        assertThat(row.exposure().proximity().label()).isEqualTo(Proximity.INTERNET_FACING);
        assertThat(row.exposure().inherent()).isEqualTo(Range.of(4));
        assertThat(row.exposure().residual()).isEqualTo(Range.of(3));
        assertThat(row.exposure().system()).isEqualTo(SystemExposure.OPEN);
        assertThat(row.availability().reduced()).isTrue();
        assertThat(row.availability().level()).contains(Rating.MEDIUM);
        Priority known = priority(row, Exploitation.ACTIVE, Automatable.NO);
        assertThat(known.exposure().most()).isEqualTo(SystemExposure.OPEN);
        assertThat(known.decision()).isEqualTo(PlantDecision.NOW);
        assertThat(known.isSettled()).isTrue();
    }

    /** K3. */
    @Test
    void aRegionalScadaOnAVirtualisationPlatformIsCriticalForBusinessAndCanBeUpdatedInPassing() {
        PlantText plant = PlantText.of("""
                now 2026-11-01T00:00:00Z
                zone super
                  designation.name = Supervision
                  zoneProfile.zoneType = supervisory
                zone dmz
                  designation.name = DMZ
                  zoneProfile.zoneType = dmz
                third-party weather
                  designation.name = Weather service
                asset broker
                  designation.name = BRK-1
                  placement.zone = @dmz
                asset host
                  designation.name = ESX-1
                  assetRole.assetClass = hypervisor_host
                  placement.zone = @super
                  criticality.business = medium
                asset scada
                  designation.name = SCADA-1
                  assetRole.assetClass = scada_server
                  platform.hosting = virtual
                  platform.hypervisor = ESX-1
                  platform.hypervisorLocation = Cluster A
                  placement.zone = @super
                  placement.physicalAccess = controlled_room
                  criticality.business = critical
                  exposureAssessment.timeOfExposure = permanent
                  exposureAssessment.connectivityType = external_private_network
                  exposureAssessment.communicationsFlow = bidirectional_ot_initiated
                  exposureControl[broker].lowers = 1
                asset scada2
                  designation.name = SCADA-2
                  placement.zone = @super
                connection feed
                  designation.name = Weather feed
                  link.source = @weather
                  link.destination = @broker
                connection forward
                  designation.name = Forward
                  link.source = @broker
                  link.destination = @scada
                redundancy-group cluster
                  designation.name = SCADA cluster
                  redundancyGroup.members = @scada; @scada2
                  redundancyGroup.scheme = active_active
                  redundancyGroup.failover = automatic
                  redundancyGroup.lastFailoverTest = 2026-09-01
                  availabilityNeed.percentage = 99.99
                  availabilityNeed.rollingUpdate = yes_zero_downtime
                """);
        DecisionRow row = row(plant, "scada");
        assertThat(row.criticality().rating(Axis.BUSINESS)).contains(Rating.CRITICAL);
        assertThat(row.exposure().proximity().label()).isEqualTo(Proximity.ADJACENT_TO_BOUNDARY);
        assertThat(row.exposure().inherent()).isEqualTo(Range.of(3));
        assertThat(row.exposure().system()).isEqualTo(SystemExposure.CONTROLLED);
        assertThat(row.availability().rollingUpdate()).contains(RollingUpdate.YES_ZERO_DOWNTIME);
        assertThat(row.availability().reduced()).isTrue();
        Circumstances around = plant.circumstances();
        Optional<Platform> platform =
                around.subject(plant.id("scada")).orElseThrow().facet(Platform.class);
        assertThat(platform.flatMap(Platform::hypervisor)).contains("ESX-1");
        assertThat(platform.flatMap(Platform::hypervisorLocation)).contains("Cluster A");
        Effective host =
                Priorities.of(around).criticality().of(plant.id("host")).orElseThrow();
        assertThat(host.on(Axis.BUSINESS).own()).contains(Rating.MEDIUM);
        assertThat(host.on(Axis.BUSINESS).effective()).contains(Rating.CRITICAL);
        assertThat(host.on(Axis.BUSINESS).raise().orElseThrow().sentence(around))
                .isEqualTo("ESX-1 is critical (business) because SCADA-1 runs on it");
        assertThat(row.availability().groups().getFirst().need().flatMap(AvailabilityNeed::percentage))
                .contains("99.99");
    }
}
