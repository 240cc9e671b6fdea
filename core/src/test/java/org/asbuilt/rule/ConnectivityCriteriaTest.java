package org.asbuilt.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.asbuilt.ledger.Subject;
import org.asbuilt.network.Permission;
import org.asbuilt.network.Reachability;
import org.asbuilt.network.ThreeWay;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Ends;
import org.asbuilt.validation.PlantText;
import org.junit.jupiter.api.Test;

/** The criteria of acceptance of principle 4 that rules answer, one a test. Source: requirements P4-01 to P4-27. */
class ConnectivityCriteriaTest {
    private static final String PLANT = """
            now 2026-11-01T00:00:00Z
            zone cell
              designation.name = Cell
              zoneProfile.zoneType = control
            zone office
              designation.name = Office
              zoneProfile.zoneType = enterprise
            zone dmz
              designation.name = DMZ
              zoneProfile.zoneType = dmz
            third-party acme
              designation.name = Acme
            network wan
              designation.name = Carrier
              networkProfile.networkType = external
            asset plc
              designation.name = PLC-1
              placement.zone = @cell
            asset pc
              designation.name = PC-1
              placement.zone = @office
            asset broker
              designation.name = BRK-1
              placement.zone = @dmz
            """;

    private static List<Finding> findings(String more) {
        return Rules.check(PlantText.of(PLANT + more).circumstances());
    }

    private static List<String> of(Class<? extends Rule> rule, String more) {
        return findings(more).stream()
                .filter(finding -> finding.rule().equals(rule.getSimpleName()))
                .map(Finding::sentence)
                .toList();
    }

    /** P4-01. */
    @Test
    void externalEndIsATypedPartyOrNetworkAndNoRuleMisfires() {
        String lines = """
                connection line
                  designation.name = Line
                  link.source = @acme
                  link.destination = @plc
                  link.transport = tcp
                  link.port = 4840
                connection other
                  designation.name = Other
                  link.source = @plc
                  link.destination = @wan
                  link.transport = tcp
                  link.port = 443
                """;
        PlantText plant = PlantText.of(PLANT + lines);
        Circumstances around = plant.circumstances();
        for (String name : List.of("line", "other")) {
            Subject connection = around.subject(plant.id(name)).orElseThrow();
            Ends ends = connection
                    .facet(org.asbuilt.model.Link.class)
                    .flatMap(around.zoning()::ends)
                    .orElseThrow();
            assertThat(ends.oneIs(org.asbuilt.validation.Standing::beyond))
                    .as(name)
                    .isTrue();
        }
        assertThat(of(ConnectionHasBothEnds.class, lines)).isEmpty();
        assertThat(of(ConnectionBetweenZonesHasConduit.class, lines)).isEmpty();
        assertThat(of(ConnectionStaysBetweenNeighbouringLevels.class, lines)).isEmpty();
        Permission permission = ThreeWay.permission(
                around.subject(plant.id("line")).orElseThrow(), plant.snapshot(), Reachability.of(plant.snapshot()));
        assertThat(permission.extent()).isEqualTo(org.asbuilt.network.Extent.UNKNOWN);
        assertThat(ThreeWay.of(plant.snapshot()).rows(plant.id("acme"))).hasSize(1);
    }

    /** P4-05 and P4-06. */
    @Test
    void externalConnectionWithoutBusinessCaseIsFound() {
        assertThat(of(
                        BusinessCaseIsComplete.class,
                        "connection line\n  link.source = @acme\n  link.destination = @plc\n"))
                .singleElement()
                .asString()
                .contains("has no business case");
    }

    /** P4-07. */
    @Test
    void isolatedZoneWithAnyWayInIsContradicted() {
        String claim = "zone cell\n  isolationClaim.isolated = true\n";
        assertThat(of(IsolatedMeansIsolated.class, claim)).isEmpty();
        Map<String, String> ways = Map.of(
                "external connection", "connection line\n  link.source = @acme\n  link.destination = @plc\n",
                "transient device", "asset lap\n  assetRole.flags = transient\n  placement.zone = @cell\n",
                "removable media",
                        "access-path stick\n  remoteAccess.destinations = @plc\n  remoteAccess.method = removable_media\n",
                "modem", "asset modem\n  assetRole.assetClass = cellular_gateway\n  placement.zone = @cell\n",
                "radio", "asset ap\n  placement.zone = @cell\n  wirelessProfile.beyondPerimeter = yes\n");
        ways.forEach((name, way) -> assertThat(of(IsolatedMeansIsolated.class, claim + way))
                .as(name)
                .hasSize(1));
    }

    /** P4-08 and P4-11: each rule of separation has one fixture and names its clause. */
    @Test
    void eachSeparationRuleFindsItsFixtureAndNamesTheClause() {
        Map<Class<? extends Rule>, String> fixtures = Map.of(
                ZoneSeparatesBusinessFromControl.class, """
                        asset mail
                          designation.name = MAIL
                          placement.zone = @cell
                          placement.level = 4
                        asset plc
                          placement.level = 1
                        """,
                SafetyAssetStandsInSafetyZone.class, """
                        asset plc
                          assetRole.safetyRelated = true
                        """,
                TemporaryDevicesHaveTheirOwnZone.class, """
                        asset lap
                          placement.zone = @cell
                          assetRole.flags = transient
                        """,
                WirelessDevicesHaveTheirOwnZone.class, """
                        asset plc
                          communication.primaryMethod = wired
                        asset ap
                          placement.zone = @cell
                          communication.primaryMethod = wireless
                        """,
                ExternallyConnectedDevicesHaveTheirOwnZone.class, """
                        asset gate
                          placement.zone = @cell
                        connection line
                          link.source = @acme
                          link.destination = @gate
                        """);
        Map<Class<? extends Rule>, String> clauses = Map.of(
                ZoneSeparatesBusinessFromControl.class, "ZCR 3.2",
                SafetyAssetStandsInSafetyZone.class, "ZCR 3.3",
                TemporaryDevicesHaveTheirOwnZone.class, "ZCR 3.4",
                WirelessDevicesHaveTheirOwnZone.class, "ZCR 3.5",
                ExternallyConnectedDevicesHaveTheirOwnZone.class, "ZCR 3.6");
        fixtures.forEach((rule, fixture) -> {
            assertThat(of(rule, fixture)).as(rule.getSimpleName()).hasSize(1);
            assertThat(Rules.named(rule.getSimpleName()).orElseThrow().manual().source())
                    .contains(clauses.getOrDefault(rule, "?"));
        });
    }

    /** P4-08: radio is known by its profile, its class and its way of communicating. */
    @Test
    void whatIsKnownToHaveRadioIsAskedForItsProfileAndHasAZoneOfItsOwn() {
        String wired = "asset plc\n  communication.primaryMethod = wired\n";
        for (String sign : List.of(
                "assetRole.assetClass = cellular_gateway",
                "assetRole.assetClass = satellite_terminal",
                "communication.primaryMethod = radio",
                "wirelessProfile.beyondPerimeter = yes")) {
            String device = "asset far\n  placement.zone = @cell\n  " + sign + "\n";
            assertThat(of(WirelessDevicesHaveTheirOwnZone.class, wired + device))
                    .as(sign)
                    .hasSize(1);
            assertThat(of(WirelessIsDescribed.class, device)).as(sign).hasSize(1);
        }
        assertThat(of(WirelessIsDescribed.class, wired)).isEmpty();
        assertThat(of(
                        WirelessDevicesHaveTheirOwnZone.class,
                        "asset plc\n  communication.primaryMethod = wired\n  wirelessProfile.beyondPerimeter = no\n"))
                .as("a device with a cable and radio is not the wired one beside itself")
                .isEmpty();
    }

    /** P4-10. */
    @Test
    void assetWithoutZoneAndConnectionWithoutConduitAreFound() {
        assertThat(of(AssetStandsInZone.class, "asset lamp\n  designation.name = LAMP\n"))
                .hasSize(1);
        assertThat(of(
                        ConnectionBetweenZonesHasConduit.class,
                        "connection line\n  link.source = @broker\n  link.destination = @plc\n"))
                .hasSize(1);
    }

    /** P4-13. */
    @Test
    void achievedBelowTargetIsFound() {
        assertThat(of(
                        SecurityLevelIsReached.class,
                        "zone cell\n  securityLevel[FR3].target = 2\n  securityLevel[FR3].achieved = 1\n"))
                .containsExactly("Cell reaches security level 1 of 2 in FR3 System integrity");
    }

    /** P4-17. */
    @Test
    void conduitWithoutEnforcingAssetIsFound() {
        String conduit = "conduit road\n  designation.name = Road\n  conduitProfile.zones = @cell; @dmz\n";
        assertThat(of(ConduitIsEnforced.class, conduit)).hasSize(1);
        assertThat(of(ConduitIsEnforced.class, conduit + "  pathControl[wall].enforcedBy = @broker\n"))
                .isEmpty();
    }

    /** P4-20: three fixtures, three findings. */
    @Test
    void inboundWithoutBrokerAndDiodesBothWaysAreFound() {
        assertThat(of(
                        PlantOpensItsConnections.class,
                        "connection in\n  link.source = @acme\n  link.destination = @plc\n"))
                .hasSize(1);
        assertThat(of(OutsideIsMetInTheDmz.class, "connection out\n  link.source = @plc\n  link.destination = @acme\n"))
                .hasSize(1);
        assertThat(of(DiodeHasNoWayBack.class, """
                connection out
                  link.source = @plc
                  link.destination = @broker
                  traffic.enforcement = hardware_diode
                connection back
                  link.source = @broker
                  link.destination = @plc
                  traffic.enforcement = hardware_diode
                """)).hasSize(2);
    }

    /** P4-21. */
    @Test
    void writingFromTheEnterpriseIsFound() {
        String line = "connection line\n  link.source = @pc\n  link.destination = @plc\n  link.functions = ";
        assertThat(of(BusinessOnlyReads.class, line + "control_write\n")).hasSize(1);
        assertThat(of(BusinessOnlyReads.class, line + "monitor_read\n")).isEmpty();
    }

    /** P4-22. */
    @Test
    void externalConnectionOutsideOfPlansAndUntestedPlansAreFound() {
        String line = "connection line\n  link.source = @acme\n  link.destination = @plc\n";
        assertThat(of(WayInIsInAnIsolationPlan.class, line)).hasSize(1);
        String plan = line + "isolation-plan plan\n  designation.name = Plan\n  isolationStep[1].cuts = @line\n";
        assertThat(of(WayInIsInAnIsolationPlan.class, plan)).isEmpty();
        assertThat(of(IsolationPlanIsTested.class, plan)).hasSize(1);
        assertThat(of(IsolationPlanIsTested.class, plan + "  isolationPlan.tested = 2025-10-31\n"))
                .hasSize(1);
        assertThat(of(IsolationPlanIsTested.class, plan + "  isolationPlan.tested = 2025-11-02\n"))
                .isEmpty();
    }

    /** P4-24. */
    @Test
    void transientDeviceInAZoneThatIsNotPermittedIsFound() {
        String laptop =
                "asset lap\n  designation.name = LAP\n  transientUse.permittedZones = @cell\n  transientUse.usedIn = ";
        assertThat(of(TransientDeviceStaysInItsZones.class, laptop + "@dmz\n")).hasSize(1);
        assertThat(of(TransientDeviceStaysInItsZones.class, laptop + "@cell\n")).isEmpty();
    }

    /** P4-26. */
    @Test
    void suppressedMonitoringPastItsEndIsFound() {
        String line = """
                connection line
                  link.source = @acme
                  link.destination = @plc
                  connectionMonitoring.suppressed = true
                """ + "  connectionMonitoring.suppressedUntil =";
        assertThat(of(MonitoringComesBack.class, line + " 2026-10-31T00:00:00Z\n"))
                .hasSize(1);
        assertThat(of(MonitoringComesBack.class, line + " 2026-11-02T00:00:00Z\n"))
                .isEmpty();
        assertThat(of(WayInIsMonitored.class, line + " 2026-11-02T00:00:00Z\n")).hasSize(1);
    }

    /** P4-27. */
    @Test
    void administrationThatIsReachedFromOutsideItsZoneIsListed() {
        String line =
                "connection line\n  traffic.interfaceKind = administration\n  link.destination = @plc\n  link.source = ";
        assertThat(of(AdministrationStaysInItsZone.class, line + "@pc\n"))
                .containsExactly("The administration of PLC-1 is reached from outside its zone, from Office");
        assertThat(of(AdministrationStaysInItsZone.class, line + "@broker\n")).isEmpty();
    }
}
