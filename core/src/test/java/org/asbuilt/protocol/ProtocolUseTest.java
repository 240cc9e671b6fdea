package org.asbuilt.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.asbuilt.rule.Finding;
import org.asbuilt.rule.Rules;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.PlantText;
import org.junit.jupiter.api.Test;

/** Protocols and what they are used for. Source: requirements P4-09 and annex I. */
class ProtocolUseTest {
    private static final String PLANT = """
            zone cell
              designation.name = Cell
              zoneProfile.zoneType = control
            zone office
              designation.name = Office
              zoneProfile.zoneType = enterprise
            asset plc
              designation.name = PLC-1
              placement.zone = @cell
            asset hmi
              designation.name = HMI-1
              placement.zone = @cell
            asset pc
              designation.name = PC-1
              placement.zone = @office
            connection line
              link.destination = @plc
              link.protocol = Modbus/TCP
            """;

    private static ProtocolUse use(String more) {
        PlantText plant = PlantText.of(PLANT + more);
        Circumstances around = plant.circumstances();
        return ProtocolUse.of(around.subject(plant.id("line")).orElseThrow(), around);
    }

    private static List<String> findings(String more) {
        return Rules.check(PlantText.of(PLANT + more).circumstances()).stream()
                .map(Finding::rule)
                .filter(rule -> rule.startsWith("InsecureProtocol"))
                .toList();
    }

    @Test
    void modbusAcrossTheBoundaryIsAFinding() {
        String across = "  link.source = @pc\n";
        assertThat(use(across)).isEqualTo(ProtocolUse.ACROSS_THE_BOUNDARY);
        assertThat(findings(across)).containsExactly("InsecureProtocolStaysInsideThePlant");
        String justified = across + """
                  protection.decision = insecure_justified
                  protection.justification = We always did
                  protection.compensatingControls = none known
                """;
        assertThat(findings(justified)).containsExactly("InsecureProtocolStaysInsideThePlant");
    }

    @Test
    void modbusInsideASegmentWithJustificationIsARecordedException() {
        String inside = """
                  link.source = @hmi
                  protection.decision = insecure_justified
                  protection.justification = The drive can do no better
                  protection.compensatingControls = The cell is behind FW-1
                """;
        assertThat(use(inside)).isEqualTo(ProtocolUse.EXCEPTION);
        assertThat(findings(inside)).isEmpty();
    }

    @Test
    void whatWrapsAProtocolSecuresIt() {
        assertThat(use("  link.source = @pc\n  protection.encryption = transport\n"))
                .isEqualTo(ProtocolUse.SECURE);
        assertThat(use("  link.source = @pc\n  protection.encryption = link\n"))
                .isEqualTo(ProtocolUse.ACROSS_THE_BOUNDARY);
        assertThat(use("  link.source = @hmi\n")).isEqualTo(ProtocolUse.UNDECIDED);
    }

    @Test
    void everyNameIsOneProtocolAndEveryInsecureOneOfTheOfficeHasASuccessor() {
        List<String> names = ProtocolCatalogue.ALL.stream()
                .flatMap(protocol -> Stream.concat(
                                Stream.of(ProtocolCatalogue.plain(protocol.name())), protocol.aliases().stream())
                        .distinct())
                .toList();
        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.equals(ProtocolCatalogue.plain(name)));
        assertThat(ProtocolCatalogue.ALL)
                .filteredOn(protocol -> protocol.side() != ProtocolCatalogue.Side.OT && !protocol.isSecure())
                .filteredOn(protocol -> protocol.authentication() != Guarantee.ALWAYS)
                .allMatch(protocol -> protocol.successor().isPresent());
        assertThat(ProtocolCatalogue.named("Modbus TCP")).isPresent();
        assertThat(ProtocolCatalogue.named("no such thing")).isEmpty();
    }
}
