package org.asbuilt.zoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.FoundationalRequirement;
import org.asbuilt.model.ZoneType;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.PlantText;
import org.asbuilt.zoning.DetailedAssessment.Standing;
import org.junit.jupiter.api.Test;

/** What IEC 62443-3-2 wants to know of zones and conduits. Source: requirements P4-12 to P4-15. */
class ZonesTest {
    private static final String PLANT = """
            now 2026-11-01T00:00:00Z
            system filters
              designation.name = Filters
              systemProfile.purpose = Cleans the water
              systemProfile.perimeter = The filter hall
              securityContext.threatSources = Staff of vendors; malware
              securityContext.regulations = NIS2
              riskComparison.tolerableRisk = low
            zone cell
              designation.name = Cell
              zoneProfile.zoneType = control
              zoneProfile.targetLevel = 2
              placement.system = @filters
              placement.level = 1
              characteristics.accountable = Waterworks, operations
              characteristics.safetyRelated = false
              characteristics.logicalBoundary = Everything behind FW-1
              characteristics.physicalBoundary = Filter hall
              characteristics.logicalAccessPoints = Port 24 of SW-1
              characteristics.requirements = IEC 62443-3-3 SL 2
              characteristics.policies = Access policy
              characteristics.assumptions = The hall is locked
              securityLevel[FR5].target = 3
              securityLevel[FR5].achieved = 1
              securityLevel[FR1].achieved = 2
            zone hall
              designation.name = Control room
              zoneProfile.zoneType = supervisory
              placement.level = 2
            conduit road
              designation.name = Road
              conduitProfile.zones = @cell; @hall
              pathControl[FW-1].controlKind = firewall
              pathControl[FW-1].enforcedBy = @fw
            asset fw
              designation.name = FW-1
              placement.location = Cabinet 3
            asset plc
              designation.name = PLC-1
              placement.zone = @cell
              placement.location = Hall 1
              criticality.safety = high
              processSupport.functions = @drink
            function drink
              designation.name = Drinking water
            asset hmi
              designation.name = HMI-1
              placement.zone = @hall
            connection line
              link.source = @hmi
              link.destination = @plc
              link.protocol = modbus
            """;

    private static ZoneRecord record(PlantText plant, String name) {
        Circumstances around = plant.circumstances();
        return ZoneRecord.of(around.subject(plant.id(name)).orElseThrow(), around);
    }

    private static List<String> values(ZoneRecord record, Characteristic characteristic) {
        return record.entries().stream()
                .filter(entry -> entry.characteristic() == characteristic)
                .findFirst()
                .orElseThrow()
                .values();
    }

    @Test
    void everyZoneHasItsFourteenCharacteristicsOrListsThemAsMissing() {
        PlantText plant = PlantText.of(PLANT);
        ZoneRecord cell = record(plant, "cell");
        assertThat(cell.entries().stream().map(entry -> entry.characteristic().letter()))
                .containsExactly("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n");
        assertThat(cell.missing()).isEmpty();
        assertThat(values(cell, Characteristic.LOGICAL_ACCESS_POINTS))
                .containsExactly("FW-1 on conduit Road", "Port 24 of SW-1");
        assertThat(values(cell, Characteristic.PHYSICAL_ACCESS_POINTS)).containsExactly("Hall 1");
        assertThat(values(cell, Characteristic.DATA_FLOWS)).containsExactly("conduit Road: modbus from HMI-1 to PLC-1");
        assertThat(values(cell, Characteristic.CONNECTED)).containsExactly("conduit Road", "zone Control room");
        assertThat(values(cell, Characteristic.ASSETS))
                .containsExactly("PLC-1: criticality high; supports Drinking water");
        assertThat(values(cell, Characteristic.TARGET_LEVEL)).hasSize(7).contains("FR5 Restricted data flow: 3");
        ZoneRecord hall = record(plant, "hall");
        assertThat(hall.missing())
                .containsExactly(
                        Characteristic.ACCOUNTABLE,
                        Characteristic.LOGICAL_BOUNDARY,
                        Characteristic.PHYSICAL_BOUNDARY,
                        Characteristic.PHYSICAL_ACCESS_POINTS,
                        Characteristic.TARGET_LEVEL,
                        Characteristic.REQUIREMENTS,
                        Characteristic.POLICIES,
                        Characteristic.ASSUMPTIONS);
        assertThat(ZoneRecord.all(plant.circumstances()).stream()
                        .map(one -> one.subject().name()))
                .containsExactly("Cell", "Control room", "Road");
    }

    @Test
    void achievedBelowTargetIsAGap() {
        List<LevelGap> gaps = LevelGap.gaps(PlantText.of(PLANT).circumstances());
        assertThat(gaps).singleElement().satisfies(gap -> {
            assertThat(gap.subject().name()).isEqualTo("Cell");
            assertThat(gap.requirement()).isEqualTo(FoundationalRequirement.FR5);
            assertThat(gap.gap()).contains("SL-A 1 is below SL-T 3");
        });
    }

    @Test
    void conduitBelowTheWeakestZoneIsAGapUnlessJustified() {
        String weak = PLANT + """
                zone hall
                  zoneProfile.targetLevel = 2
                conduit road
                  securityLevel[FR1].target = 1
                """;
        assertThat(LevelGap.gaps(PlantText.of(weak).circumstances()).stream()
                        .filter(gap -> gap.subject().name().equals("Road"))
                        .flatMap(gap -> gap.gap().stream()))
                .containsExactly("SL-T 1 is below SL-T 2 of the weakest zone that it joins, without a justification");
        String justified = weak + "  securityLevel[FR1].justification = A diode stands there\n";
        assertThat(LevelGap.gaps(PlantText.of(justified).circumstances()))
                .noneMatch(gap -> gap.subject().name().equals("Road"));
    }

    private static DetailedAssessment assessment(String more) {
        PlantText plant = PlantText.of(PLANT + more);
        Circumstances around = plant.circumstances();
        return DetailedAssessment.of(around.subject(plant.id("cell")).orElseThrow(), around);
    }

    private static List<Standing> standings(DetailedAssessment assessment) {
        return assessment.steps().stream().map(DetailedAssessment.Row::standing).toList();
    }

    @Test
    void stepsOfTheDetailedAssessmentAreOrdered() {
        DetailedAssessment begun = assessment("""
                zone cell
                  riskComparison.initialRisk = high
                  riskComparison.tolerableRisk = low
                  assessmentStep[5.1].result = Vendors, malware
                  assessmentStep[5.3].result = Water without filtering
                """);
        assertThat(begun.needed()).contains(true);
        assertThat(begun.steps().stream().map(DetailedAssessment.Row::number))
                .startsWith("5.1", "5.2")
                .endsWith("5.12", "5.13")
                .hasSize(13);
        assertThat(standings(begun)).startsWith(Standing.DONE, Standing.NEXT, Standing.OUT_OF_ORDER, Standing.WAITING);
    }

    @Test
    void acceptingAtSevenEndsTheAssessmentEarlyWithItsReason() {
        StringBuilder steps = new StringBuilder("zone cell\n");
        for (int number = 1; number <= 7; number++) {
            steps.append("  assessmentStep[5.").append(number).append("].result = Only test equipment\n");
        }
        assertThat(assessment(steps.toString()).ended()).isEmpty();
        DetailedAssessment accepted = assessment(steps + "  assessmentStep[5.7].treatment = accept\n");
        assertThat(accepted.ended()).contains("the risk was accepted at 5.7: Only test equipment");
        assertThat(standings(accepted).subList(0, 7)).containsOnly(Standing.DONE);
        assertThat(standings(accepted).subList(7, 13)).containsOnly(Standing.NOT_NEEDED);
    }

    @Test
    void approvalCountsOnlyFromARoleOfManagement() {
        String approved = """
                person chief
                  designation.name = Chris
                zone cell
                  riskComparison.approvedBy = @chief
                  riskComparison.approved = 2026-10-01
                """;
        assertThat(assessment("").approval().words()).startsWith("not approved");
        assertThat(assessment(approved).approval().counts()).isFalse();
        assertThat(assessment(approved).approval().words()).contains("Chris", "neither operations manager");
        DetailedAssessment counting = assessment(approved + """
                responsibility risk
                  responsibility.role = senior_risk_owner
                  responsibility.holder = @chief
                """);
        assertThat(counting.approval().counts()).isTrue();
        assertThat(counting.approval().words()).isEqualTo("approved by Chris on 2026-10-01");
    }

    @Test
    void specificationHasNineHeadingsAndShowsWhatIsOpen() {
        PlantText plant = PlantText.of(PLANT);
        Circumstances around = plant.circumstances();
        Optional<Subject> filters = around.subject(plant.id("filters"));
        Specification written = Specification.of(filters, around);
        assertThat(written.sections().stream().map(Specification.Section::number))
                .containsExactly("6.1", "6.2", "6.3", "6.4", "6.5", "6.6", "6.7", "6.8", "6.9");
        assertThat(written.sections().stream().map(Specification.Section::heading))
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
        assertThat(section(written, "6.2").says()).contains("Purpose: Cleans the water");
        assertThat(section(written, "6.2").open()).contains("Equipment under control", "Access points");
        assertThat(section(written, "6.3").says()).anyMatch(line -> line.startsWith("Zone Cell: PLC-1"));
        assertThat(section(written, "6.5").open()).containsExactly("Physical", "Logical");
        assertThat(section(written, "6.6").says()).contains("Sources: Staff of vendors; malware");
        assertThat(section(written, "6.6").open()).containsExactly("Threats");
        assertThat(section(written, "6.8").says()).contains("Filters: low");
        assertThat(section(written, "6.9").says()).containsExactly("Laws and rules: NIS2");
        assertThat(written.open()).contains("6.5 Physical");
        Specification nothing =
                Specification.of(Optional.empty(), PlantText.of("asset a\n").circumstances());
        assertThat(nothing.sections())
                .hasSize(9)
                .allSatisfy(section ->
                        assertThat(section.open()).as(section.heading()).isNotEmpty());
    }

    private static Specification.Section section(Specification written, String number) {
        return written.sections().stream()
                .filter(section -> section.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static final String HOMELESS = PLANT + """
            network net
              designation.name = Cell network
              networkProfile.range = 10.1.1.0/24
              networkProfile.vlan = 11
              placement.zone = @cell
            network spare
              designation.name = Yard network
              networkProfile.range = 10.9.9.0/24
            asset drive
              designation.name = DRV-1
              networkPort[x1].addresses = 10.1.1.7
              networkPort[x1].vlan = 11
              placement.level = 1
            connection poll
              link.source = @drive
              link.destination = @plc
            asset gate
              designation.name = GATE-1
              networkPort[x1].addresses = 10.9.9.1
              placement.level = 2
            asset lamp
              designation.name = LAMP-1
            asset logic
              designation.name = SIS-1
              assetRole.safetyRelated = true
              placement.zone = @cell
            """;

    @Test
    void zonesAreProposedWithTheReasonsInWords() {
        List<ZoneProposal> proposals = ZoneProposals.of(PlantText.of(HOMELESS).circumstances());
        ZoneProposal drive = proposal(proposals, "DRV-1");
        assertThat(drive.sort()).isEqualTo(ZoneProposal.Sort.WITHOUT_ZONE);
        assertThat(drive.name()).isEqualTo("Cell");
        assertThat(drive.reasons())
                .containsExactly(
                        "its address 10.1.1.7 lies in Cell network, a network of the zone",
                        "its port is in VLAN 11 of the zone",
                        "1 of its 1 connections lead there",
                        "both are of level 1");
        ZoneProposal gate = proposal(proposals, "GATE-1");
        assertThat(gate.sort()).isEqualTo(ZoneProposal.Sort.NEW_ZONE);
        assertThat(gate.name()).isEqualTo("Yard network");
        assertThat(gate.zoneType()).contains(ZoneType.SUPERVISORY);
        ZoneProposal lamp = proposal(proposals, "LAMP-1");
        assertThat(lamp.sort()).isEqualTo(ZoneProposal.Sort.UNCLEAR);
        assertThat(lamp.zone()).isEmpty();
        ZoneProposal logic = proposal(proposals, "SIS-1");
        assertThat(logic.sort()).isEqualTo(ZoneProposal.Sort.DOES_NOT_FIT);
        assertThat(logic.zoneType()).contains(ZoneType.SAFETY);
        assertThat(logic.reasons().getFirst()).contains("ZCR 3.3");
        assertThat(proposals)
                .noneMatch(one ->
                        one.assets().stream().anyMatch(asset -> asset.name().equals("PLC-1")));
    }

    @Test
    void whatSuitsTwoZonesEquallyWellIsAQuestion() {
        String both = HOMELESS + """
                network other
                  designation.name = Room network
                  networkProfile.range = 10.2.2.0/24
                  placement.zone = @hall
                asset twin
                  designation.name = TWIN-1
                  networkPort[x1].addresses = 10.1.1.9
                  networkPort[x2].addresses = 10.2.2.9
                """;
        ZoneProposal twin = proposal(ZoneProposals.of(PlantText.of(both).circumstances()), "TWIN-1");
        assertThat(twin.sort()).isEqualTo(ZoneProposal.Sort.UNCLEAR);
        assertThat(twin.reasons()).hasSize(2).allMatch(reason -> reason.contains("would suit"));
    }

    private static ZoneProposal proposal(List<ZoneProposal> proposals, String asset) {
        return proposals.stream()
                .filter(one ->
                        one.assets().stream().anyMatch(held -> held.name().equals(asset)))
                .findFirst()
                .orElseThrow();
    }
}
