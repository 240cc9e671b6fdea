package org.asbuilt.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.asbuilt.calendar.Span;
import org.asbuilt.collection.BaselineComparison.Changed;
import org.asbuilt.model.Digest;
import org.asbuilt.model.IpAddress;
import org.asbuilt.validation.Extent;
import org.asbuilt.validation.PlantText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What differs between a baseline and now. Source: requirements P1.M-10; NERC CIP-010 R1. */
class BaselineComparisonTest {
    private static final String BEFORE = """
            zone cell
              designation.name = Cell
            baseline last
              designation.name = Last
            asset plc
              designation.name = PLC
              placement.zone = @cell
              platform.firmwareVersion = 1
              nameplate.serialNumber = 7
              account[admin].name = admin
            asset gone
              designation.name = Gone
              placement.zone = @cell
            asset same
              designation.name = Same
              placement.zone = @cell
            asset left
              designation.name = Left
              placement.zone = @cell
            asset outside
              designation.name = Outside
              platform.firmwareVersion = 1
            connection inward
              designation.name = Inward
              link.source = @outside
              link.destination = @plc
              link.port = 1
            connection outward
              designation.name = Outward
              link.source = @plc
              link.destination = @outside
              link.port = 1
            connection foreign
              designation.name = Foreign
              link.source = @outside
              link.destination = @outside
              link.port = 1
            """;
    private static final String AFTER = BEFORE.replace("Last", "Newest")
                    .replace("Version = 1", "Version = 2")
                    .replace("port = 1", "port = 2")
                    .replace("serialNumber = 7", "serialNumber = 8")
                    .replace("account[admin].name = admin", "account[root].name = root")
                    .replace("asset gone\n  designation.name = Gone\n  placement.zone = @cell\n", "")
                    .replace("designation.name = Left\n  placement.zone = @cell\n", "designation.name = Left\n")
            + "asset added\n  designation.name = Added\n  placement.zone = @cell\n";

    private static List<String> compared(String before, String after, String... zones) {
        PlantText old = PlantText.of(before);
        PlantText now = PlantText.of(after);
        Extent extent = Extent.of(Stream.of(zones).map(now::id).toList());
        return BaselineComparison.of(
                        old.circumstances(),
                        now.circumstances(),
                        extent,
                        difference ->
                                Optional.of("change of " + difference.path().part()))
                .subjects()
                .stream()
                .map(BaselineComparisonTest::text)
                .toList();
    }

    private static String text(Changed one) {
        return one.name() + " " + one.fate() + ": "
                + one.details().stream()
                        .map(detail ->
                                detail.group() + " " + detail.difference().path() + " "
                                        + detail.difference()
                                                .before()
                                                .map(said -> said.values())
                                                .orElse(List.of())
                                        + detail.difference()
                                                .after()
                                                .map(said -> said.values())
                                                .orElse(List.of()) + " "
                                        + detail.change().orElse("?"))
                        .toList();
    }

    @Test
    void whatLiesWithinBeforeOrAfterIsComparedAssetsFirst() {
        assertThat(compared(BEFORE, AFTER, "cell"))
                .hasSize(6)
                .startsWith(
                        "Added ADDED: [OTHER designation.name [][Added] change of name, OTHER placement.zone []" + "["
                                + PlantText.of(AFTER).id("cell") + "] change of zone]",
                        "Gone REMOVED: [OTHER designation.name [Gone][] change of name, OTHER placement.zone " + "["
                                + PlantText.of(AFTER).id("cell") + "][] change of zone]",
                        "Left CHANGED: [OTHER placement.zone ["
                                + PlantText.of(AFTER).id("cell") + "][] change of zone]",
                        "PLC CHANGED: [OPERATING_SYSTEM_AND_FIRMWARE platform.firmwareVersion [1][2] change of"
                                + " firmwareVersion, ACCOUNTS account[admin].name [admin][] change of name,"
                                + " ACCOUNTS account[root].name [][root] change of name,"
                                + " HARDWARE nameplate.serialNumber [7][8] change of serialNumber]",
                        "Inward CHANGED: [PORTS_AND_SERVICES link.port [1][2] change of port]",
                        "Outward CHANGED: [PORTS_AND_SERVICES link.port [1][2] change of port]");
    }

    @Test
    void wholePlantHasAllThatDiffersButTheBaselinesThemselves() {
        assertThat(compared(BEFORE, AFTER).stream().map(text -> text.substring(0, text.indexOf(':'))))
                .containsExactly(
                        "Added ADDED",
                        "Gone REMOVED",
                        "Left CHANGED",
                        "Outside CHANGED",
                        "PLC CHANGED",
                        "Foreign CHANGED",
                        "Inward CHANGED",
                        "Outward CHANGED");
        assertThat(compared(BEFORE, BEFORE)).isEmpty();
    }

    @Test
    void renamedSubjectIsToldByItsNewName() {
        assertThat(compared("asset plc\n  designation.name = Old\n", "asset plc\n  designation.name = New\n"))
                .containsExactly("New CHANGED: [OTHER designation.name [Old][New] change of name]");
    }

    @ParameterizedTest
    @CsvSource({
        "platform,OPERATING_SYSTEM_AND_FIRMWARE",
        "component,APPLICATIONS",
        "upkeep,APPLICATIONS",
        "service,PORTS_AND_SERVICES",
        "networkPort,PORTS_AND_SERVICES",
        "communication,PORTS_AND_SERVICES",
        "deviceInterface,PORTS_AND_SERVICES",
        "link,PORTS_AND_SERVICES",
        "threeStates,PORTS_AND_SERVICES",
        "account,ACCOUNTS",
        "filterRule,RULE_SETS",
        "addressTranslation,RULE_SETS",
        "route,RULE_SETS",
        "vpnPeer,RULE_SETS",
        "vlanEntry,RULE_SETS",
        "logicBlock,LOGIC",
        "nameplate,HARDWARE",
        "hardwareModule,HARDWARE",
        "designation,OTHER"
    })
    void facetBelongsToOneGroupOfABaseline(String facet, BaselineGroup group) {
        assertThat(BaselineGroup.of(facet)).isEqualTo(group);
    }

    @Test
    void scanKeepsItsAddressesAsTheyWere() {
        TreeSet<IpAddress> reached = new TreeSet<>(List.of(IpAddress.parse("10.0.0.2"), IpAddress.parse("10.0.0.1")));
        Scan scan = new Scan(Optional.empty(), Optional.<Span>empty(), Digest.of(new byte[0]), reached);
        reached.clear();
        assertThat(scan.reached()).containsExactly(IpAddress.parse("10.0.0.1"), IpAddress.parse("10.0.0.2"));
    }

    @Test
    void everyConditionOfAScanHasACodeOfItsOwn() {
        assertThat(Stream.of(ScanCondition.values()).map(ScanCondition::code))
                .doesNotHaveDuplicates()
                .containsExactly(
                        "scan-without-permit",
                        "scan-permit-not-in-record",
                        "scan-targets-not-named",
                        "scan-tool-not-named",
                        "scan-method-not-tested",
                        "scan-without-vendor-approval",
                        "scan-without-approver",
                        "scan-operations-not-informed",
                        "scan-without-window",
                        "scan-without-stop-criteria",
                        "scan-time-unknown",
                        "scan-outside-window",
                        "scan-beyond-targets",
                        "scan-touches-protected",
                        "scan-result-differs");
    }
}
